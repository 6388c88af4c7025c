import RuleLanguage

/// What the situation alone says of a condition where it is asked.
struct ConditionReview {
  /// A part that asks nothing but the situation, and comes out the same whenever it is asked.
  struct Part {
    /// Positions from the whole condition down to the part.
    var path: [Int]
    var condition: Condition
    /// How it always comes out.
    var outcome: Bool
    /// Whether its bounds alone say so, wherever it is asked.
    var isOutOfBounds: Bool
  }

  private(set) var parts: [Part] = []
  /// Whether the whole can hold, and can fail.
  let canHold: Bool
  let canFail: Bool

  private let cells: Cells
  let asked: Possible
  private let isAgain: Bool

  /// Reviews a condition given what can be when it is asked, and whether what asks can have been
  /// before.
  init(of condition: Condition, asked: Possible, isAgain: Bool, in cells: Cells) {
    self.cells = cells
    self.asked = asked
    self.isAgain = isAgain
    canHold = asked.narrowed(by: Guard(condition, in: cells), isAgain: isAgain) != nil
    canFail = asked.narrowed(by: Guard(condition, holds: false, in: cells), isAgain: isAgain) != nil
    visit(condition, [])
  }

  private mutating func visit(_ condition: Condition, _ path: [Int]) {
    switch condition {
    case .all(let parts), .any(let parts):
      for (index, part) in parts.enumerated() { visit(part, path + [index]) }
    case .not(let inner) where !inner.isOfOnePart: visit(inner, path + [0])
    case .clause, .silent, .question, .only, .waited: break
    case .not, .first, .heard, .fact, .degree, .compare:
      let anything = Possible(cells.everything)
      for outcome in [true, false] {
        let opposite = Guard(condition, holds: !outcome, in: cells)
        guard asked.narrowed(by: opposite, isAgain: isAgain) == nil else { continue }
        let isOutOfBounds = anything.narrowed(by: opposite) == nil
        parts.append(
          Part(path: path, condition: condition, outcome: outcome, isOutOfBounds: isOutOfBounds))
        return
      }
    }
  }
}

extension Condition {
  fileprivate var isOfOnePart: Bool {
    switch self {
    case .all, .any, .not: false
    default: true
    }
  }
}
