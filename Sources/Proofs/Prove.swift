public import Diagnostics
public import RuleLanguage

/// What can be said of a program before anyone plays it.
public struct Findings: Sendable {
  /// Refuted by a run, or proven wrong.
  public var diagnostics: [Diagnostic] = []
  /// Neither proven nor refuted within the budget: what `check --proofs` lists.
  public var unproven: [Diagnostic] = []

  public init() {}

  mutating func add(_ other: Findings) {
    diagnostics += other.diagnostics
    unproven += other.unproven
  }
}

/// Proves what it can about a program without errors.
///
/// - Precondition: The program is prepared.
/// - Complexity: Bounded by budgets that count steps.
public func prove(_ program: Program) -> Findings {
  let possible = Possibilities(of: program)
  var findings = Findings()
  findings.add(proveFlow(of: program, possible))
  findings.add(proveRules(of: program, possible))
  return findings
}
