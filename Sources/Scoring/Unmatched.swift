public import Record

/// Unmatched share: how much of what the person said fitted no behaviour.
///
/// - Formula: clauses without a move / all clauses.
/// - Unit: per cent of clauses, 0 to 100, halves rounded up.
/// - Source: [house] the limit above which the balance is not stated.
public struct Unmatched: Hashable, Sendable {
  /// Per cent; above it, exactly, no balance is stated: less than half was heard.
  public static let limit = 50

  public var ratio: Ratio

  public init(in turns: [Turn]) {
    let clauses = turns.flatMap(\.clauses)
    ratio = Ratio(clauses.count { $0.move == nil }, of: clauses.count)
  }

  /// Whether more than `limit` per cent of the clauses matched nothing.
  public var isTooMuch: Bool { ratio.exceeds(percent: Self.limit) }
}
