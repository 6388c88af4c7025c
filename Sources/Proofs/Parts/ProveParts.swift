import Diagnostics
import RuleLanguage

/// Finds parts of conditions, and `withWords` of patterns and classes, that never matter.
///
/// Of what is at fault as a whole, nothing is said of its parts.
func proveParts(
  of program: Program, _ possible: Possibilities, besides others: [Diagnostic],
  withWords: Bool, by solver: Solver
) -> Findings {
  var conditions = ConditionParts(of: program, possible, by: solver)
  var faults = conditions.faults()
  if withWords {
    var patterns = PatternParts(of: program)
    faults += patterns.faults()
  }
  var findings = Findings()
  findings.diagnostics =
    faults
    .filter { fault in !others.contains { $0.range.overlaps(fault.range) } }
    .sorted { ($0.range.source, $0.range.lower) < ($1.range.source, $1.range.lower) }
  return findings
}
