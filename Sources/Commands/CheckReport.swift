import Conversation
import Diagnostics
import Proofs
import Record
import RuleLanguage

/// What `check` found in some files.
struct CheckReport {
  /// Something to say, with what its ranges point into.
  struct Finding {
    var diagnostic: Diagnostic
    var sources: [Source]
    /// Where each source came from.
    var paths: [String]

    /// The path of the file it is about.
    var path: String { paths[Int(diagnostic.range.source)] }
  }

  /// Answers that meet the objective of a scenario.
  struct Way {
    /// The scenario, as messages call it.
    var file: String
    var answers: [String]
  }

  /// Paths of the files that were asked about.
  var files: [String] = []
  var findings: [Finding] = []
  /// What could neither be proved nor refuted.
  var unproven: [Finding] = []
  /// Conversations that were found to meet the objective.
  var ways: [Way] = []
  /// What `--fix` changed before.
  var changes: [Mending.Change] = []
  /// Files with fixes that `--fix` left alone; as messages call them.
  var leftAlone: Set<String> = []
  private var seen: Set<String> = []

  init() {}

  /// Checks files one by one; what two of them find in a third is said once.
  ///
  /// - Throws: `FileFailure` when one of them cannot be read.
  init(
    of files: [String], from library: Library, texts: [String: [UInt8]] = [:],
    withWords: Bool = false
  ) throws(FileFailure) {
    self.files = files
    for file in files {
      let loaded = try Loader.load(
        Library.companions(of: file) + [file], from: library, withTests: true, texts: texts)
      var diagnostics = loaded.diagnostics
      if !loaded.hasErrors {
        let proved = prove(loaded.program, withWords: withWords)
        diagnostics += examine(loaded.program).filter { !proved.explained.contains($0.range) }
        diagnostics += proved.diagnostics
        unproven += new(proved.unproven, in: loaded)
        if let state = loaded.program.states.first {
          let name = loaded.sources[Int(state.range.source)].name
          ways += proved.runs.filter { $0.verdict == .met }
            .map { Way(file: name, answers: $0.answers) }
        }
      }
      findings += new(diagnostics, in: loaded)
    }
  }

  private mutating func new(_ diagnostics: [Diagnostic], in loaded: Loaded) -> [Finding] {
    diagnostics.filter { seen.insert($0.rendered(in: loaded.sources)).inserted }
      .map { Finding(diagnostic: $0, sources: loaded.sources, paths: loaded.paths) }
  }

  var status: Int32 { findings.isEmpty ? Status.done : Status.findings }
}
