import RuleLanguage

/// The steps of a turn, each done to everything that can be.
extension Exploration {
  mutating func answer(in state: Int, _ before: Possible) {
    var possible = before
    possible[cells.turn] = Possible.shifted(
      possible[cells.turn], by: 1, top: cells.turnTop)
    notice(in: state, &possible)
    if isRecording { found.whenRead[state] = possible }
    var answered = Ways()
    choose(in: state, possible, &answered)
    for (destination, possible) in answered.all {
      var followed = Ways()
      follow(destination, in: state, possible, &followed)
      for (destination, possible) in followed.all {
        var possible = possible
        hear(&possible)
        go(destination, from: state, isLate: false, possible)
      }
    }
  }

  private mutating func notice(in state: Int, _ possible: inout Possible) {
    var asker = Asker(rule: nil, isAgain: false)
    for rule in found.notices[state] {
      let planned = plan.rules[rule]
      found.asks(rule, possible)
      guard let taken = possible.narrowed(by: planned.holds, isAgain: isAgain(rule)) else {
        continue
      }
      found.runs(rule, in: state, to: nil)
      asker.rule = rule
      asker.isAgain = isAgain(rule)
      var ways = Ways()
      var after = run(planned.steps, taken, asker, &ways)
      for (_, possible) in ways.all { after.join(possible) }
      after.join(possible.narrowed(by: planned.fails, isAgain: isAgain(rule)))
      if planned.speaks { asker.isPerhapsMuted = true }
      possible = after ?? possible
    }
    for (index, pitfall) in program.pitfalls.enumerated() {
      found.asks(pitfall: index, possible, pitfall)
    }
  }

  /// The first rule that holds answers: each is asked where those above it need not have held.
  private mutating func choose(in state: Int, _ possible: Possible, _ ways: inout Ways) {
    var left: Possible? = possible
    var isPlainDone = false
    func ask(_ exploration: inout Exploration, _ rules: [Int], _ ways: inout Ways) {
      for rule in rules where exploration.program.rules[rule].kind == .when {
        guard let here = left else { return }
        exploration.answer(rule, in: state, here, &isPlainDone, &ways)
        left = here.narrowed(
          by: exploration.plan.rules[rule].fails, isAgain: exploration.isAgain(rule))
      }
    }
    ask(&self, program.interrupts, &ways)
    // A question may be fresh or older; it is asked as early as it can be.
    if let here = left { answerOpenLines(in: state, here, &ways) }
    ask(&self, program.states[state].rules, &ways)
    ask(&self, program.anywhere, &ways)
    guard let here = left else { return }
    if let otherwise = program.states[state].otherwise {
      isPlainDone = false
      answer(otherwise, in: state, here, &isPlainDone, &ways)
    } else {
      ways.add(.stay, here)
    }
  }

  private mutating func answerOpenLines(
    in state: Int, _ possible: Possible, _ ways: inout Ways
  ) {
    for bit in cells.openLines.indices.dropFirst() {
      let cell = cells.open.lowerBound + bit / 64
      let mask: UInt64 = 1 << UInt64(bit % 64)
      guard possible[cell] & mask != 0 else { continue }
      var left: Possible? = possible
      var isPlainDone = false
      for rule in program.lines[cells.openLines[bit]].nested
      where program.rules[rule].kind == .when {
        guard var here = left else { break }
        here[cell] &= ~mask
        here[cells.open.lowerBound] |= 1
        answer(rule, in: state, here, &isPlainDone, &ways)
        left = left?.narrowed(by: plan.rules[rule].fails, isAgain: isAgain(rule))
      }
    }
  }

  private mutating func answer(
    _ rule: Int, in state: Int, _ possible: Possible, _ isPlainDone: inout Bool, _ ways: inout Ways
  ) {
    let planned = plan.rules[rule]
    found.asks(rule, possible)
    _ = spend()
    if planned.isPlain, isPlainDone, !isRecording { return }
    guard let taken = possible.narrowed(by: planned.holds, isAgain: isAgain(rule)) else { return }
    var own = Ways()
    if let rest = run(planned.steps, taken, Asker(rule: rule, isAgain: isAgain(rule)), &own) {
      own.add(.stay, rest)
    }
    if planned.isPlain, planned.holds == .free { isPlainDone = true }
    let isOtherwise = program.rules[rule].kind == .otherwise
    for (destination, possible) in own.all {
      var possible = possible
      possible[cells.misses] =
        isOtherwise
        ? Possible.shifted(possible[cells.misses], by: 1, top: cells.missesTop) : 1
      found.runs(rule, in: state, to: destination)
      ways.add(destination, possible)
    }
  }

  private mutating func follow(
    _ destination: Destination, in state: Int, _ possible: Possible, _ ways: inout Ways
  ) {
    var left: Possible? = possible
    for rule in program.afters {
      guard let here = left else { return }
      let planned = plan.rules[rule]
      found.asks(rule, here)
      if let taken = here.narrowed(by: planned.holds, isAgain: isAgain(rule)) {
        found.runs(rule, in: state, to: nil)
        var own = Ways()
        let asker = Asker(rule: rule, isAgain: isAgain(rule))
        if let rest = run(planned.steps, taken, asker, &own) { own.add(destination, rest) }
        for (next, possible) in own.all {
          found.follows(to: next)
          ways.add(next, possible)
        }
      }
      left = here.narrowed(by: planned.fails, isAgain: isAgain(rule))
    }
    if let left { ways.add(destination, left) }
  }

  private func isAgain(_ rule: Int) -> Bool {
    // A rule that answers once is only asked as long as it has not.
    again.rules.contains(rule) && !program.rules[rule].isOnce
  }
}
