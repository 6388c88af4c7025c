import Diagnostics

/// What there is to say about scripted conversations: all of its wording, a function a message.
extension Diagnostic {
  // MARK: Reading

  static func noTests(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-tests", "This file holds no test, so nothing is tried.", at: range,
      fix: Fix("write `test \"a name\"`, and below it what is said and what to expect"))
  }

  static func onlyTests(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "only-tests", "A `.test` file holds `test` blocks and nothing else.", at: range,
      fix: Fix("move this to the scenario"))
  }

  static func unknownStep(_ found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unknown-step",
      "Only `you:` and `expect` can stand in a test, not `\(visible(found))`.", at: range,
      fix: suggestion(for: found, among: ["you", "expect"], at: range))
  }

  static func emptyTest(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-test", "This test is empty, so it tries nothing.", at: range,
      fix: Fix("add `you: …` and `expect …` below it"))
  }

  static func noExpectation(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-expectation", "This test expects nothing, so it could never fail.", at: range,
      fix: Fix("add `expect …` where it matters, such as `expect end met`"))
  }

  static func plainLine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "plain-line",
      "An expected line is one text as it is heard, without signals, wordings or rules.", at: range,
      fix: Fix("for a signal, write `expect heard …` on a line of its own"))
  }

  // MARK: Checking

  static func testWithoutScenario(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "test-without-scenario",
      "A test is a conversation, and there is no scenario here to have it in.", at: range,
      fix: Fix("move it to a scenario, or to a `.test` file of the same name beside it"))
  }

  static func firstHere(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "first-here", "`first` asks about the rule it stands in, and an expectation is in no rule.",
      at: range, fix: Fix("expect the line that is said the first time"))
  }

  static func noAnswerYet(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-answer-yet", "This is about an answer, and none has been given yet.", at: range,
      fix: Fix("move it below the `you:` it is about"))
  }

  static func measureAlone(_ name: Name) -> Diagnostic {
    Diagnostic(
      "measure-alone", "The measure `\(name.text)` stands alone in its expectation.",
      at: name.range, fix: Fix("give it an `expect` line of its own"))
  }
}
