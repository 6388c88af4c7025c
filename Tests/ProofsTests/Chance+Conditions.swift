import TestSupport

/// Rules over a vocabulary of three words, so nasty that much of it can never be.
extension Chance {
  /// A scenario of one state whose rules overlap, hide each other and contradict themselves.
  mutating func rules() -> String {
    var lines = [
      "scenario \"R\"", "  role r", "  you A", "  with B", "  objective o", "  part p: q", "",
      "meter m 1 of 3", "",
    ]
    for (name, side) in [("alpha", "push"), ("beta", "pull"), ("gamma", "away")] {
      lines.append("behaviour \(name): \(side) \"\(name)\"")
      for _ in 0..<Int.random(in: 1...3, using: &self) {
        let points = one(of: ["+3", "+3", "+2", "+1", "-2"])
        let without = Int.random(in: 0..<4, using: &self) == 0 ? " without \"\(words())\"" : ""
        lines.append("  \(points) \"\(words())\"\(without)")
      }
    }
    lines += ["", "state s", "  B: Go."]
    for _ in 0..<Int.random(in: 3...7, using: &self) {
      let once = Int.random(in: 0..<6, using: &self) == 0 ? " once" : ""
      lines.append("  when \(condition(depth: 2))\(once)")
      lines.append("    m \(one(of: ["+1", "-1", "= 3", "= 0"]))")
      lines.append("    B: Yes.")
    }
    lines += [
      "  otherwise", "    m +1", "    B: No.", "", "after", "  when turn > 90", "    reach p q",
      "    end",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  mutating func condition(depth: Int) -> String {
    guard depth > 0, Int.random(in: 0..<3, using: &self) > 0 else { return atom() }
    let first = condition(depth: depth - 1)
    let second = condition(depth: depth - 1)
    return switch Int.random(in: 0..<5, using: &self) {
    case 0: "not (\(first))"
    case 1: "(\(first) or \(second))"
    case 2: "(\(first) and not (\(second)))"
    default: "(\(first) and \(second))"
    }
  }

  private mutating func atom() -> String {
    switch Int.random(in: 0..<12, using: &self) {
    case 0: one(of: ["silent", "question", "first", "only push", "only away"])
    case 1:
      one(of: ["m >= 2", "m = 1", "m < 1", "m > 3", "length >= 2", "length < 2", "questions = 0"])
    case 2:
      one(of: [
        "streak(push) >= 1", "streak(alpha) = 0", "since(pull) = 0", "since(beta) >= 2",
        "count(alpha) = 0", "count(push) >= 2", "share(push) > 60%", "turn = 1", "misses >= 1",
        "streak(only push) >= 2", "waited(push)",
      ])
    case 3: "opens with \(thing())"
    case 4: "ends with \(thing())"
    case 5: "\(thing()) with \(thing())"
    case 6: "\(thing()) without \(thing())"
    default: thing()
    }
  }

  private mutating func thing() -> String {
    Int.random(in: 0..<3, using: &self) == 0
      ? one(of: ["alpha", "beta", "gamma", "push", "pull"]) : "\"\(pattern())\""
  }

  /// A small pattern, with all that patterns can have but classes.
  mutating func pattern() -> String {
    var items = (0..<Int.random(in: 1...3, using: &self)).map { _ in item() }
    if items.allSatisfy({ ["..1", "[a]", "[b c]", "..."].contains($0) }) { items.append("a") }
    if Int.random(in: 0..<6, using: &self) == 0 { items.insert("^", at: 0) }
    if Int.random(in: 0..<6, using: &self) == 0 { items.append("$") }
    if Int.random(in: 0..<10, using: &self) == 0 { items.append("?") }
    return items.joined(separator: " ")
  }

  private mutating func item() -> String {
    one(of: [
      "a", "b", "c", "a", "b", "c", "(a|b)", "(b|c)", "(a b|c)", "[a]", "[b c]", "_", "..1", "...",
      "1..2",
    ])
  }

  private mutating func words() -> String {
    one(of: ["a", "b", "c", "a b", "b c", "(a|c)", "a ..1 b", "^ b", "c $"])
  }

  /// A short answer in the same words and one more.
  mutating func answer() -> String {
    let clauses = (0..<one(of: [0, 1, 1, 1, 1, 2, 2, 3])).map { _ in
      (0..<one(of: [1, 1, 2, 2, 3, 4])).map { _ in one(of: ["a", "b", "c", "x"]) }
        .joined(separator: " ") + one(of: [".", ".", "?"])
    }
    return clauses.joined(separator: " ")
  }

  mutating func one<Item>(of items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }
}
