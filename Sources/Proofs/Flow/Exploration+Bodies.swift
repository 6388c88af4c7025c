import RuleLanguage

/// What bodies do to what can be.
extension Exploration {
  /// Runs a body; what moves goes its way, what is left at the end is returned.
  mutating func run(
    _ steps: [Plan.Step], _ possible: Possible, _ asker: Asker, _ ways: inout Ways
  ) -> Possible? {
    var here = possible
    for step in steps {
      switch step {
      case .assign(let cell, let set): here[cell] = set
      case .shift(let cell, let amount):
        here[cell] = Possible.shifted(here[cell], by: amount, top: cells.top(of: cell))
      case .raise(let cell, let value):
        let below = Cells.values(upTo: value)
        let set = here[cell]
        here[cell] = set & ~below | (set & below == 0 ? 0 : 1 << UInt64(value))
      case .say(let bit, let signals): say(bit, signals, asker, &here)
      case .tell(let fact):
        guard let next = tell(fact, here, asker, &ways) else { return nil }
        here = next
      case .branch(let index):
        guard let next = choose(index, here, asker, &ways) else { return nil }
        here = next
      case .enter(let state):
        ways.add(.state(state), here)
        return nil
      case .end(let verdict):
        ways.add(.end(verdict), here)
        return nil
      }
    }
    return here
  }

  private func say(_ bit: Int?, _ signals: [Int], _ asker: Asker, _ here: inout Possible) {
    for signal in signals {
      let cell = cells.said.lowerBound + signal
      here[cell] = asker.isPerhapsMuted ? here[cell] | 0b10 : 0b10
    }
    guard let bit else { return }
    if !asker.isPerhapsMuted { for cell in cells.open { here[cell] = 0 } }
    here[cells.open.lowerBound + bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// A fact is told the first time, with its effects; later there may be a reminder.
  private mutating func tell(
    _ fact: Int, _ possible: Possible, _ asker: Asker, _ ways: inout Ways
  ) -> Possible? {
    let cell = cells.facts.lowerBound + fact
    var result: Possible? = asker.isPerhapsMuted ? possible : nil
    if possible[cell] & 0b10 != 0 {
      var known = possible
      known[cell] = 0b10
      result.join(run(plan.reminders[fact], known, asker, &ways))
    }
    if possible[cell] & 0b01 != 0 {
      var told = possible
      told[cell] = 0b10
      result.join(runTold(fact, told, asker, &ways))
    }
    return result
  }

  private mutating func runTold(
    _ fact: Int, _ possible: Possible, _ asker: Asker, _ ways: inout Ways
  ) -> Possible? {
    // A fact that is cleared while it is told could be told for ever; nothing is known then.
    let times = asker.telling.count { $0 == fact }
    let everything = Possible(cells.everything)
    guard times < 2, spend() else { return everything }
    var inner = asker
    inner.telling.append(fact)
    return run(plan.told[fact], times == 0 ? possible : everything, inner, &ways)
  }

  private mutating func choose(
    _ index: Int, _ possible: Possible, _ asker: Asker, _ ways: inout Ways
  ) -> Possible? {
    let branch = plan.branches[index]
    found.asks(branch: index, possible, isAgain: asker.isAgain)
    var result: Possible?
    if let holding = possible.narrowed(by: branch.holds, isAgain: asker.isAgain) {
      found.takes(branch: index, then: true)
      result.join(run(branch.then, holding, asker, &ways))
    }
    if let failing = possible.narrowed(by: branch.fails, isAgain: asker.isAgain) {
      found.takes(branch: index, then: false)
      result.join(run(branch.otherwise, failing, asker, &ways))
    }
    return result
  }
}
