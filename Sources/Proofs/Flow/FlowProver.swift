import Diagnostics
import RuleLanguage

/// Goes through a program with what can be, and says what can be told from it.
struct FlowProver {
  let program: Program
  let possible: Possibilities
  var findings = Findings()
  private var known: Manuscript?

  var cells: Cells { possible.cells }

  init(of program: Program, _ possible: Possibilities) {
    self.program = program
    self.possible = possible
  }

  /// The files as they are written; read when there is something to say of a place in them.
  var manuscript: Manuscript {
    mutating get {
      if let known { return known }
      let read = Manuscript(program)
      known = read
      return read
    }
  }

  /// The source of the scenario; nil for rules files alone.
  ///
  /// Only there is what never happens a fault: a rules file is written for other scenarios too.
  var own: Int32? { program.states.first?.range.source }

  func isOwn(_ range: SourceRange) -> Bool { own.map { $0 == range.source } ?? false }

  /// What stands in the files at a range.
  func text(_ range: SourceRange) -> String {
    program.sources[Int(range.source)].text(range.bytes)
  }

  mutating func report(_ diagnostic: Diagnostic) { findings.diagnostics.append(diagnostic) }
}
