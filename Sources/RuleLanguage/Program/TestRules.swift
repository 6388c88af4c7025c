public import Diagnostics
public import Record

/// The scripted conversations of a scenario, and the program their expectations are asked of.
///
/// That program is the scenario's with the patterns of the expectations added. It plays nothing:
/// words that only a test knows must not change how answers are read.
public struct TestRules: Sendable {
  public var program: Program
  /// Those in the scenario's file, then those of the `.test` file beside it.
  public var tests: [TestRule]
}

/// A scripted conversation with every name resolved.
public struct TestRule: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    /// What the person says; empty for silence.
    case answer(String, SourceRange)
    case expect(Expectation)
  }

  public var name: String
  public var steps: [Step]
  /// The test's first line.
  public var range: SourceRange
}

/// What an answer, or the opening, should have led to.
public struct Expectation: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The conversation is in this state.
    case state(Int)
    /// It has ended; with a verdict, so.
    case ended(Verdict?)
    /// Somebody has said this, or something that begins so.
    case said(speaker: String, text: String, isBeginning: Bool)
    case condition(Condition)
    case measure(Measure, Comparison, Int)
  }

  public var isNegated: Bool
  public var kind: Kind
  public var range: SourceRange
}

/// What a debrief measures of the whole conversation, by the names that expectations use.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// Signals answered, in per cent of those answered or missed.
  case agility
  /// Behaviours used, neutral ones left out.
  case breadth
  /// Turns of the longest stretch in one mode, push or pull.
  case longestStretch = "longest-stretch"
  /// Words of the longest answer.
  case longestTurn = "longest-turn"
  /// Open questions, in per cent of all questions.
  case openQuestions = "open-questions"
  /// Reflections, in per cent of questions: 100 is one to one.
  case reflections
  /// The person's words, in per cent of all words.
  case talkShare = "talk-share"
  /// Clauses that no behaviour matched, in per cent of all clauses.
  case unmatched

  public var isPercentage: Bool {
    switch self {
    case .breadth, .longestStretch, .longestTurn: false
    case .agility, .openQuestions, .reflections, .talkShare, .unmatched: true
    }
  }
}
