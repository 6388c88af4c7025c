import Authoring
import Diagnostics
import RuleLanguage

/// Everything `rehearse test` says, the reasons for a failure left out.
enum TestWording {
  static let discussion = """
    Tests are `test` blocks in a scenario and in the `.test` file of the same name beside it. Without \
    a path: those of the library's scenarios. Exits with 1 when one fails, when a file cannot be read \
    as it stands, or when there was nothing to run.
    """

  // MARK: Summaries

  static func summary(of run: TestRun) -> String {
    let name = visible(run.loaded.name)
    let count = run.results.count
    if count == 0 { return "\(name): no tests." }
    if run.passed {
      return "\(name): \(tests(count)) passed, \(expectations(run.tried))."
    }
    return "\(name): \(run.failed.count) of \(tests(count)) failed."
  }

  static func summary(of runs: [TestRun], filter: String?) -> String {
    let count = runs.map(\.results.count).reduce(0, +)
    let broken = runs.count { !$0.isReadable }
    if count == 0, broken == 0 {
      let hint = filter.map { " with `\(visible($0))` in its name" } ?? ""
      return "No test\(hint) was found, so nothing was tried."
    }
    let failed = runs.map(\.failed.count).reduce(0, +)
    let scenarios = runs.count == 1 ? "1 scenario" : "\(runs.count) scenarios"
    var outcomes: [String] = []
    if failed > 0 { outcomes.append("\(failed) failed") }
    if broken > 0 {
      outcomes.append("\(broken) cannot be read as \(broken == 1 ? "it stands" : "they stand")")
    }
    let outcome = outcomes.isEmpty ? "all passed" : outcomes.joined(separator: ", ")
    return "\(scenarios), \(tests(count)): \(outcome)."
  }

  static func unreadable(_ name: String) -> String {
    "\(visible(name)): its tests cannot be run; this has to be mended first."
  }

  private static func tests(_ count: Int) -> String { count == 1 ? "1 test" : "\(count) tests" }
  private static func expectations(_ count: Int) -> String {
    count == 1 ? "1 expectation" : "\(count) expectations"
  }

  // MARK: A failure

  static func turn(_ failure: TestResult.Failure, _ result: TestResult) -> String {
    let place = failure.turn == 0 ? "the opening" : "answer \(failure.turn)"
    return "\"\(visible(result.test.name))\", \(place)"
  }

  static let labelWidth = 10
  static let expected = "expected"
  static let found = "found"
  static let you = "you"
  static let heard = "heard"
  static let answered = "answered"
  static let unmatched = "unmatched"
  static let theFiles = "the files"

  static func cannotWrite(_ path: String) -> String {
    "\(visible(path)): the report cannot be written here."
  }

  // MARK: Coverage

  static let byTests = "by tests"
  static let withExamples = "with examples"
  static let untested = "Not exercised by a test:"
  static let hasExample = "(by an example)"

  static func share(_ part: Int, of whole: Int) -> String { "\(part) of \(whole)" }

  static func name(of kind: Coverage.Kind) -> String {
    switch kind {
    case .states: "states"
    case .rules: "rules of states"
    case .nested: "rules under a line"
    case .otherwise: "otherwise"
    case .notices: "notices"
    case .everywhere: "interrupt, anywhere"
    case .afters: "after"
    case .wordings: "wordings"
    case .shared: "rules of used files"
    }
  }
}
