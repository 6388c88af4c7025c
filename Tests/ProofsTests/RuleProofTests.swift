import Diagnostics
import Foundation
import LanguageSupport
import Proofs
import RuleLanguage
import TestSupport
import Testing

private let cases = folder("Cases/rules", beside: #filePath)

/// To add a case: write `Cases/rules/CODE-WHAT.golden` with a part that is wrong and a twin that is
/// right, run `UPDATE_GOLDEN=1 swift test`, and read what is proven.
@Suite struct RuleProofTests {
  @Test(arguments: Golden.names(in: cases))
  func whatIsProvenReadsWell(_ name: String) throws {
    var golden = try Golden(file: cases.appending(path: name))
    let pack = try String(contentsOf: cases.appending(path: "../small.rules"), encoding: .utf8)
    let hasHead = golden.input.hasPrefix("scenario ")
    var reading = Reading(
      case: "--- small.rules\n\(pack)--- case.scenario\n\(hasHead ? "" : head)\(golden.input)")
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(reading.report(errors) == "")
    reading.program.prepare()
    let findings = prove(reading.program, withWords: true)
    let seen = report(findings.diagnostics, in: reading)
    #expect(seen == golden.expected("proven", seen: seen))
    let unproven = report(findings.unproven, in: reading)
    #expect(unproven == golden.expected("not proven", seen: unproven))
    try golden.finish()
  }

  private func report(_ diagnostics: [Diagnostic], in reading: Reading) -> String {
    diagnostics.isEmpty ? "nothing\n" : reading.report(diagnostics)
  }

  private let head = """
    scenario "A case"
      you Sam, a report
      with Mark, a supervisor
      objective Mark names a day
      turns 9
      kind reflection

    """
}
