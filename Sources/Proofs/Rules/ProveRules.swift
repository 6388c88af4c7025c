import Diagnostics
import RuleLanguage

/// Proves what it can about rules: those that others always beat, and conditions that never hold.
///
/// What `solver` learns of clauses stays with it.
func proveRules(
  of program: Program, _ possible: Possibilities, by solver: inout Solver
) -> Findings {
  var findings = Findings()
  var judge = Judge(of: program, possible, by: solver)
  defer { solver.learn(from: judge.solver) }
  let patterns = PatternReview(of: program).faults(&judge.solver.search)
  var branch = program.facts.reduce(0) { $0 + $1.body.branchCount }
  for state in program.states {
    // The first state is entered before there is an answer.
    let asking = Claims.Asking(aboutAnswer: false)
    let bodies = Bodies(ranges: state.branches, asking: asking, firstInPlan: branch)
    judge.prove(state.opening, bodies, into: &findings)
    branch += state.opening.branchCount
  }
  for (index, rule) in program.rules.enumerated() {
    judge.prove(rule: index, firstBranch: branch, into: &findings)
    branch += rule.body.branchCount
  }
  for pitfall in program.pitfalls {
    let asked = Asked(
      condition: pitfall.condition, asking: Claims.Asking(), range: pitfall.range,
      examples: pitfall.examples)
    if let fault = judge.fault(of: asked) { findings.diagnostics.append(fault) }
  }
  for advice in program.advice {
    let asked = Asked(
      condition: advice.condition, asking: Claims.Asking(aboutAnswer: false), range: advice.range)
    if let fault = judge.fault(of: asked) { findings.diagnostics.append(fault) }
  }
  // A rule without hope has one message: a pattern that nothing holds says more than its rule.
  findings.diagnostics.removeAll { diagnostic in
    patterns.contains { $0.severity == .error && $0.range.overlaps(diagnostic.range) }
  }
  let rules = findings.diagnostics
  findings.diagnostics += patterns.filter { pattern in
    !rules.contains { $0.range.overlaps(pattern.range) }
  }
  return findings
}

extension Judge {
  /// Proves what it can of a rule; of one that never runs, nothing more is said.
  fileprivate mutating func prove(
    rule index: Int, firstBranch: Int, into findings: inout Findings
  ) {
    let rule = program.rules[index]
    let asking = Claims.Asking(rule: index)
    if rule.kind == .when {
      switch verdict(on: index) {
      case .live, .unread: break
      case .beaten(let witness):
        findings.explained.formUnion(rule.examples.filter(\.isLike).map(\.text.range))
        return findings.diagnostics.append(
          .beaten(
            at: rule.range, by: program.rules[witness.winner].range, answer: witness.text,
            state: witness.state.map { program.states[$0].name }))
      case .neverHolds:
        findings.explained.formUnion(rule.examples.filter(\.isLike).map(\.text.range))
        guard let condition = rule.condition else { return }
        let asked = Asked(
          condition: condition, asking: asking, range: rule.range,
          possible: possible.whenAsked[index])
        return findings.diagnostics.append(neverHolds(asked))
      case .unproven: findings.unproven.append(.unprovenRule(at: rule.range))
      }
    } else if let condition = rule.condition {
      let asked = Asked(
        condition: condition, asking: asking, range: rule.range,
        possible: possible.whenAsked[index],
        examples: rule.examples)
      if let fault = fault(of: asked) { return findings.diagnostics.append(fault) }
    }
    var bodies = Bodies(
      ranges: rule.branches, asking: asking, contextRange: rule.range, examples: rule.examples,
      firstInPlan: firstBranch)
    if rule.condition != nil { bodies.context = [claim(index, holds: true)] }
    prove(rule.body, bodies, into: &findings)
  }
}
