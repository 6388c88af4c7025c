import RuleLanguage

/// Proves what it can about states, moves and the objective.
func proveFlow(of program: Program, _ possible: Possibilities) -> Findings { Findings() }
