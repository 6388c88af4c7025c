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

  /// Where examples stand that fail because their rule is proven never to answer, which says more.
  public var explained: Set<SourceRange> = []

  public init() {}

  mutating func add(_ other: Findings) {
    diagnostics += other.diagnostics
    unproven += other.unproven
    runs += other.runs
    explained.formUnion(other.explained)
  }
}

/// Proves what it can about a program without errors.
///
/// - Parameters:
///   - program: What is proven; its patterns must be compiled.
///   - withWords: Whether alternatives of patterns and members of classes that others cover are
///     told too. They harm nobody, and people write them all the time.
/// - Returns: What is wrong, what stays open, and conversations that show how the objective is met.
/// - Complexity: Bounded by budgets that count steps.
public func prove(_ program: Program, withWords: Bool = false) -> Findings {
  let possible = Possibilities(of: program)
  var findings = Findings()
  findings.add(proveFlow(of: program, possible))
  // What rules and their parts are asked about is much the same: one memory serves both.
  var solver = Solver(of: program, possible.cells)
  var rules = proveRules(of: program, possible, by: &solver)
  // What is said of a part of a condition says more than what is said of the whole.
  rules.diagnostics.removeAll { diagnostic in
    findings.diagnostics.contains { $0.range.overlaps(diagnostic.range) }
  }
  findings.add(rules)
  findings.add(
    proveParts(
      of: program, possible, besides: findings.diagnostics, withWords: withWords, by: solver))
  return findings
}

extension SourceRange {
  func overlaps(_ other: SourceRange) -> Bool {
    source == other.source && lower < other.upper && other.lower < upper
  }
}
