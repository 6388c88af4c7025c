import Authoring
import Diagnostics
import RuleLanguage
import Terminal

/// What a run of tests has to say to a person: a line for the scenario, a block for each failure.
struct TestReport {
  private let run: TestRun
  /// Columns; nil to break no line.
  private let width: Int?

  init(_ run: TestRun, width: Int? = nil) {
    self.run = run
    self.width = width
  }

  var lines: [StyledText] {
    guard run.isReadable else {
      let report = run.errors.map { $0.rendered(in: run.loaded.sources) }.joined(separator: "\n")
      return [
        StyledText(TestWording.unreadable(run.loaded.name), .failure), "", StyledText(report),
      ]
    }
    let role: Role = run.isEmpty ? .quiet : run.passed ? .good : .failure
    let failures = run.failed.flatMap { result in
      result.failures.flatMap { lines(of: $0, in: result) }
    }
    return [StyledText(TestWording.summary(of: run), role)]
      + (failures.isEmpty ? [] : [""] + failures)
  }

  private func lines(of failure: TestResult.Failure, in result: TestResult) -> [StyledText] {
    let (place, number, text) = run.line(at: failure.range)
    let details = details(of: failure).map { label, value in
      let padded = label + String(repeating: " ", count: TestWording.labelWidth - label.count)
      let line = StyledText("  ") + StyledText(padded, .quiet) + StyledText(value)
      return width.map { line.wrapped(to: $0, hanging: 2 + TestWording.labelWidth) } ?? line
    }
    return [
      StyledText("  \(place)", .strong) + StyledText("  \(TestWording.turn(failure, result))"),
      StyledText("  \(number) | \(text)"),
    ] + details + [""]
  }

  /// What was expected and found, and what led to it.
  private func details(of failure: TestResult.Failure) -> [(String, String)] {
    var details = [(TestWording.expected, failure.expected)]
    for (index, found) in failure.found.enumerated() {
      details.append((index == 0 ? TestWording.found : "", found))
    }
    guard let answer = failure.answer else { return details }
    details.append((TestWording.you, answer.isEmpty ? Wording.silence : answer))
    if !failure.heard.isEmpty {
      let heard = failure.heard.map { $0 ?? TestWording.unmatched }.joined(separator: ", ")
      details.append((TestWording.heard, heard))
    }
    if let rule = failure.rule {
      let (place, _, text) = run.line(at: run.loaded.program.rules[rule].range)
      details.append((TestWording.answered, "\(place)  \(text.drop { $0 == " " })"))
    }
    return details
  }

  /// The same as plain text, for other programs.
  func text(of failure: TestResult.Failure, in result: TestResult) -> String {
    lines(of: failure, in: result).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
