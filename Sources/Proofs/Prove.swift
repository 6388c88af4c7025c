public import Diagnostics
public import Record
public import RuleLanguage

/// What can be said of a program before anyone plays it.
public struct Findings: Sendable {
  /// The code of everything in `unproven`.
  public static let notProven = "not-proven"

  /// Refuted by a run, or proven wrong.
  public var diagnostics: [Diagnostic] = []
  /// Neither proven nor refuted within the budget: what `check --proofs` lists.
  public var unproven: [Diagnostic] = []
  /// Conversations that show that an end can come, one an end that was looked for.
  public var runs: [Run] = []

  /// A conversation that ends so, as its answers.
  public struct Run: Hashable, Sendable {
    public var verdict: Verdict
    public var answers: [String]
  }

  /// The code of what is listed as not proven.
  public static let notProven = "not-proven"

  public init() {}

  mutating func add(_ other: Findings) {
    diagnostics += other.diagnostics
    unproven += other.unproven
    runs += other.runs
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
