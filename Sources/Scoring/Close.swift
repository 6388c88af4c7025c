public import Record

/// Close: whether the person brought the talk to an end, instead of letting it stop.
///
/// - Formula: slots filled in the last three turns: a summary of what came out; a word on how the talk
///   was; who does what by when.
/// - Unit: slots, 0 to 3. None before the talk has ended, and none in one of fewer than three turns.
/// - Source: [seed] the three slots; [house] that a close is three turns.
///
/// A talk that the other walked out of has whatever its last turns hold, which is mostly nothing.
public struct Close: Hashable, Sendable {
  public enum Slot: String, Hashable, Sendable, CaseIterable {
    case summary, evaluation
    case followUp = "follow-up"

    /// The note that fills it.
    var note: String {
      switch self {
      case .summary: Names.sumsUp
      case .evaluation: Names.looksBack
      case .followUp: Names.followUp
      }
    }
  }

  public static let definition = Definition(
    "Close", formula: "slots filled in the last 3 turns: summary, evaluation, follow-up",
    unit: .slots, greatest: Slot.allCases.count,
    norms: [
      .init(
        "Sum up what came out, say briefly how the talk was, and who does what by when.", .seed),
      .init("That three turns are the close is our choice.", .house),
    ])

  /// Turns that belong to the close.
  public static let turns = 3

  /// The last turn that filled each slot.
  public var filled: [Slot: Int]
  /// Turns given, 0 to `Close.turns`.
  public var given: Int
  public var isEnded: Bool

  public init(of record: Record) {
    let close = Array(record.turns.suffix(Self.turns))
    filled = [:]
    for slot in Slot.allCases {
      filled[slot] = close.last { $0.notes.contains { $0.name == slot.note } }?.number
    }
    given = close.count
    isEnded = record.verdict != nil
  }

  public var reading: Reading {
    if !isEnded { return .none(.notEnded) }
    if given < Self.turns { return .none(.tooFewTurns(given, least: Self.turns)) }
    return .amount(.count(filled.count), turns: Set(filled.values).sorted())
  }
}
