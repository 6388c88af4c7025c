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
  /// How near the push share came to the scenario's band, 0 to 100.
  case balance
  /// Behaviours used, neutral ones left out.
  case breadth
  /// Slots of the close that were filled, 0 to 3.
  case close
  /// Questions, reflections and answers to feedback together, 0 to 100.
  case curiosity
  /// Turns that gave advice before asking and listening.
  case earlyAdvice = "early-advice"
  /// Lines of feedback met with curiosity, in per cent of all.
  case feedbackResponse = "feedback-response"
  /// Turns of the longest stretch in one mode, push or pull.
  case longestStretch = "longest-stretch"
  /// Words of the longest answer.
  case longestTurn = "longest-turn"
  /// Degrees of the objective that were reached, in per cent of all.
  case objective
  /// Open questions, in per cent of all questions.
  case openQuestions = "open-questions"
  /// Slots of the opening that were filled, 0 to 3.
  case opening
  /// Push moves, in per cent of push and pull; none under eight of them.
  case pushShare = "push-share"
  /// Defensive answers to feedback made up for, in per cent of all.
  case recovered
  /// Reflections, in per cent of questions: 100 is one to one.
  case reflections
  /// The person's words, in per cent of all words.
  case talkShare = "talk-share"
  /// Clauses that no behaviour matched, in per cent of all clauses.
  case unmatched
  /// Turns that let an expectation stand, in per cent of those with one.
  case waited
  /// Vague promises that were asked about, in per cent of all that were closed.
  case weaselCaught = "weasel-caught"

  public var isPercentage: Bool {
    switch self {
    case .balance, .breadth, .close, .curiosity, .earlyAdvice, .longestStretch, .longestTurn,
      .opening:
      false
    case .agility, .feedbackResponse, .objective, .openQuestions, .pushShare, .recovered,
      .reflections, .talkShare, .unmatched, .waited, .weaselCaught:
      true
    }
  }
}
