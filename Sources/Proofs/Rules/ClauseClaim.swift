import Hearing
import RuleLanguage

/// What is claimed of one clause, with every negation at the leaves.
indirect enum ClauseClaim: Hashable {
  case all([ClauseClaim])
  case any([ClauseClaim])
  /// The words of the clause are, or are not, in the pattern's language.
  case pattern(Int, Bool)
  /// The move is one of these. Moves are free: any may sit on any words, which contains every real
  /// answer, so that what cannot be here cannot be at all.
  case moves(MoveSet)
  case question(Bool)

  /// Claimed of every clause.
  static var anything: ClauseClaim { .all([]) }
}

/// Turns what conditions want of a clause into claims.
struct ClauseClaims {
  let hearing: HearingRules

  /// Returns the claim that a clause has everything wanted and nothing unwanted, or the opposite.
  func claim(_ wanted: [Thing], _ unwanted: [Thing], _ holds: Bool) -> ClauseClaim {
    let parts = wanted.map { claim($0, holds) } + unwanted.map { claim($0, !holds) }
    return joined(parts, all: holds)
  }

  private func claim(_ thing: Thing, _ holds: Bool) -> ClauseClaim {
    switch thing {
    case .pattern(let pattern):
      guard hearing.patternNotes[pattern].isQuestion else { return .pattern(pattern, holds) }
      return joined([.pattern(pattern, holds), .question(holds)], all: holds)
    case .act(let act): return .moves(moves(of: act, holds))
    case .question: return .question(holds)
    case .any(let things): return joined(things.map { claim($0, holds) }, all: !holds)
    }
  }

  private func joined(_ parts: [ClauseClaim], all: Bool) -> ClauseClaim {
    if parts.count == 1 { return parts[0] }
    return all ? .all(parts) : .any(parts)
  }

  private func moves(of act: Act, _ holds: Bool) -> MoveSet {
    let count = hearing.behaviours.count
    var moves = MoveSet(behaviours: count)
    for move in 0...count {
      let isThis =
        switch act {
        case .behaviour(let behaviour): move == behaviour
        case .side(let side): move < count && hearing.behaviours[move].side == side
        }
      if isThis == holds { moves.insert(move) }
    }
    return moves
  }
}

extension ClauseClaim {
  /// The opposite claim.
  func negated(behaviours count: Int) -> ClauseClaim {
    switch self {
    case .all(let parts): return .any(parts.map { $0.negated(behaviours: count) })
    case .any(let parts): return .all(parts.map { $0.negated(behaviours: count) })
    case .pattern(let pattern, let holds): return .pattern(pattern, !holds)
    case .question(let holds): return .question(!holds)
    case .moves(let moves):
      var others = MoveSet(behaviours: count)
      for move in 0...count where !moves.contains(move) { others.insert(move) }
      return .moves(others)
    }
  }

  /// Whether a clause that was heard is as claimed, its real move included.
  func holds(of clause: HeardClause, behaviours count: Int) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(of: clause, behaviours: count) }
    case .any(let parts): parts.contains { $0.holds(of: clause, behaviours: count) }
    case .pattern(let pattern, let isThere): clause.holds(pattern: pattern) == isThere
    case .moves(let moves): moves.contains(clause.behaviour ?? count)
    case .question(let isThere): clause.isQuestion == isThere
    }
  }
}
