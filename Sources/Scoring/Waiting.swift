public import Record

/// Waited: whether the person let an expectation stand, or talked on over it, or asked again at once.
///
/// - Formula: turns that say nothing of weight after their first expectation and are not asked again /
///   turns with an expectation. After it there may be thanks, agreement or a question; a reason, an
///   offer, a second ask, information or a clause nothing matched is talking on. It is asked again when
///   the next turn expects something, with no pull beside it, and answers no signal: to ask again after
///   a vague promise is right.
/// - Unit: per cent of turns with an expectation, 0 to 100, halves rounded up.
/// - Source: [seed] state what you expect, then wait; [house] that asking again counts for one turn.
public struct Waiting: Hashable, Sendable {
  public static let definition = Definition(
    "Waited",
    formula:
      "turns that end with their first expectation, not asked again in the next / turns with "
      + "an expectation",
    unit: .percent, greatest: 100,
    norms: [
      .init("State what you expect, then wait.", .seed),
      .init(
        "Asking again is right after a vague promise, and else too soon in the next turn.", .house),
    ])

  /// Numbers of the turns whose expectation stood.
  public var waited: [Int]
  /// Numbers of the turns that went on after it.
  public var talkedOn: [Int]
  /// Numbers of the turns that ended with it, and whose next turn asked again.
  public var askedAgain: [Int]

  public init(of record: Record) {
    (waited, talkedOn, askedAgain) = ([], [], [])
    for (index, turn) in record.turns.enumerated() where turn.expects {
      let next = record.turns[index...].dropFirst().first
      if !Self.ends(turn) {
        talkedOn.append(turn.number)
      } else if let next, Self.asksAgain(next, in: record.cases) {
        askedAgain.append(turn.number)
      } else {
        waited.append(turn.number)
      }
    }
  }

  /// Whether nothing of weight follows the first expectation.
  private static func ends(_ turn: Turn) -> Bool {
    let rest = turn.clauses.drop { $0.move?.behaviour != Names.expecting }.dropFirst()
    return rest.allSatisfy { clause in
      guard let move = clause.move else { return false }
      return move.side == .pull || Names.courtesies.contains(move.behaviour)
    }
  }

  private static func asksAgain(_ turn: Turn, in cases: [SignalCase]) -> Bool {
    turn.expects && !turn.moves.contains { $0.side == .pull }
      && !cases.contains { $0.outcome == .answered && $0.closed == turn.number }
  }

  public var ratio: Ratio {
    Ratio(waited.count, of: waited.count + talkedOn.count + askedAgain.count)
  }

  public var reading: Reading {
    Reading(ratio, turns: (waited + talkedOn + askedAgain).sorted())
  }
}

extension Turn {
  fileprivate var expects: Bool { moves.contains { $0.behaviour == Names.expecting } }
}
