public import Record

/// Talk share: how much of the talking the person did.
///
/// - Formula: words of the answers / (words of the answers + words of the other's lines). The coach's
///   lines are no part of the conversation and do not count.
/// - Unit: per cent of words, 0 to 100, halves rounded up.
/// - Source: [house] the usual range by role. Published helping talks: 54% in good ones, 64% in poor
///   ones (AnnoMI) [research].
public struct TalkShare: Hashable, Sendable {
  public static let definition = Definition(
    "Talk share", formula: "your words / all words, a coach's left out", unit: .percent,
    greatest: 100,
    norms: [
      .init("40 to 60% is usual for a report, up to 50% for a supervisor.", .house),
      .init(
        "In published counselling talks 54% in good ones, 64% in poor ones.", .research),
    ])

  /// Words: the person's, and everybody's.
  public var ratio: Ratio
  /// Numbers of the turns with a word.
  public var turns: [Int]
  /// The usual share for the person's role, in per cent; nil for roles without one.
  public var usual: ClosedRange<Int>?

  public init(of record: Record) {
    let own = record.turns.map(\.wordCount).reduce(0, +)
    let lines = record.opening + record.turns.flatMap(\.lines)
    let others = lines.filter { !$0.isCoaching }.map { wordCount(of: $0.text) }.reduce(0, +)
    ratio = Ratio(own, of: own + others)
    turns = record.turns.filter { $0.wordCount > 0 }.map(\.number)
    usual =
      switch record.role {
      case Names.report: 40...60
      case Names.supervisor: 0...50
      default: nil
      }
  }

  public var reading: Reading { Reading(ratio, turns: turns) }
}

/// Returns the number of words in a text: runs between spaces that hold a letter or a digit.
///
/// - Complexity: O(length of the text).
func wordCount(of text: String) -> Int {
  text.split(whereSeparator: \.isWhitespace).count { word in
    word.contains { $0.isLetter || $0.isNumber }
  }
}
