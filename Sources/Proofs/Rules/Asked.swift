import Diagnostics
import RuleLanguage

/// A condition, and what is known when it is asked.
struct Asked {
  var condition: Condition
  var asking: Claims.Asking
  var range: SourceRange
  /// What holds already.
  var context: [Claim] = []
  var contextRange: SourceRange?
  var possible: Possible?
  /// Whether there is something to read when it does not hold.
  var hasElse = false
  /// Answers to try before anything is reasoned about.
  var examples: [ExampleSyntax] = []
}

extension Judge {
  /// Says what is wrong with a condition that can never hold, or whose `else` is never read.
  mutating func fault(of asked: Asked) -> Diagnostic? {
    let claim = solver.claims.claim(asked.condition, asked.asking)
    if isNever(claim, asked) { return neverHolds(asked) }
    guard asked.hasElse else { return nil }
    let opposite = solver.claims.claim(asked.condition, asked.asking, holds: false)
    guard isNever(opposite, asked) else { return nil }
    let isAlone = if case .never = solver.solve([opposite]) { true } else { false }
    return .alwaysHolds(
      ConditionText(program: program).text(asked.condition), at: asked.range,
      given: isAlone ? nil : asked.contextRange)
  }

  /// Whether a claim is proven never to hold beside what is known.
  private mutating func isNever(_ claim: Claim, _ asked: Asked) -> Bool {
    let claims = asked.context + [claim]
    solver.possible = asked.possible
    for example in asked.examples where example.isLike && asked.asking.aboutAnswer {
      solver.answer = stage.hear(example.text.text)
      if case .model = solver.solve(claims) { return false }
    }
    solver.answer = nil
    if case .never = solver.solve(claims) { return true }
    return false
  }

  /// Says why a condition that never holds does not.
  mutating func neverHolds(_ asked: Asked) -> Diagnostic {
    solver.answer = nil
    solver.possible = asked.possible
    let text = ConditionText(program: program)
    let claim = solver.claims.claim(asked.condition, asked.asking)
    if let context = asked.contextRange {
      guard case .never = solver.solve([claim]) else {
        let found = Contradiction(
          of: asked.condition, asked.asking, given: asked.context, by: &solver)
        return .neverHolds(found.parts.map(text.text), against: context, at: asked.range)
      }
    }
    let found = Contradiction(of: asked.condition, asked.asking, given: [], by: &solver)
    let values = found.parts.count == 1 ? self.values(of: found.parts[0], asked.possible) : nil
    return .neverHolds(found.parts.map(text.text), values: values, at: asked.range)
  }

  /// What the one thing that a part compares can be; nil for other parts.
  private mutating func values(of part: Condition, _ known: Possible?) -> String? {
    switch part {
    case .compare(.meter(let meter), _, _):
      let rule = program.meters[meter]
      let all = Domain(upTo: rule.maximum)
      let values = all.values(
        of: all.all & (known?[possible.cells.meters.lowerBound + meter] ?? ~0))
      guard values.count < all.cells.count else {
        return "`\(rule.name)` goes from 0 to \(rule.maximum)"
      }
      return "`\(rule.name)` can only be \(listed(values))"
    case .compare(.misses, _, _), .compare(.turn, _, _):
      guard case .compare(let quantity, _, _) = part, let known else { return nil }
      let place = quantity == .turn ? possible.cells.turn : possible.cells.misses
      let top = possible.cells.top(of: place)
      let values = (0...top).filter { known[place] >> UInt64($0) & 1 == 1 }
      let name = quantity == .turn ? "turn" : "misses"
      return "`\(name)` can only be \(listed(values))\(values.last == top ? " or more" : "")"
    case .fact(let fact): return "`\(program.facts[fact].name)` is never set"
    case .not(.fact(let fact)): return "`\(program.facts[fact].name)` is always set"
    case .degree(let part, _): return "`\(program.parts[part].name)` does not come so far"
    default: return nil
    }
  }

  /// Values as a person would list them: a run by its ends.
  private func listed(_ values: [Int]) -> String {
    if values.count > 2, let first = values.first, let last = values.last,
      last - first == values.count - 1
    {
      return "\(first) to \(last)"
    }
    return values.map { "\($0)" }.joined(separator: ", ")
  }
}
