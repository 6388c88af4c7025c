public import Record

/// Early advice: whether the person solved it before understanding it.
///
/// - Formula: turns that give advice before, in the turns above them, there were two open questions
///   and one reflection.
/// - Unit: turns, 0 and up; none where no advice was given.
/// - Source: [seed] fix-it mode is why one-on-ones fail. For orientation: in AnnoMI 1.8% of a helper's
///   turns give advice in good talks and 14.5% in poor ones, the strongest single mark [research].
///
/// What advice sounds like is content: the note `gives-advice`.
public struct EarlyAdvice: Hashable, Sendable {
  public static let definition = Definition(
    "Early advice",
    formula: "turns with advice before 2 open questions and 1 reflection",
    unit: .turns, greatest: nil,
    norms: [
      .init("Understand before you fix.", .seed),
      .init(
        "In published counselling talks 1.8% of turns in good ones gave advice, 14.5% in "
          + "poor ones.", .research),
    ])

  /// Open questions and reflections that come before advice.
  public static let questions = 2
  public static let reflections = 1

  /// Numbers of the turns that gave advice too soon, and of those that did not.
  public var early: [Int]
  public var inTime: [Int]

  public init(in turns: [Turn]) {
    early = []
    inTime = []
    var asked = 0
    var reflected = 0
    for turn in turns {
      if turn.notes.contains(where: { $0.name == Names.givesAdvice }) {
        if asked >= Self.questions, reflected >= Self.reflections {
          inTime.append(turn.number)
        } else {
          early.append(turn.number)
        }
      }
      asked += turn.moves.count { $0.behaviour == Names.asking }
      reflected += turn.moves.count { $0.behaviour == Names.listening }
    }
  }

  public var reading: Reading {
    early.isEmpty && inTime.isEmpty
      ? .none(.nothingToCount) : .amount(.count(early.count), turns: early)
  }
}
