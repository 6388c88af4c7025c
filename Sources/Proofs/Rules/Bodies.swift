import Diagnostics
import RuleLanguage

/// What is known while a body is walked through: where its branches stand, what was asked before.
struct Bodies {
  /// Where each `if` stands, in the order in which they are met.
  var ranges: [SourceRange]
  var asking: Claims.Asking
  /// Where what holds already is asked; nil where nothing is.
  var contextRange: SourceRange?
  var context: [Claim] = []
  var examples: [ExampleSyntax] = []
  /// How many branches were met.
  var met = 0
  /// The number that the plan gives to the first branch of the body.
  var firstInPlan: Int
}

extension Judge {
  /// Proves what it can of the branches of a body.
  mutating func prove(_ body: [Action], _ bodies: Bodies, into findings: inout Findings) {
    var bodies = bodies
    walk(body, &bodies, into: &findings)
  }

  private mutating func walk(
    _ body: [Action], _ bodies: inout Bodies, into findings: inout Findings
  ) {
    for action in body {
      guard case .branch(let condition, let then, let otherwise) = action else {
        bodies.context = bodies.context.map { $0.forgetting { solver.claims.touches(action, $0) } }
        continue
      }
      guard bodies.met < bodies.ranges.count else { return }
      // The plan numbers a branch after those within it.
      let within = then.branchCount + otherwise.branchCount
      let number = bodies.firstInPlan + within
      precondition(possible.plan.branches[number].condition == condition, "branches go by the plan")
      let asked = Asked(
        condition: condition, asking: bodies.asking, range: bodies.ranges[bodies.met],
        context: bodies.context, contextRange: bodies.contextRange,
        possible: possible.found.askedBranches[number], hasElse: !otherwise.isEmpty,
        examples: bodies.examples)
      if asked.possible != nil, let fault = fault(of: asked) { findings.diagnostics.append(fault) }
      bodies.met += 1
      let before = bodies
      bodies.context = before.context + [solver.claims.claim(condition, bodies.asking)]
      bodies.contextRange = before.contextRange ?? asked.range
      walk(then, &bodies, into: &findings)
      bodies.context =
        before.context + [solver.claims.claim(condition, bodies.asking, holds: false)]
      walk(otherwise, &bodies, into: &findings)
      bodies.contextRange = before.contextRange
      bodies.context = before.context.map { claim in
        claim.forgetting { variable in
          (then + otherwise).contains { solver.claims.touches($0, variable) }
        }
      }
      bodies.firstInPlan = number + 1
    }
  }
}

extension [Action] {
  /// How many branches there are, those within others among them.
  var branchCount: Int {
    reduce(0) { count, action in
      guard case .branch(_, let then, let otherwise) = action else { return count }
      return count + 1 + then.branchCount + otherwise.branchCount
    }
  }
}

extension Claim {
  /// The claim without what it says of some variables.
  fileprivate func forgetting(_ isForgotten: (Int) -> Bool) -> Claim {
    switch self {
    case .all(let parts): .all(parts.map { $0.forgetting(isForgotten) })
    case .any(let parts): .any(parts.map { $0.forgetting(isForgotten) })
    case .clause: self
    case .value(let variable, _): isForgotten(variable) ? .always : self
    }
  }
}

extension Claims {
  /// Whether an action may change a variable.
  fileprivate func touches(_ action: Action, _ variable: Int) -> Bool {
    switch action {
    case .say, .enter, .end, .keepCaptured, .keep: return isKept(variable, by: action)
    case .set(let fact, _): return variables[variable] == .fact(fact)
    case .add(let meter, _), .assign(let meter, _):
      return variables[variable] == .quantity(.meter(meter))
    case .reach(let part, _): return variables[variable] == .degree(part)
    case .branch(_, let then, let otherwise):
      return (then + otherwise).contains { touches($0, variable) }
    case .tell(let fact):
      return variables[variable] == .fact(fact)
        || program.facts[fact].body.contains { touches($0, variable) }
    }
  }

  private func isKept(_ variable: Int, by action: Action) -> Bool {
    guard case .quantity(.rating(let rating)) = variables[variable] else { return false }
    switch action {
    case .keep(let text, _), .keepCaptured(let text): return text == rating
    default: return false
    }
  }
}
