public import Record

/// Waited: whether the person let an expectation stand, or talked on over it.
///
/// - Formula: turns that say nothing of weight after their first expectation / turns with one. After
///   it there may be thanks, agreement or a question; a reason, an offer, a second ask, information or
///   a clause nothing matched is talking on.
/// - Unit: per cent of turns with an expectation, 0 to 100, halves rounded up.
/// - Source: [seed] state what you expect, then wait.
public struct Waiting: Hashable, Sendable {
  public static let definition = Definition(
    "Waited", formula: "turns that end with their first expectation / turns with an expectation",
    unit: .percent, greatest: 100,
    norms: [.init("State what you expect, then wait.", .seed)])

  /// Numbers of the turns whose expectation stood.
  public var waited: [Int]
  /// Numbers of the turns that went on.
  public var talkedOn: [Int]

  public init(in turns: [Turn]) {
    let asks = turns.filter { $0.moves.contains { $0.behaviour == Names.expecting } }
    waited = asks.filter(Self.waits).map(\.number)
    talkedOn = asks.filter { !Self.waits($0) }.map(\.number)
  }

  private static func waits(_ turn: Turn) -> Bool {
    let rest = turn.clauses.drop { $0.move?.behaviour != Names.expecting }.dropFirst()
    return rest.allSatisfy { clause in
      guard let move = clause.move else { return false }
      return move.side == .pull || Names.courtesies.contains(move.behaviour)
    }
  }

  public var ratio: Ratio { Ratio(waited.count, of: waited.count + talkedOn.count) }
  public var reading: Reading { Reading(ratio, turns: (waited + talkedOn).sorted()) }
}
