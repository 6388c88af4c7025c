import ArgumentParser
import Diagnostics
import Evaluation
import RuleLanguage
import Terminal

struct Fit: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Learn the points of cues from conversations that people labelled.",
    discussion: FitWording.discussion)

  @Argument(help: ArgumentHelp("Labelled rows, as CSV.", valueName: "labels.csv"))
  var files: [String]

  @Option(help: ArgumentHelp(FitWording.rulesHelp, valueName: "file"))
  var rules: String?

  @Option(help: ArgumentHelp(FitWording.onlyHelp, valueName: "behaviour,…"))
  var only: String?

  @Option(help: ArgumentHelp(FitWording.l1Help, valueName: "n"))
  var l1 = FitSettings().l1

  @Option(help: ArgumentHelp(FitWording.l2Help, valueName: "n"))
  var l2 = FitSettings().l2

  @Option(help: ArgumentHelp(FitWording.examplesHelp, valueName: "w"))
  var examples = FitSettings().examples

  @Option(help: ArgumentHelp(FitWording.weightHelp, valueName: "file=w"))
  var weight: [String] = []

  @Option(help: ArgumentHelp(FitWording.completeHelp, valueName: "file"))
  var complete: [String] = []

  @Option(help: ArgumentHelp(FitWording.leaveOutHelp, valueName: "file"))
  var leaveOut: [String] = []

  @Option(help: ArgumentHelp(FitWording.heldOutHelp, valueName: "n"))
  var heldOut: Int?

  @Flag(help: ArgumentHelp(FitWording.turnHelp))
  var turn = false

  @Flag(help: "Remove cues that come to nothing.")
  var prune = false

  @Flag(help: "Show what would change; write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Changes to show at the most.", valueName: "n"))
  var limit = 40

  @Flag(help: "As JSON, with every change.")
  var json = false

  @OptionGroup var options: Options

  func validate() throws {
    guard [l1, l2, examples].allSatisfy({ (0...1000).contains($0) }) else {
      throw ValidationError(FitWording.badStrength)
    }
    if let heldOut, !(2...20).contains(heldOut) { throw ValidationError(FitWording.badParts) }
    guard limit >= 0 else { throw ValidationError(FitWording.badLimit) }
  }

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    let errors = options.output(in: surroundings, descriptor: 2)
    let paths = repertoire(library, surroundings)
    guard !paths.isEmpty else { throw FileFailure(message: Wording.noRules) }
    let loaded = try Loader.load(paths, from: library)
    if loaded.hasErrors {
      errors.writeLine(StyledText(loaded.report))
      return Status.unreadable
    }
    let target = try target(among: loaded, surroundings)
    let rows = try LabelledRows(
      readingFrom: files, by: loaded.program.hearing, in: surroundings)
    let settings = try settings(for: loaded.program.hearing, rows, target)
    let fitter = Fitter(rows, by: loaded.program.hearing, settings)
    guard fitter.rowCount > 0 else { throw FileFailure(message: FitWording.nothingLabelled) }
    let fitted = fitter.fit()
    var outcome = FitOutcome(
      fitter: fitter, fitted: fitted, rows: rows, settings: settings, source: loaded.sources[target]
    )
    outcome.judge(parts: heldOut)
    let text = outcome.rewritten
    outcome.broken = try brokenExamples(
      by: text, at: loaded.paths[target], of: paths, library)
    if !dryRun, outcome.isChanged {
      try write(text, to: loaded.paths[target], called: loaded.sources[target].name)
      outcome.isWritten = true
    }
    let output = options.output(in: surroundings)
    if json {
      output.write(verbatim: try FitDocument(outcome).json.utf8)
    } else {
      let report = FitReport(outcome, limit: limit, width: output.width, isDryRun: dryRun)
      for line in report.lines { output.writeLine(StyledText(line)) }
    }
    return outcome.broken.isEmpty ? Status.done : Status.findings
  }

  // MARK: - What to learn

  /// The rule files to read: the library's, or those around the one that is named.
  private func repertoire(_ library: Library, _ surroundings: Surroundings) -> [String] {
    guard let rules else { return library.repertoire }
    let path = surroundings.absolute(rules)
    let own = library.repertoire
    return own.contains(path) ? own : Library.companions(of: path) + [path]
  }

  /// The source whose points are learned: the one that is named, or that declares most behaviours.
  private func target(
    among loaded: Loaded, _ surroundings: Surroundings
  ) throws(FileFailure) -> Int {
    if let rules, let named = loaded.paths.firstIndex(of: surroundings.absolute(rules)) {
      return named
    }
    var counts = loaded.sources.map { _ in 0 }
    for behaviour in loaded.program.hearing.behaviours { counts[Int(behaviour.range.source)] += 1 }
    guard let most = counts.max(), most > 0, let first = counts.firstIndex(of: most) else {
      throw FileFailure(message: FitWording.noBehaviours)
    }
    return first
  }

  private func settings(
    for rules: HearingRules, _ rows: LabelledRows, _ target: Int
  ) throws -> FitSettings {
    let named = LabelNames(files: files, rows: rows, rules: rules)
    var settings = FitSettings()
    (settings.l1, settings.l2, settings.examples) = (l1, l2, examples)
    (settings.prunes, settings.turns) = (prune, turn)
    let behaviours = try only.map { names in
      Set(try names.split(separator: ",").map { try named.behaviour(String($0)) })
    }
    let numbering = CueNumbers(of: rules)
    settings.isFree = (0..<numbering.count).map { number in
      Int(numbering.cue(number, in: rules).range.source) == target
        && behaviours?.contains(numbering.behaviours[number]) ?? true
    }
    for entry in weight {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let value = Double(parts[1]), (0...1000).contains(value) else {
        throw ValidationError(FitWording.badWeight(entry))
      }
      settings.importance[try named.file(String(parts[0]))] = value
    }
    settings.complete = Set(try complete.map { try named.file($0) })
    settings.leftOut = Set(try leaveOut.map { try named.file($0) })
    guard settings.leftOut.count < rows.files.count else {
      throw ValidationError(FitWording.allLeftOut)
    }
    return settings
  }

  // MARK: - What comes of it

  /// Examples that go as they should by the present points and do not by the new ones.
  private func brokenExamples(
    by text: [UInt8], at path: String, of paths: [String], _ library: Library
  ) throws -> [BrokenExample] {
    let programs = [paths] + library.scenarios.map { [$0.path] }
    var before: Set<BrokenExample.Key> = []
    var broken: [BrokenExample] = []
    for program in programs {
      let old = try Loader.load(program, from: library)
      guard old.paths.contains(path), !old.hasErrors else { continue }
      let new = try Loader.load(program, from: library, texts: [path: text])
      guard !new.hasErrors else { throw FileFailure(message: new.report) }
      before.formUnion(BrokenExample.all(in: old).map(\.key))
      for example in BrokenExample.all(in: new) where !before.contains(example.key) {
        before.insert(example.key)
        broken.append(example)
      }
    }
    return broken
  }

  private func write(
    _ text: [UInt8], to path: String, called name: String
  ) throws(FileFailure) {
    guard !Files.isReadOnly(path) else {
      throw FileFailure(message: FormatWording.readOnly(name))
    }
    try Files.replace(path, with: text, called: name)
  }
}
