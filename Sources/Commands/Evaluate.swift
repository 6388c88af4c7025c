import ArgumentParser
import Evaluation
import RuleLanguage
import Terminal

struct Evaluate: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Measure the behaviour rules on conversations that people labelled.",
    discussion: EvaluateWording.discussion)

  @Argument(help: ArgumentHelp("Labelled rows, as CSV.", valueName: "labels.csv"))
  var files: [String]

  @Option(help: ArgumentHelp(EvaluateWording.predictionsHelp, valueName: "file"))
  var predictions: String?

  @Option(help: ArgumentHelp(EvaluateWording.thresholdsHelp, valueName: "file"))
  var thresholds: String?

  @Flag(help: "Show every cue, instead of those that err most.")
  var cues = false

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: Options

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    guard !library.repertoire.isEmpty else { throw FileFailure(message: Wording.noRules) }
    let loaded = try Loader.load(library.repertoire, from: library)
    if loaded.hasErrors {
      options.output(in: surroundings, descriptor: 2).writeLine(StyledText(loaded.report))
      return Status.unreadable
    }
    let rules = loaded.program.hearing
    let wanted = try thresholds.map { try Thresholds(readingFrom: $0, in: surroundings) }
    try wanted?.expect(files: files)
    if let predictions {
      try PredictionFile.expectApart(predictions, from: files, in: surroundings)
    }
    let rows = try labelled(by: rules, in: surroundings)
    let predicted = rows.predicted(by: rules)
    if let predictions {
      try PredictionFile(rows, predicted, by: rules).write(to: predictions, in: surroundings)
    }
    let result = evaluate(rows, predicted, by: rules)
    let failures = wanted?.failures(of: result) ?? []
    let output = options.output(in: surroundings)
    if json {
      let document = EvaluateDocument(result, failures: failures, by: rules)
      output.write(verbatim: try document.json.utf8)
    } else {
      let report = EvaluateReport(result, rules: rules, showsAllCues: cues)
      for line in report.lines { output.writeLine(StyledText(line)) }
    }
    // A document for other programs stays one document: what failed is told beside it.
    let complaints = json ? options.output(in: surroundings, descriptor: 2) : output
    for failure in failures {
      complaints.writeLine(StyledText(EvaluateWording.failed(failure)).wrapped(to: output.width))
    }
    return failures.isEmpty ? Status.done : Status.findings
  }

  /// Reads all files; what is wrong with any is told of all of them at once.
  private func labelled(
    by rules: HearingRules, in surroundings: Surroundings
  ) throws(FileFailure) -> LabelledRows {
    var rows = LabelledRows(scheme: LabelScheme(of: rules))
    var complaints: [String] = []
    for file in files {
      let path = surroundings.absolute(file)
      let name = surroundings.relative(path)
      let problems = rows.add(file: name, try Files.text(at: path, called: name))
      complaints += EvaluateWording.problems(problems, in: name, knownBehaviours: rows.labels)
    }
    guard complaints.isEmpty else {
      throw FileFailure(message: complaints.joined(separator: "\n"))
    }
    return rows
  }
}
