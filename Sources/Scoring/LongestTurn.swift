public import Record

/// Longest turn: whether the other ever had to sit through a speech.
///
/// - Formula: the most words in one answer; of equally long ones the first.
/// - Unit: words, 1 and up.
/// - Source: [house] over 80 typed words is flagged. It is not known to mark quality (AnnoMI: 73 words
///   in good talks, 77 in poor ones [research]).
public struct LongestTurn: Hashable, Sendable {
  public static let definition = Definition(
    "Longest turn", formula: "the most words in one turn", unit: .words, greatest: nil,
    norms: [.init("Over \(limit) is called long when typed.", .house)])

  /// Words above which a turn is called long.
  public static let limit = 80

  public var words: Int
  public var turn: Int

  /// Makes the measure; nil if nothing was said.
  public init?(in turns: [Turn]) {
    guard let words = turns.map(\.wordCount).max(), words > 0,
      let turn = turns.first(where: { $0.wordCount == words })
    else { return nil }
    self.words = words
    self.turn = turn.number
  }

  public var reading: Reading { .amount(.count(words), turns: [turn]) }

  public var isLong: Bool { words > Self.limit }
}
