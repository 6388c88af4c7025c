public import Record

/// Numbers for what an answer may have and conditions ask for: patterns, behaviours, sides, and more.
public struct Signs: Hashable, Sendable {
  private let patternCount: Int
  private let behaviourCount: Int

  public init(of hearing: HearingRules) {
    patternCount = hearing.patternNotes.count
    behaviourCount = hearing.behaviours.count
  }

  public func pattern(_ index: Int) -> Int32 { Int32(index) }
  public func behaviour(_ index: Int) -> Int32 { Int32(patternCount + index) }

  public func side(_ side: Side) -> Int32 {
    Int32(patternCount + behaviourCount) + (Side.allCases.firstIndex(of: side).map(Int32.init) ?? 0)
  }

  public var question: Int32 { Int32(patternCount + behaviourCount + Side.allCases.count) }
  public var silence: Int32 { question + 1 }
}

extension Signs {
  /// Returns signs of which an answer must have one for the condition to hold.
  ///
  /// Nil when it may hold for any answer; of several such sets the one that answers have most rarely.
  func needed(by condition: Condition) -> [Int32]? {
    switch condition {
    case .all(let parts):
      return parts.compactMap { needed(by: $0) }.min { cost($0) < cost($1) }
    case .any(let parts):
      let each = parts.compactMap { needed(by: $0) }
      return each.count == parts.count ? each.flatMap(\.self) : nil
    case .clause(_, let wanted, _):
      return wanted.compactMap { needed(by: $0) }.min { cost($0) < cost($1) }
    case .silent: return [silence]
    case .question: return [question]
    case .only(let side): return [self.side(side)]
    case .not, .first, .waited, .heard, .fact, .degree, .compare: return nil
    }
  }

  private func needed(by thing: Thing) -> [Int32]? {
    switch thing {
    case .pattern(let index): return [pattern(index)]
    case .act(.behaviour(let index)): return [behaviour(index)]
    case .act(.side(let side)): return [self.side(side)]
    case .question: return [question]
    case .any(let things):
      let each = things.compactMap { needed(by: $0) }
      return each.count == things.count ? each.flatMap(\.self) : nil
    }
  }

  private func cost(_ signs: [Int32]) -> Int {
    signs.reduce(0) { sum, sign in
      sum + (sign < patternCount ? 1 : sign < patternCount + behaviourCount ? 30 : 300)
    }
  }
}
