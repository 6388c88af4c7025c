import Diagnostics
import LanguageSupport
import Proofs
import RuleLanguage
import Testing

/// What is shipped holds no rule that cannot answer, and at most one in twenty is left open.
@Suite struct ShippedRuleTests {
  @Test(arguments: Shipped.all)
  func noRuleIsDead(_ path: String) {
    var reading = Reading(Shipped.sources(for: path))
    reading.program.prepare()
    let findings = prove(reading.program)
    #expect(reading.report(findings.diagnostics) == "")
    let rules = reading.program.rules.count
    #expect(
      findings.unproven.count * 20 <= rules, "\(rules) rules\n\(reading.report(findings.unproven))")
  }
}
