import ArgumentParser
import Authoring
import Diagnostics
import RuleLanguage
import Terminal

struct Test: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Play the scripted conversations of scenarios, and say where they go another way.",
    discussion: TestWording.discussion)

  @Argument(help: ArgumentHelp("Files, folders or scenario names.", valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Show which states, rules and wordings the tests exercise.")
  var coverage = false

  @Option(help: ArgumentHelp("Write a JUnit report for other programs.", valueName: "file"))
  var junit: String?

  @Option(help: ArgumentHelp("Only tests or scenarios with this in their name.", valueName: "text"))
  var filter: String?

  @OptionGroup var options: Options

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    let output = options.output(in: surroundings)
    let files = Library.withScenarios(of: library.files(at: paths, in: surroundings))
    var runs: [TestRun] = []
    for file in files where !file.hasSuffix(".rules") {
      let loaded = try Loader.load([file], from: library, withTests: true)
      let run = TestRun(of: loaded, filter: filter)
      guard filter == nil || !run.isEmpty else { continue }
      for line in TestReport(run, width: output.width).lines { output.writeLine(line) }
      if coverage { for line in CoverageReport(run).lines { output.writeLine(line) } }
      runs.append(run)
    }
    output.writeLine(StyledText(TestWording.summary(of: runs, filter: filter)))
    if let junit {
      let path = surroundings.absolute(junit)
      try JUnit(runs).write(to: path, called: library.shortName(of: path))
    }
    let isPassed = runs.contains { !$0.isEmpty } && runs.allSatisfy(\.passed)
    return isPassed ? Status.done : Status.findings
  }
}

/// The tests of one scenario, run; or why they could not be.
struct TestRun {
  var loaded: Loaded
  var results: [TestResult] = []

  init(of loaded: Loaded, filter: String?) {
    self.loaded = loaded
    guard let rules = loaded.tests, !loaded.hasErrors else { return }
    results = rules.tests.filter { loaded.isMeant($0, by: filter) }.map { test in
      run(test, of: rules, in: loaded.program)
    }
  }

  /// Whether the files can be read.
  var isReadable: Bool { !loaded.hasErrors }
  /// Whether there is nothing to tell: files in order, and no test among them.
  var isEmpty: Bool { isReadable && results.isEmpty }
  var passed: Bool { isReadable && results.allSatisfy(\.passed) }
  var tried: Int { results.map(\.tried).reduce(0, +) }
  var failed: [TestResult] { results.filter { !$0.passed } }

  /// The errors that keep the tests from being run.
  var errors: [Diagnostic] { loaded.diagnostics.filter { $0.severity == .error } }

  /// The source line of a place.
  func line(at range: SourceRange) -> (place: String, number: Int, text: String) {
    let source = loaded.sources[Int(range.source)]
    let number = source.line(at: Int(range.lower))
    return ("\(source.name):\(number)", number, source.text(source.lineBytes(number)))
  }
}

extension Loaded {
  /// Whether a test or its scenario has the text in its name, in whatever case.
  fileprivate func isMeant(_ test: TestRule, by filter: String?) -> Bool {
    guard let filter = filter?.lowercased() else { return true }
    return "\(name): \(test.name)".lowercased().contains(filter)
  }
}
