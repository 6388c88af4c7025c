public import TestSupport

extension Chance {
  /// Returns a small scenario that can be read, though nobody would want to play it.
  ///
  /// Its words are `a` to `e`; a clause with `push` or `pull` is that.
  public mutating func scenario() -> String {
    var lines = [
      "scenario \"S\"", "  you Sam", "  with Mark", "  objective x", "  part day: vague, named",
      "  part who: known",
    ]
    let states = Int.random(in: 1...4, using: &self)
    if chance(2) {
      let late = chance(2) ? " -> s\(states - 1)" : ""
      lines.append("  turns \(Int.random(in: 1...6, using: &self))\(late)")
    }
    lines += ["meter trust 2 of 5", "meter tension 0 of 3", "fact set-one", "fact set-two"]
    lines += ["signal vague \"V\"", "  wants pushing within 2 turns"]
    lines += ["behaviour pushing: push \"P\"", "  +3 \"push\""]
    lines += ["behaviour pulling: pull \"P\"", "  +3 \"pull\""]
    for name in ["told-one", "told-two"] {
      lines.append("fact \(name)")
      if chance(2) { lines.append("  " + effect()) }
      if name == "told-two", chance(3) { lines.append("  tell told-one") }
      lines.append("  Mark: \(name)")
      if chance(2) { lines.append("  again: again") }
    }
    for block in ["interrupt", "anywhere", "after"] where chance(2) {
      lines.append(block)
      lines += rules(1...2, at: 1, states: states, mayNotice: block != "after")
    }
    if chance(3) {
      lines += ["pitfall early \"E\"", "  when " + condition(), "  advice a"]
    }
    if chance(3) { lines += ["note late \"L\"", "  when " + condition()] }
    for state in 0..<states {
      lines.append("state s\(state)")
      lines += opening(of: state, states: states)
      lines += rules(0...3, at: 1, states: states, mayNotice: true)
      lines += ["  otherwise", "    Mark: what"]
      if chance(3) { lines.append("    " + effect()) }
      if chance(4) { lines.append("    " + move(states)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns an answer that the rules of such a scenario hear.
  public mutating func answer() -> String {
    let words = ["a", "b", "c", "d", "e", "push", "pull", "push.", "pull?", "x"]
    return (0..<Int.random(in: 0...4, using: &self)).map { _ in one(words) }.joined(separator: " ")
  }

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &self) == 0
  }

  private mutating func one<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }

  private mutating func opening(of state: Int, states: Int) -> [String] {
    var lines: [String] = []
    if chance(2) { lines.append("  " + effect()) }
    if chance(3) {
      lines += ["  if " + situation(), "    Mark: so"]
      if chance(2) { lines.append("    " + move(states)) }
      if chance(2) { lines += ["  else", "    " + (chance(2) ? effect() : move(states))] }
    }
    if chance(2) {
      lines += ["  Mark [vague]: well"]
    } else {
      lines.append("  Mark: well?")
      if chance(2) { lines += rules(1...2, at: 2, states: states, mayNotice: false) }
    }
    return lines
  }

  private mutating func rules(
    _ count: ClosedRange<Int>, at depth: Int, states: Int, mayNotice: Bool
  ) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    return (0..<Int.random(in: count, using: &self)).flatMap { _ -> [String] in
      let isNotice = mayNotice && chance(3)
      let once = chance(4) ? " once" : ""
      var lines = ["\(indent)\(isNotice ? "notice" : "when") \(condition())\(once)"]
      let inner = indent + "  "
      if chance(2) { lines.append(inner + effect()) }
      if chance(3) {
        lines += ["\(inner)if \(chance(3) ? "first" : condition())", "\(inner)  \(effect())"]
        if chance(2) {
          let other = isNotice || chance(2) ? effect() : move(states)
          lines += ["\(inner)else", "\(inner)  \(other)"]
        }
      }
      lines.append(inner + (chance(4) ? "Mark [vague]: there" : "Mark: there"))
      if !isNotice, depth < 3, chance(4) {
        lines += rules(1...2, at: depth + 2, states: states, mayNotice: false)
      }
      if !isNotice, chance(3) { lines.append(inner + move(states)) }
      return lines
    }
  }

  private mutating func effect() -> String {
    one([
      "trust +1", "trust -1", "trust +2", "tension +1", "tension -3", "trust = 3", "set set-one",
      "clear set-one", "set set-two", "clear told-one", "reach day vague", "reach day named",
      "reach who known", "tell told-one", "tell told-two",
    ])
  }

  private mutating func move(_ states: Int) -> String {
    chance(5)
      ? one(["end", "end left", "end partly", "end unmet", "end met"])
      : "-> s\(Int.random(in: 0..<states, using: &self))"
  }

  private mutating func condition() -> String {
    switch Int.random(in: 0...7, using: &self) {
    case 0: "\(text()) and \(situation())"
    case 1: "\(situation()) or \(situation())"
    case 2: "not \(situation())"
    case 3: "(\(situation()) or \(text())) and \(situation())"
    case 4: situation()
    default: text()
    }
  }

  private mutating func text() -> String {
    one(["\"a\"", "\"b\"", "\"c d\"", "push", "only pull", "silent", "question", "pulling"])
  }

  private mutating func situation() -> String {
    let sign = one(["<", "<=", "=", ">=", ">"])
    let amount = one([
      "trust", "tension", "turn", "misses", "length", "questions", "count(pushing)",
      "streak(push)", "streak(only pull)", "since(pull)", "answered(vague)", "missed(vague)",
    ])
    return one([
      "set-one", "set-two", "told-one", "told-two", "day named", "day vague", "who", "first",
      "heard vague", "waited(push)", "share(push) \(sign) \(one([0, 50, 99]))%",
      "\(amount) \(sign) \(Int.random(in: 0...4, using: &self))",
      "\(amount) \(sign) \(Int.random(in: 0...4, using: &self))",
      "\(amount) \(sign) \(Int.random(in: 0...4, using: &self))",
    ])
  }
}
