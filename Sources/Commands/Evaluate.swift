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
    let rows = try LabelledRows(readingFrom: files, by: rules, in: surroundings)
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
}
