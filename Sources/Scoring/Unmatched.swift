public import Record

/// Unmatched share: how much of what the person said fitted no behaviour.
///
/// - Formula: clauses without a move / all clauses.
/// - Unit: per cent of clauses, 0 to 100, halves rounded up.
/// - Source: [house] the limit above which the balance is not stated.
public struct Unmatched: Hashable, Sendable {
  public static let definition = Definition(
    "Unmatched", formula: "clauses not recognised as a move / all clauses", unit: .percent,
    greatest: 100,
    norms: [.init("Above \(limit)% no balance is given.", .house)])

  /// Per cent; above it, exactly, no balance is stated: less than half was heard.
  public static let limit = 50

  public var ratio: Ratio
  /// Numbers of the turns with a clause that matched nothing.
  public var turns: [Int]

  public init(in turns: [Turn]) {
    let clauses = turns.flatMap(\.clauses)
    ratio = Ratio(clauses.count { $0.move == nil }, of: clauses.count)
    self.turns = turns.filter { $0.clauses.contains { $0.move == nil } }.map(\.number)
  }

  public var reading: Reading { Reading(ratio, turns: turns) }

  /// Whether more than `limit` per cent of the clauses matched nothing.
  public var isTooMuch: Bool { ratio.exceeds(percent: Self.limit) }
}
