import RuleLanguage

/// What is claimed of an answer in its situation, with every negation at the leaves.
indirect enum Claim: Hashable {
  case all([Claim])
  case any([Claim])
  /// Some clause, the first or the last one is as the numbered claim says; or none is.
  case clause(ConditionSyntax.Scope, Int, Bool)
  /// A variable has one of these values, as bits of its domain.
  case value(Int, UInt64)

  static var always: Claim { .all([]) }
  static var never: Claim { .any([]) }
}

/// What a claim can be about besides the answer's words.
enum Variable: Hashable {
  /// `share(pull)` is told by `share(push)`.
  case quantity(Quantity)
  case fact(Int)
  case degree(Int)
  case heard(Int)
  case waited(Act)
  /// Of a rule; nil for an opening.
  case first(Int?)
  /// A comparison of something with too many thresholds to keep apart.
  case loose(Quantity, Comparison, Int)
}
