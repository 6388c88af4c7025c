public import Record

/// Open to closed questions: whether the questions left room for an answer.
///
/// - Formula: asking / (asking + checking), both shown as counts.
/// - Unit: moves, 0 and up; the share in per cent, halves rounded up.
/// - Source: [research] a weak sign: in AnnoMI good and poor talks hardly differ (57% and 64% open,
///   pooled; medians 60% and 52%). No norm is set.
public struct Questions: Hashable, Sendable {
  public static let definition = Definition(
    "Open questions", formula: "open / (open + closed)", unit: .percent, greatest: 100,
    norms: [
      .init(
        "A weak sign: in published counselling talks good and poor ones hardly differ.", .research)
    ])

  /// Moves called `asking`.
  public var open: Int
  /// Moves called `checking`.
  public var closed: Int
  /// Numbers of the turns with a question.
  public var turns: [Int]

  public init(in turns: [Turn]) {
    let moves = turns.flatMap(\.moves)
    open = moves.count { $0.behaviour == Names.asking }
    closed = moves.count { $0.behaviour == Names.checking }
    self.turns = turns.numbers { [Names.asking, Names.checking].contains($0.behaviour) }
  }

  public var all: Int { open + closed }

  /// Open over all questions.
  public var ratio: Ratio { Ratio(open, of: all) }
  public var reading: Reading { Reading(ratio, turns: turns) }
}
