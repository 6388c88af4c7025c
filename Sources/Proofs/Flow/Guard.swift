import RuleLanguage

/// What a condition asks of the situation; whatever it asks of the words may or may not hold.
///
/// So a guard that cannot hold is a proof that its condition cannot, and never the reverse.
indirect enum Guard: Hashable, Sendable {
  case all([Guard])
  case any([Guard])
  /// The cell has one of these values.
  case value(cell: Int, UInt64)
  /// What asks has been before: its rule has answered, or its state been entered.
  case again

  /// Nothing is asked of the situation.
  static let free = Guard.all([])
  static let never = Guard.any([])

  /// What must be so for a condition to hold, or not to.
  init(_ condition: Condition, holds: Bool = true, in cells: Cells) {
    switch condition {
    case .all(let parts):
      let guards = parts.map { Guard($0, holds: holds, in: cells) }
      self = holds ? .every(guards) : .some(guards)
    case .any(let parts):
      let guards = parts.map { Guard($0, holds: holds, in: cells) }
      self = holds ? .some(guards) : .every(guards)
    case .not(let inner): self = Guard(inner, holds: !holds, in: cells)
    case .clause, .silent, .question, .only: self = .free
    case .first: self = holds ? .free : .again
    case .waited:
      let later = cells.values(of: cells.turn, that: .atLeast, 2, is: true)
      self = holds ? .value(cell: cells.turn, later) : .free
    case .heard(let signal):
      self = .value(cell: cells.heard.lowerBound + signal, holds ? 0b10 : 0b01)
    case .fact(let fact): self = .value(cell: cells.facts.lowerBound + fact, holds ? 0b10 : 0b01)
    case .degree(let part, let degree):
      let cell = cells.degrees.lowerBound + part
      self = .value(cell: cell, cells.values(of: cell, that: .atLeast, degree, is: holds))
    case .compare(let quantity, let comparison, let value):
      self = Guard(quantity, comparison, value, holds, in: cells)
    }
  }

  private init(
    _ quantity: Quantity, _ comparison: Comparison, _ value: Int, _ holds: Bool, in cells: Cells
  ) {
    func compared(_ cell: Int) -> Guard {
      .value(cell: cell, cells.values(of: cell, that: comparison, value, is: holds))
    }
    // The values next to the one compared with are where a comparison changes.
    let near = [0, value - 1, value, value + 1]
    func free(among candidates: [Int]) -> Guard {
      candidates.contains { comparison.holds($0, value) == holds } ? .free : .never
    }
    switch quantity {
    case .meter(let meter): self = compared(cells.meters.lowerBound + meter)
    case .turn: self = compared(cells.turn)
    case .misses: self = compared(cells.misses)
    case .answered(let signal) where cells.unsaidSignals.contains(signal),
      .missed(let signal) where cells.unsaidSignals.contains(signal):
      self = free(among: [0])
    case .pitfallCount(let pitfall) where cells.oncePitfalls.contains(pitfall):
      self = free(among: [0, 1])
    case .streak, .since, .pitfallCount, .answered, .missed:
      let least = near.filter { $0 >= 0 && comparison.holds($0, value) == holds }.min()
      guard let least else {
        self = .never
        return
      }
      let later = cells.values(of: cells.turn, that: .atLeast, least, is: true)
      self = .value(cell: cells.turn, later)
    case .length, .questions, .echo, .count: self = free(among: near.filter { $0 >= 0 })
    case .share: self = free(among: (near + [100]).filter { (0...100).contains($0) })
    case .rating(let text): self = free(among: cells.ratings[text] ?? near)
    }
  }

  private static func every(_ guards: [Guard]) -> Guard {
    var parts: [Guard] = []
    for part in guards {
      if part == .never { return .never }
      if case .all(let inner) = part { parts += inner } else { parts.append(part) }
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private static func some(_ guards: [Guard]) -> Guard {
    var parts: [Guard] = []
    for part in guards {
      if part == .free { return .free }
      if case .any(let inner) = part { parts += inner } else { parts.append(part) }
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}

extension Possible {
  /// Returns what can be where a guard holds; nil where it cannot.
  ///
  /// `isAgain` says whether what asks can have been before.
  ///
  /// - Complexity: O(guard × cells) at worst, O(1) for a guard that asks nothing.
  func narrowed(by condition: Guard, isAgain: Bool = true) -> Possible? {
    switch condition {
    case .value(let cell, let set):
      let left = self[cell] & set
      guard left != 0 else { return nil }
      guard left != self[cell] else { return self }
      var narrowed = self
      narrowed[cell] = left
      return narrowed
    case .again: return isAgain ? self : nil
    case .all(let parts):
      var narrowed = self
      for part in parts {
        guard let next = narrowed.narrowed(by: part, isAgain: isAgain) else { return nil }
        narrowed = next
      }
      return narrowed
    case .any(let parts):
      var narrowed: Possible?
      for part in parts { narrowed.join(self.narrowed(by: part, isAgain: isAgain)) }
      return narrowed
    }
  }
}
