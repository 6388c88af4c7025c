public import Record

/// Reflections to questions: whether answers were taken up before the next question came.
///
/// - Formula: listening : (asking + checking).
/// - Unit: moves to moves, each 0 and up.
/// - Source: [research] MITI 4 calls 1 : 1 fair and 2 : 1 good, for counselling; in AnnoMI 1.00 in good
///   talks, 0.27 in poor ones. Shown, not judged.
public struct Reflections: Hashable, Sendable {
  /// Moves called `listening`.
  public var reflections: Int
  /// Moves called `asking` or `checking`.
  public var questions: Int

  public init(in turns: [Turn]) {
    reflections = turns.flatMap(\.moves).count { $0.behaviour == Names.listening }
    questions = Questions(in: turns).all
  }
}
