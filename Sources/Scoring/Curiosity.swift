public import Record

/// Curiosity: whether the person wanted to know, and took up what they heard.
///
/// - Formula: the mean of three parts, each 0 to 100, those with nothing to count left out: open
///   questions up to two / 2; reflections up to the number of questions / questions; curious answers
///   to feedback / lines of feedback.
/// - Unit: points, 0 to 100, halves rounded up. None under eight counted moves.
/// - Source: [house] the mean; [seed] two open questions, curiosity about feedback; [research] one
///   reflection a question is fair (MITI 4, for counselling).
public struct Curiosity: Hashable, Sendable {
  public static let definition = Definition(
    "Curiosity",
    formula:
      "mean of: open questions (up to 2) / 2; reflections (up to the questions) / questions; "
      + "curious answers to feedback / lines of feedback",
    unit: .points, greatest: 100,
    norms: [
      .init("Ask open questions, and stay curious on feedback.", .seed),
      .init("For counselling one reflection a question is called fair.", .research),
      .init("That the three count alike is our choice.", .house),
    ])

  /// Open questions from which more count no further.
  public static let enough = 2

  public var asked: Ratio
  /// Of nothing where no question was asked.
  public var takenUp: Ratio
  /// Of nothing where there was no feedback.
  public var feedback: Ratio
  /// Push and pull moves.
  public var counted: Int
  /// Numbers of the turns with a question or a reflection, and of those that answered feedback.
  public var turns: [Int]

  public init(of record: Record) {
    let questions = Questions(in: record.turns)
    let reflections = Reflections(in: record.turns)
    let response = FeedbackResponse(of: record)
    asked = Ratio(min(questions.open, Self.enough), of: Self.enough)
    takenUp = Ratio(min(reflections.reflections, questions.all), of: questions.all)
    feedback = response.ratio
    counted = Balance(of: record).counted
    turns = Set(reflections.turns + response.events.map(\.turn)).sorted()
  }

  /// The parts that have something to count, in the order of the formula.
  public var parts: [Ratio] { [asked, takenUp, feedback].filter { $0.whole > 0 } }

  public var reading: Reading {
    guard counted >= Balance.leastCounted else {
      return .none(.tooFewMoves(counted, least: Balance.leastCounted))
    }
    return .amount(.count(mean(of: parts)), turns: turns)
  }
}

/// Returns the mean of ratios in per cent, halves rounded up, computed without rounding any of them.
///
/// - Precondition: One ratio or more, none of a whole of nothing.
func mean(of ratios: [Ratio]) -> Int {
  let whole = ratios.map(\.whole).reduce(1, *)
  let part = ratios.map { $0.part * (whole / $0.whole) }.reduce(0, +)
  return Ratio(part, of: whole * ratios.count).percent ?? 0
}
