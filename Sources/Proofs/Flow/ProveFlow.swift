import RuleLanguage

/// Proves what it can about states, moves and the objective, and about what is asked of the
/// situation.
func proveFlow(of program: Program, _ possible: Possibilities) -> Findings {
  var prover = FlowProver(of: program, possible)
  prover.proveConditions()
  guard !program.states.isEmpty else { return prover.findings }
  prover.proveStates()
  prover.proveReplies()
  prover.proveVerdicts()
  return prover.findings
}
