import ArgumentParser
import Diagnostics
import RuleLanguage
import Terminal

struct Check: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with scenarios and rules, and try their examples.",
    discussion: CheckWording.discussion)

  @Argument(help: ArgumentHelp("Files, folders or scenario names.", valueName: "path"))
  var paths: [String] = []

  @Option(
    defaultAsFlag: "list", help: ArgumentHelp(CheckWording.explainHelp, valueName: "code"))
  var explain: String? = nil

  @Flag(help: "Make the fixes that a tool can make, in place, and say what is left.")
  var fix = false

  @Flag(help: ArgumentHelp(CheckWording.proofsHelp))
  var proofs = false

  @Option(help: ArgumentHelp(CheckWording.formatHelp, valueName: "format"))
  var format: Format = .text

  @OptionGroup var options: Options

  /// How findings are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  func validate() throws {
    if explain != nil, fix || proofs || format != .text || !paths.isEmpty {
      throw ValidationError(CheckWording.explainAlone)
    }
    if let explain, explain != "list", MessagePage.find(explain) == nil {
      let near = nearest(to: explain, among: MessagePage.codes)
      throw ValidationError(CheckWording.unknownCode(visible(explain), near: near))
    }
  }

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let output = options.output(in: surroundings)
    if let explain {
      self.explain(explain, on: output)
      return Status.done
    }
    let library = Library(stated: options.library, in: surroundings)
    let named = library.files(at: paths, in: surroundings)
    let files = Library.withScenarios(of: named)
    var mending: Mending?
    if fix {
      let mended = try Mending(of: files, named: named, from: library, withWords: proofs)
      try mended.write()
      mending = mended
    }
    var report = try CheckReport(of: files, from: library, withWords: proofs)
    report.changes = mending?.changes ?? []
    report.leftAlone = mending?.leftAlone ?? []
    if !proofs {
      report.unproven = []
      report.ways = []
    }
    switch format {
    case .text: report.show(on: output)
    case .json: output.write(verbatim: try report.json(in: surroundings).utf8)
    case .github: output.write(verbatim: report.annotations(in: surroundings).utf8)
    case .sarif: output.write(verbatim: try report.sarif(in: surroundings).utf8)
    }
    return report.status
  }
}
