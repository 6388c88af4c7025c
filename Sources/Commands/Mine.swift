import ArgumentParser
import Diagnostics
import Evaluation
import RuleLanguage
import Terminal

struct Mine: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Propose cues from conversations that people labelled.",
    discussion: MineWording.discussion)

  @Argument(help: ArgumentHelp("Labelled rows, as CSV.", valueName: "labels.csv"))
  var files: [String]

  @Option(help: ArgumentHelp(MineWording.behaviourHelp, valueName: "name"))
  var behaviour: [String] = []

  @Option(help: ArgumentHelp(MineWording.leastHelp, valueName: "n"))
  var least = MineSettings().least

  @Option(help: ArgumentHelp(MineWording.rightHelp, valueName: "percent"))
  var right = 0

  @Option(help: ArgumentHelp(MineWording.limitHelp, valueName: "n"))
  var limit = MineSettings().limit

  @Flag(help: ArgumentHelp(MineWording.subjectsHelp))
  var subjects = false

  @Option(help: ArgumentHelp(FitWording.completeHelp, valueName: "file"))
  var complete: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: Options

  func validate() throws {
    guard least >= 2 else { throw ValidationError(MineWording.badLeast) }
    guard (0...100).contains(right) else { throw ValidationError(MineWording.badRight) }
    guard (1...100).contains(limit) else { throw ValidationError(MineWording.badLimit) }
  }

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    guard !library.repertoire.isEmpty else { throw FileFailure(message: Wording.noRules) }
    let loaded = try Loader.load(library.repertoire, from: library)
    if loaded.hasErrors {
      options.output(in: surroundings, descriptor: 2).writeLine(StyledText(loaded.report))
      return Status.unreadable
    }
    let rules = loaded.program.hearing
    let rows = try LabelledRows(readingFrom: files, by: rules, in: surroundings)
    var settings = MineSettings()
    (settings.least, settings.limit, settings.showsSubjects) = (least, limit, subjects)
    settings.right = Double(right) / 100
    let named = LabelNames(files: files, rows: rows, rules: rules)
    if !behaviour.isEmpty {
      settings.behaviours = Set(try behaviour.map { try named.behaviour($0) })
    }
    settings.complete = Set(try complete.map { try named.file($0) })
    let miner = Miner(rows, by: rules, settings)
    guard miner.rowCount > 0 else { throw FileFailure(message: FitWording.nothingLabelled) }
    var mined = MinedCues(miner.candidates(), rules)
    let extended = try mined.rules(beside: library.repertoire, library)
    let proposals = miner.proposals(for: mined.cues, by: extended)
    let output = options.output(in: surroundings)
    let report = MineReport(
      proposals: proposals, rules: rules, rows: miner.rowCount, files: rows.files.count,
      showsSubjects: subjects)
    if json {
      output.write(verbatim: try report.json.utf8)
    } else {
      for line in report.lines(width: output.width) { output.writeLine(StyledText(line)) }
    }
    return Status.done
  }
}

/// Candidates as cues of a rule file that is nowhere but here.
struct MinedCues {
  /// Of each behaviour.
  private(set) var cues: [[String]]
  private let names: [String]
  private static let path = "/mined.rules"

  init(_ cues: [[String]], _ rules: HearingRules) {
    self.cues = cues
    names = rules.behaviours.map(\.name)
  }

  /// Returns the rules of some files with the candidates as cues; those that cannot be read are let go.
  mutating func rules(
    beside files: [String], _ library: Library
  ) throws(FileFailure) -> HearingRules {
    while true {
      let (text, lines) = text
      let loaded = try Loader.load(
        files + [MinedCues.path], from: library, texts: [MinedCues.path: Array(text.utf8)])
      let mined = loaded.sources.count - 1
      var wrong: Set<Int> = []
      for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
        guard Int(diagnostic.range.source) == mined else { continue }
        wrong.insert(loaded.sources[mined].line(at: Int(diagnostic.range.lower)))
      }
      let unreadable = lines.indices.filter { wrong.contains(lines[$0].line) }
      if unreadable.isEmpty { return loaded.program.hearing }
      for index in unreadable.reversed() {
        cues[lines[index].behaviour].remove(at: lines[index].place)
      }
    }
  }

  /// The file, and the line of each cue, 1-based.
  private var text: (String, [(line: Int, behaviour: Int, place: Int)]) {
    var (text, line) = ("", 1)
    var lines: [(line: Int, behaviour: Int, place: Int)] = []
    for (behaviour, cues) in cues.enumerated() where !cues.isEmpty {
      text += "behaviour \(names[behaviour])\n"
      for (place, cue) in cues.enumerated() {
        text += "  +1 \(cue)\n"
        line += 1
        lines.append((line, behaviour, place))
      }
      line += 1
    }
    return (text, lines)
  }
}
