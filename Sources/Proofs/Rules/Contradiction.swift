import RuleLanguage

/// Why a condition can never hold: as few of its parts as contradict each other.
struct Contradiction {
  /// Parts of a conjunction none of which can be left out.
  var parts: [Condition]

  /// Expects a condition that was proven never to hold where `context` does.
  init(
    of condition: Condition, _ asking: Claims.Asking, given context: [Claim],
    by solver: inout Solver
  ) {
    parts = condition.conjuncts
    var index = 0
    while index < parts.count, parts.count > 1 {
      var rest = parts
      rest.remove(at: index)
      let claims = rest.map { solver.claims.claim($0, asking) }
      if case .never = solver.solve(context + claims) {
        parts = rest
      } else {
        index += 1
      }
    }
  }
}

extension Condition {
  /// What a conjunction asks for, one thing after another; a condition of one thing is that.
  var conjuncts: [Condition] {
    switch self {
    case .all(let parts): parts.flatMap(\.conjuncts)
    case .not(.any(let parts)): parts.flatMap { Condition.not($0).conjuncts }
    case .not(.not(let inner)): inner.conjuncts
    default: [self]
    }
  }
}
