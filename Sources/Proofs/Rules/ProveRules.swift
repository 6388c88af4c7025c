import RuleLanguage

/// Proves what it can about rules: those that others always beat, and conditions that never hold.
func proveRules(of program: Program, _ possible: Possibilities) -> Findings { Findings() }
