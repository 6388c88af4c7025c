import Diagnostics
import RuleLanguage

/// What conditions ask of the situation: of meters, facts, parts and counters.
extension FlowProver {
  mutating func proveConditions() {
    for index in program.rules.indices { prove(rule: index) }
    for index in program.pitfalls.indices { prove(pitfall: index) }
    for index in possible.plan.branches.indices { prove(branch: index) }
    for advice in program.advice where isOwn(advice.range) || own == nil { prove(advice) }
  }

  private mutating func prove(rule index: Int) {
    let rule = program.rules[index]
    guard let condition = rule.condition,
      let review = review(
        condition, asked: possible.whenAsked[index], isAgain: possible.isAgain(index),
        at: rule.range), !review.parts.isEmpty || !review.canHold
    else { return }
    let syntax = manuscript.condition(of: rule)
    prove(review, syntax)
  }

  private mutating func prove(pitfall index: Int) {
    let pitfall = program.pitfalls[index]
    guard
      let review = review(
        pitfall.condition, asked: possible.found.askedPitfalls[index], isAgain: true,
        at: pitfall.range), !review.parts.isEmpty || !review.canHold
    else { return }
    let syntax = manuscript.condition(of: pitfall)
    prove(review, syntax)
  }

  /// The debrief asks when all is over, so only what is out of all bounds is known of it.
  private mutating func prove(_ advice: AdviceRule) {
    let review = ConditionReview(
      of: advice.condition, asked: Possible(cells.everything), isAgain: true, in: cells)
    guard !review.parts.isEmpty || !review.canHold else { return }
    let syntax = manuscript.condition(of: advice)
    prove(review, syntax)
  }

  private mutating func prove(branch index: Int) {
    let branch = possible.plan.branches[index]
    let place: SourceRange? =
      switch branch.owner {
      case .rule(let rule): program.rules[rule].range
      case .state(let state): program.states[state].range
      case .fact: nil
      }
    guard
      let review = review(
        branch.condition, asked: possible.found.askedBranches[index],
        isAgain: possible.found.isBranchAgain[index], at: place),
      !review.parts.isEmpty || !review.canHold,
      let syntax = manuscript.branch(branch, of: program), isOwn(syntax.range) || own == nil
    else { return }
    let hasElse = !syntax.otherwise.isEmpty
    prove(review, syntax.condition)
    if hasElse, !review.canFail {
      report(.elseNever(text(syntax.condition.range), at: syntax.range))
    }
  }

  /// Reviews a condition where it is asked; in shared rules only its bounds count.
  private func review(
    _ condition: Condition, asked: Possible?, isAgain: Bool, at range: SourceRange?
  ) -> ConditionReview? {
    if let range, !isOwn(range) {
      guard own == nil else { return nil }
      let everything = Possible(cells.everything)
      return ConditionReview(of: condition, asked: everything, isAgain: true, in: cells)
    }
    // What is never asked has its fault elsewhere.
    return asked.map { ConditionReview(of: condition, asked: $0, isAgain: isAgain, in: cells) }
  }

  private mutating func prove(_ review: ConditionReview, _ syntax: ConditionSyntax?) {
    guard let syntax else { return }
    let asked = review.asked
    var isSaid = false
    for part in review.parts {
      // What holds in any case may be written so, and be meant.
      if !review.canFail, !part.isOutOfBounds { continue }
      // Of what never holds, the parts that never do say why.
      if !review.canHold, part.outcome { continue }
      let place = syntax.part(part.path[...])
      let values = values(of: part.condition, part.isOutOfBounds ? nil : asked)
      let text = text(place.range)
      if part.isOutOfBounds {
        report(.outOfBounds(text, values, outcome: part.outcome, at: place.range))
      } else if part.outcome {
        report(.alwaysHolds(text, values, at: place.range))
      } else {
        report(.neverHolds(text, values, isWhole: !review.canHold, at: place.range))
      }
      isSaid = true
    }
    if !review.canHold, !isSaid { report(.neverTogether(text(syntax.range), at: syntax.range)) }
  }

  /// What the one thing that a part asks for can be there; anywhere without `asked`.
  private func values(of condition: Condition, _ asked: Possible?) -> String {
    switch condition {
    case .not(let inner): return values(of: inner, asked)
    case .fact(let fact):
      let set = asked?[cells.facts.lowerBound + fact] ?? 0
      return Wording.fact(program.facts[fact].name, set == 0b10)
    case .heard(let signal):
      let set = asked?[cells.heard.lowerBound + signal] ?? 0
      return Wording.heard(program.signals[signal].name, set == 0b10)
    case .degree(let part, _):
      return Wording.degrees(
        program.parts[part], asked?[cells.degrees.lowerBound + part] ?? 0)
    case .first: return Wording.first
    case .compare(let quantity, _, _): return values(of: quantity, asked)
    default: return ""
    }
  }

  private func values(of quantity: Quantity, _ asked: Possible?) -> String {
    func numbers(_ name: String, _ cell: Int, top: Int? = nil) -> String {
      guard let asked else { return Wording.bounds(name, Array(0...cells.top(of: cell))) }
      return Wording.values(name, asked[cell], top: top)
    }
    switch quantity {
    case .meter(let meter):
      return numbers(program.meters[meter].name, cells.meters.lowerBound + meter)
    case .turn where asked != nil: return numbers("turn", cells.turn, top: cells.turnTop)
    case .misses where asked != nil: return numbers("misses", cells.misses, top: cells.missesTop)
    case .share: return Wording.share
    case .rating(let text):
      return Wording.bounds(program.texts[text].name, cells.ratings[text] ?? [])
    case .answered(let signal) where cells.unsaidSignals.contains(signal),
      .missed(let signal) where cells.unsaidSignals.contains(signal):
      return Wording.unsaid(program.signals[signal].name)
    case .pitfallCount(let pitfall) where cells.oncePitfalls.contains(pitfall):
      return Wording.once(program.pitfalls[pitfall].name)
    case .streak, .since, .pitfallCount, .answered, .missed:
      guard let asked else { return Wording.counted }
      return Wording.upToTurn(asked[cells.turn], top: cells.turnTop)
    case .turn, .misses, .length, .questions, .echo, .count: return Wording.counted
    }
  }
}
