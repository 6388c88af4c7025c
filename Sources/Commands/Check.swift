import ArgumentParser
import Conversation
import Diagnostics
import Proofs
import RuleLanguage
import Terminal

struct Check: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with scenarios and rules, and try their examples.",
    discussion:
      "Without a path: everything in the library. Exits with 1 when there is something to say.")

  @Argument(help: ArgumentHelp("Files, folders or scenario names.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var options: Options

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    let output = options.output(in: surroundings)
    let files = Library.withScenarios(of: library.files(at: paths, in: surroundings))
    var reported: Set<String> = []
    var findings = 0
    for file in files {
      let loaded = try Loader.load(
        companions(of: file, in: library) + [file], from: library, withTests: true)
      var diagnostics = loaded.diagnostics
      if !loaded.hasErrors {
        diagnostics += examine(loaded.program) + prove(loaded.program).diagnostics
      }
      for diagnostic in diagnostics {
        let text = diagnostic.rendered(in: loaded.sources)
        guard reported.insert(text).inserted else { continue }
        findings += 1
        output.writeLine(StyledText(text))
      }
    }
    output.writeLine(StyledText(Wording.checked(files: files.count, findings: findings)))
    return findings == 0 ? Status.done : Status.findings
  }

  /// Rules are read with the rest of the folder they stand in, whose names they may use.
  private func companions(of file: String, in library: Library) -> [String] {
    guard file.hasSuffix(".rules") else { return [] }
    let folder = Files.folder(of: file)
    let names = Files.names(in: folder, ending: ".rules").map { Files.join(folder, $0) }
    return names.filter { $0 != file }
  }
}
