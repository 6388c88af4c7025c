public import Record

/// Opening: whether the person agreed with the other what this talk is, before it began.
///
/// - Formula: slots filled in the first three turns: how long; what each wants to cover, which needs
///   both sides; how it is recorded. Beside it, uncounted: whether there was push and pull in them.
/// - Unit: slots, 0 to 3. None before the third turn has been given.
/// - Source: [seed] the three slots, and hopes of both sides; [house] that an opening is three turns.
///
/// Only the person's own words fill a slot: what the other says about the time is not theirs. Which
/// words do is content: the notes that `Names` lists.
public struct Opening: Hashable, Sendable {
  public enum Slot: String, Hashable, Sendable, CaseIterable {
    case time, focus, record
  }

  public static let definition = Definition(
    "Opening", formula: "slots filled in the first 3 turns: time, focus of both, how to record",
    unit: .slots, greatest: Slot.allCases.count,
    norms: [
      .init("Agree first how long, what each wants to focus on, and how to record it.", .seed),
      .init("That three turns are the opening is our choice.", .house),
    ])

  /// Turns that belong to the opening.
  public static let turns = 3

  /// The turn that filled each slot; for the focus the one that made it both sides'.
  public var filled: [Slot: Int]
  /// The turn that said what oneself wants to cover, and the one that asked for the other's.
  public var own: Int?
  public var other: Int?
  /// Whether the opening told something and asked something: own hopes, and theirs.
  public var isMutual: Bool
  /// Turns given, 0 to `Opening.turns`.
  public var given: Int

  public init(in turns: [Turn]) {
    let opening = Array(turns.prefix(Self.turns))
    func turn(_ note: String) -> Int? {
      opening.first { $0.notes.contains { $0.name == note } }?.number
    }
    own = turn(Names.frameOwn)
    other = turn(Names.frameOther)
    filled = [:]
    filled[.time] = turn(Names.frameTime)
    if let own, let other { filled[.focus] = max(own, other) }
    filled[.record] = turn(Names.frameRecord)
    let sides = Set(opening.flatMap(\.moves).map(\.side))
    isMutual = sides.isSuperset(of: [.push, .pull])
    given = opening.count
  }

  public var reading: Reading {
    given < Self.turns
      ? .none(.tooFewTurns(given, least: Self.turns))
      : .amount(.count(filled.count), turns: Set(filled.values).sorted())
  }
}
