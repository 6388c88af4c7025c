public import Record

/// Reflections to questions: whether answers were taken up before the next question came.
///
/// - Formula: listening : (asking + checking).
/// - Unit: moves to moves, each 0 and up.
/// - Source: [research] MITI 4 calls 1 : 1 fair and 2 : 1 good, for counselling; in AnnoMI 1.00 in good
///   talks, 0.27 in poor ones. Shown, not judged.
public struct Reflections: Hashable, Sendable {
  public static let definition = Definition(
    "Reflections", formula: "reflections / questions", unit: .percent, greatest: nil,
    norms: [.init("For counselling, 1 to 1 is called fair and 2 to 1 good.", .research)])

  /// Moves called `listening`.
  public var reflections: Int
  /// Moves called `asking` or `checking`.
  public var questions: Int
  /// Numbers of the turns with a reflection or a question.
  public var turns: [Int]

  public init(in turns: [Turn]) {
    reflections = turns.flatMap(\.moves).count { $0.behaviour == Names.listening }
    questions = Questions(in: turns).all
    self.turns = turns.numbers {
      [Names.listening, Names.asking, Names.checking].contains($0.behaviour)
    }
  }

  /// Reflections over questions: above 1 where there were more of them.
  public var ratio: Ratio { Ratio(reflections, of: questions) }
  public var reading: Reading { Reading(ratio, turns: turns) }
}
