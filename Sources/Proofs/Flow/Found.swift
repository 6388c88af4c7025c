import Conversation
import Record
import RuleLanguage

/// What an exploration comes upon besides the values.
struct Found {
  private let program: Program
  /// For each state the notices read there, in their order.
  let notices: [[Int]]
  /// Only a pass over everything that can be says what is asked of what.
  var isRecording = false

  /// For each state those its opening or an answer leads to.
  private(set) var leadsTo: [Set<Int>]
  /// For each state those its opening passes on to.
  private(set) var passesTo: [Set<Int>]
  /// States whose opening need not pass on.
  private(set) var waits: Set<Int> = []
  /// The verdicts that can come in each state.
  private(set) var endings: [Set<Verdict>]
  /// What can be when the conversation ends.
  private(set) var atEnd: Possible?
  /// For each state what can be when rules are chosen, the notices having taken effect.
  var whenRead: [Possible?]
  /// For each rule what can be when its condition is asked.
  private(set) var asked: [Possible?]
  private(set) var askedPitfalls: [Possible?]
  private(set) var askedBranches: [Possible?]
  /// For each branch whether what asks can have been before.
  private(set) var isBranchAgain: [Bool]
  /// For each branch whether its condition can hold, and fail.
  private(set) var taken: [(then: Bool, otherwise: Bool)]
  /// For each rule whether its condition can hold.
  private(set) var ran: [Bool]

  /// For each rule that asks whether it is the first time, the states it ran in, and where to.
  private var trail: [Int: [Int: Set<Int>]] = [:]
  private var followed: Set<Int> = []

  init(plan: Plan, program: Program) {
    self.program = program
    notices = program.states.map { state in
      (program.interrupts + state.rules + program.anywhere).filter {
        program.rules[$0].kind == .notice
      }
    }
    leadsTo = program.states.map { _ in [] }
    passesTo = leadsTo
    endings = program.states.map { _ in [] }
    whenRead = program.states.map { _ in nil }
    asked = program.rules.map { _ in nil }
    askedPitfalls = program.pitfalls.map { _ in nil }
    askedBranches = plan.branches.map { _ in nil }
    isBranchAgain = plan.branches.map { _ in false }
    taken = plan.branches.map { _ in (false, false) }
    ran = program.rules.map { _ in false }
    for rule in plan.rules.indices where plan.rules[rule].asksForFirst { trail[rule] = [:] }
  }

  // MARK: - Taking down

  mutating func leads(from origin: Int?, to state: Int) {
    if let origin { leadsTo[origin].insert(state) }
  }

  mutating func waits(in state: Int) { waits.insert(state) }

  mutating func passes(from origin: Int, to state: Int) { passesTo[origin].insert(state) }

  mutating func asks(_ rule: Int, _ possible: Possible) {
    if isRecording { asked[rule].join(possible) }
  }

  mutating func asks(branch: Int, _ possible: Possible, isAgain: Bool) {
    guard isRecording else { return }
    askedBranches[branch].join(possible)
    if isAgain { isBranchAgain[branch] = true }
  }

  mutating func asks(pitfall index: Int, _ possible: Possible, _ pitfall: PitfallRule) {
    if isRecording { askedPitfalls[index].join(possible) }
  }

  mutating func takes(branch: Int, then: Bool) {
    guard isRecording else { return }
    if then { taken[branch].then = true } else { taken[branch].otherwise = true }
  }

  /// A nil destination: wherever the answer goes.
  mutating func runs(_ rule: Int, in state: Int, to destination: Exploration.Destination?) {
    if isRecording { ran[rule] = true }
    guard trail[rule] != nil else { return }
    switch destination {
    case .state(let next): trail[rule]?[state, default: []].insert(next)
    case .end: trail[rule]?[state, default: []].formUnion([])
    case .stay, nil: trail[rule]?[state, default: []].insert(state)
    }
  }

  mutating func follows(to destination: Exploration.Destination) {
    if case .state(let next) = destination { followed.insert(next) }
  }

  mutating func end(_ stated: Verdict?, in state: Int, _ possible: Possible, _ cells: Cells) {
    atEnd.join(possible)
    for earned in possible.earnedVerdicts(of: program, cells) {
      endings[state].insert(Verdict.lower(stated, of: earned))
    }
  }

  /// Openings that pass on for ever end after so many.
  mutating func endEndlessWays(_ entering: [Possible?], _ cells: Cells) {
    for state in program.states.indices {
      let isEndless = reach(from: passesTo[state], along: passesTo).contains(state)
      guard isEndless || program.states.count > Limit.passes else { continue }
      for possible in entering[2 * state...2 * state + 1] {
        if let possible { end(nil, in: state, possible, cells) }
      }
    }
  }

  /// Nothing is known of anything.
  mutating func allow(_ everything: Possible) {
    leadsTo = leadsTo.map { _ in Set(program.states.indices) }
    atEnd = everything
    passesTo = passesTo.map { _ in [] }
    endings = endings.map { _ in Set(Verdict.allCases) }
    whenRead = whenRead.map { _ in everything }
    asked = asked.map { _ in everything }
    askedPitfalls = askedPitfalls.map { _ in everything }
    askedBranches = askedBranches.map { _ in everything }
    isBranchAgain = isBranchAgain.map { _ in true }
    taken = taken.map { _ in (true, true) }
    waits = Set(program.states.indices)
    ran = ran.map { _ in true }
  }

  // MARK: - Second times

  /// What can come a second time, as far as it is known.
  func again() -> Exploration.Again {
    var again = Exploration.Again()
    for state in program.states.indices where reach(from: leadsTo[state]).contains(state) {
      again.states.insert(state)
    }
    for (rule, states) in trail {
      let home = Set(states.keys)
      let isAgain = states.values.contains { ends in
        !reach(from: ends.union(followed)).isDisjoint(with: home)
      }
      if isAgain { again.rules.insert(rule) }
    }
    return again
  }

  /// The states that can be come to from some, these among them.
  func reach(from states: Set<Int>) -> Set<Int> { reach(from: states, along: leadsTo) }

  func reach(from states: Set<Int>, along ways: [Set<Int>]) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = Array(states)
    while let state = waiting.popLast() {
      if reached.insert(state).inserted { waiting += ways[state] }
    }
    return reached
  }
}
