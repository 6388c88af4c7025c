import Diagnostics
import RuleLanguage

/// Answers that get no reply: all that their rule has to say has been told, and has no reminder.
extension FlowProver {
  mutating func proveReplies() {
    let followers = Set(program.afters)
    // Where a state takes up its thread again, what is shared has that for a reply.
    let hasThreads = program.states.contains { $0.back != nil }
    for (index, rule) in program.rules.enumerated() where rule.kind != .notice {
      guard isOwn(rule.range), !followers.contains(index), !(rule.isShared && hasThreads),
        possible.canRun(index), let asked = possible.whenAsked[index],
        let here = asked.narrowed(
          by: possible.plan.rules[index].holds, isAgain: possible.isAgain(index)),
        let fact = toldInVain(index, here), !isToldHereAlone(fact, once: index),
        let place = manuscript.telling(of: program.facts[fact].name, in: rule)
      else { continue }
      report(.toldOnce(program.facts[fact].name, at: place))
    }
  }

  /// A fact that a rule may tell when it is told already, with nothing else that the person sees.
  private func toldInVain(_ rule: Int, _ here: Possible) -> Int? {
    silence(possible.plan.rules[rule].steps, Silence(possible: here, told: nil), rule)?.told
  }

  /// Follows a body where nothing is said and nobody moves; nil where that cannot be.
  private func silence(_ steps: [Plan.Step], _ start: Silence, _ rule: Int) -> Silence? {
    var here = start
    for step in steps {
      switch step {
      case .say, .enter, .end: return nil
      case .assign(let cell, let set): here.possible[cell] = set
      case .shift(let cell, let amount):
        let top = cells.top(of: cell)
        here.possible[cell] = Possible.shifted(here.possible[cell], by: amount, top: top)
      case .raise(let cell, _): here.possible[cell] = cells.everything[cell]
      case .tell(let fact):
        guard possible.plan.reminders[fact].isEmpty,
          let known = here.possible.narrowed(
            by: .value(cell: cells.facts.lowerBound + fact, 0b10))
        else { return nil }
        here = Silence(possible: known, told: here.told ?? fact)
      case .branch(let index):
        guard let next = silence(at: possible.plan.branches[index], here, rule) else { return nil }
        here = next
      }
    }
    return here
  }

  private func silence(at branch: Plan.Branch, _ here: Silence, _ rule: Int) -> Silence? {
    let sides = [(branch.holds, branch.then), (branch.fails, branch.otherwise)].compactMap {
      condition, steps in
      here.possible.narrowed(by: condition, isAgain: possible.isAgain(rule)).flatMap {
        silence(steps, Silence(possible: $0, told: here.told), rule)
      }
    }
    // The way on which something is told in vain says more than one without a word.
    guard var result = sides.first(where: { $0.told != nil }) ?? sides.first else { return nil }
    for side in sides { result.possible.join(side.possible) }
    return result
  }

  /// Whether a rule that answers once is the only one that tells a fact or sets it.
  private func isToldHereAlone(_ fact: Int, once rule: Int) -> Bool {
    guard program.rules[rule].isOnce else { return false }
    let bodies =
      program.rules.indices.filter { $0 != rule }.map { program.rules[$0].body }
      + program.states.map(\.opening) + program.facts.map(\.body)
    return !bodies.contains { $0.contains { $0.makesKnown(fact) } }
  }
}

/// What can be where nothing has been said so far.
private struct Silence {
  var possible: Possible
  /// What was to be told, and is known already.
  var told: Int?
}

extension Action {
  fileprivate func makesKnown(_ fact: Int) -> Bool {
    switch self {
    case .tell(fact), .set(fact, true): true
    case .branch(_, let then, let otherwise): (then + otherwise).contains { $0.makesKnown(fact) }
    default: false
    }
  }
}
