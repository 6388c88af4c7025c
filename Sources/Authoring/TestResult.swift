public import Conversation
public import Diagnostics
import Hearing
import Record
public import RuleLanguage

/// How a scripted conversation went.
public struct TestResult: Sendable {
  public var test: TestRule
  /// As far as it was played.
  public var session: Session
  /// Expectations tried, those that failed among them; 0 and up.
  public var tried: Int
  /// In the order of the file.
  public var failures: [Failure]

  public var passed: Bool { failures.isEmpty }

  /// A line of a test that does not come true, and what a person needs to see why.
  public struct Failure: Hashable, Sendable {
    /// The line.
    public var range: SourceRange
    /// Answers given so far; 0 for the opening.
    public var turn: Int
    /// In words.
    public var expected: String
    /// What is so instead, in words; one thing or more.
    public var found: [String]
    /// What the person said last; nil before the first answer, empty for silence.
    public var answer: String?
    /// What each clause of it was heard as: a behaviour, or nil where nothing matched.
    public var heard: [String?]
    /// The rule that answered, as an index of the program's rules.
    public var rule: Int?
  }
}

/// Runs a scripted conversation and says where it goes another way than expected.
///
/// It goes on after an expectation that fails; an answer after the end fails and is the last.
///
/// Pure: the same program and test give the same result.
///
/// - Parameters:
///   - test: One of the tests of `rules`.
///   - rules: What `checkTests` gave without an error.
///   - program: The scenario's own program, prepared.
/// - Returns: The conversation as it went, with what failed in it.
/// - Complexity: O(answers × rules in scope + expectations).
public func run(_ test: TestRule, of rules: TestRules, in program: Program) -> TestResult {
  var result = TestResult(test: test, session: Session(program), tried: 0, failures: [])
  for (index, step) in test.steps.enumerated() {
    switch step {
    case .answer(let text, let range):
      if let verdict = result.session.situation.verdict {
        let left = test.steps[index...].count { $0.isAnswer }
        result.fail(
          range, expected: Wording.conversationGoesOn,
          found: [Wording.overAlready(verdict, turn: result.session.turns.count, left: left)])
        return result
      }
      _ = result.session.answer(text)
    case .expect(let expectation):
      result.tried += 1
      let outcome = Outcome(session: result.session, asking: rules.program)
      if outcome.holds(expectation) == expectation.isNegated {
        result.fail(
          expectation.range, expected: outcome.expected(expectation),
          found: outcome.found(expectation))
      }
    }
  }
  return result
}

extension TestResult {
  fileprivate mutating func fail(_ range: SourceRange, expected: String, found: [String]) {
    var failure = Failure(
      range: range, turn: session.turns.count, expected: expected, found: found,
      answer: session.turns.last?.answer, heard: [], rule: nil)
    for event in session.turns.last?.events ?? [] {
      switch event {
      case .heard(let answer): failure.heard = answer.clauses.map { $0.move?.behaviour }
      case .answered(let rule): failure.rule = rule
      default: continue
      }
    }
    failures.append(failure)
  }
}

extension TestRule.Step {
  fileprivate var isAnswer: Bool {
    if case .answer = self { return true }
    return false
  }
}
