import Diagnostics
import RuleLanguage

/// States that cannot be entered, states that cannot be left for an end, loops without an answer.
extension FlowProver {
  mutating func proveStates() {
    let drawing = Drawing(program)
    for state in program.states.indices {
      if possible.isEntered[state] {
        proveWayOut(of: state)
      } else if program.states.indices.contains(where: {
        // Where the way stands in a state that is not entered either, that one has the fault.
        possible.isEntered[$0] && drawing.targets[$0].contains(state)
      }) {
        let name = program.states[state].name
        report(.neverEntered(name, way: wayIn(to: state), at: program.states[state].range))
      }
    }
    proveLoops()
  }

  private mutating func proveWayOut(of state: Int) {
    guard possible.inState[state] != nil else { return }
    let ahead = possible.found.reach(from: [state])
    guard ahead.allSatisfy({ possible.found.endings[$0].isEmpty }) else { return }
    let rule = program.states[state]
    report(.noWayOut(rule.name, at: rule.range))
  }

  /// Where a move to a state stands that is never made, with why.
  private mutating func wayIn(to state: Int) -> Note? {
    for (index, rule) in program.rules.enumerated() where rule.body.enters(state) {
      if !possible.found.ran[index] { return .neverRuns(at: rule.range) }
    }
    for (index, branch) in possible.plan.branches.enumerated() {
      let taken = possible.found.taken[index]
      let isDead =
        !taken.then && branch.then.enters(state)
        || !taken.otherwise && branch.otherwise.enters(state)
      guard isDead, let syntax = manuscript.branch(branch, of: program) else { continue }
      return .neverTaken(at: syntax.condition.range)
    }
    return nil
  }

  /// Openings that pass on to each other: always, which is an error, or perhaps.
  private mutating func proveLoops() {
    let found = possible.found
    var isSaid: Set<Int> = []
    for state in program.states.indices where possible.isEntered[state] && !isSaid.contains(state) {
      let ahead = found.reach(from: found.passesTo[state], along: found.passesTo)
      guard ahead.contains(state) else { continue }
      isSaid.formUnion(ahead)
      let names = ahead.sorted().map { program.states[$0].name }
      let range = program.states[state].range
      if ahead.isDisjoint(with: found.waits) {
        report(.passesForEver(names, at: range))
      } else {
        findings.unproven.append(.mayPassForEver(names, at: range))
      }
    }
  }
}

extension [Action] {
  /// Whether a move to the state stands in the body.
  fileprivate func enters(_ state: Int) -> Bool {
    contains { action in
      switch action {
      case .enter(state): true
      case .branch(_, let then, let otherwise): (then + otherwise).enters(state)
      default: false
      }
    }
  }
}

extension [Plan.Step] {
  fileprivate func enters(_ state: Int) -> Bool {
    contains { step in
      if case .enter(state) = step { true } else { false }
    }
  }
}
