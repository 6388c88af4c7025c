import Record
import RuleLanguage

/// Plays every answer at once: sets of values go in, sets of values come out.
///
/// The order of things in a turn is that of `Exchange`; what it does to a situation is done here to
/// everything that can be one, and joined where ways meet.
struct Exploration {
  let program: Program
  let plan: Plan
  var cells: Cells { plan.cells }

  /// What can be when an answer is given in a state.
  var waiting: [Possible?]
  /// What can be when a state is entered, in time and after the last turn.
  private var entering: [Possible?]
  private var queue: [Node] = []
  private var queued: Set<Node> = []

  /// Rules that can have answered when they are asked, states that can be entered again.
  var again = Again()
  /// What the ways through the rules came upon; complete once everything is explored.
  var found: Found
  private(set) var isRecording = false
  /// Rules asked and facts told that there is still time for.
  private var budget = 4_000_000

  /// For each state whether it can be entered.
  var isEntered: [Bool] {
    isExhausted
      ? waiting.map { _ in true }
      : waiting.indices.map { entering[2 * $0] != nil || entering[2 * $0 + 1] != nil }
  }

  enum Node: Hashable {
    case waiting(Int)
    case entering(Int, isLate: Bool)
  }

  struct Again: Hashable {
    var rules: Set<Int> = []
    var states: Set<Int> = []
  }

  /// Where an answer or an opening can lead.
  enum Destination: Hashable {
    case stay
    case state(Int)
    case end(Verdict?)
  }

  /// What whoever asks knows of itself.
  struct Asker {
    var rule: Int?
    var isAgain: Bool
    /// Whether a notice above may have spoken, which keeps later ones silent.
    var isPerhapsMuted = false
    var telling: [Int] = []
  }

  init(_ program: Program) {
    self.program = program
    plan = Plan(program)
    waiting = [Possible?](repeating: nil, count: program.states.count)
    entering = [Possible?](repeating: nil, count: 2 * program.states.count)
    found = Found(plan: plan, program: program)
    guard !program.states.isEmpty else { return }
    explore()
    isRecording = true
    found.isRecording = true
    for state in program.states.indices {
      for isLate in [false, true] { visit(.entering(state, isLate: isLate)) }
      visit(.waiting(state))
    }
    found.endEndlessWays(entering, cells)
    if isExhausted { allowEverything() }
  }

  /// Goes on until nothing new can be, neither values nor second times.
  private mutating func explore() {
    repeat {
      enter(0, isLate: false, from: nil, beginning)
      while let node = queue.popLast(), !isExhausted {
        queued.remove(node)
        visit(node)
      }
    } while !isExhausted && learnAgain()
  }

  var isExhausted: Bool { budget <= 0 }

  /// Counts a step; false when there are no more, and nothing that is found counts.
  mutating func spend() -> Bool {
    budget -= 1
    return !isExhausted
  }

  /// Nothing is known of anything.
  private mutating func allowEverything() {
    let everything = Possible(cells.everything)
    waiting = waiting.map { _ in everything }
    found.allow(everything)
  }

  private var beginning: Possible {
    var values = [UInt64](repeating: 1, count: cells.count)
    for (index, meter) in program.meters.enumerated() {
      let cell = cells.meters.lowerBound + index
      values[cell] = 1 << UInt64(min(max(meter.start, 0), cells.top(of: cell)))
    }
    return Possible(values)
  }

  private mutating func visit(_ node: Node) {
    guard !isExhausted else { return }
    switch node {
    case .waiting(let state):
      if let possible = waiting[state] { answer(in: state, possible) }
    case .entering(let state, let isLate):
      if let possible = entering[2 * state + (isLate ? 1 : 0)] {
        open(state, isLate: isLate, possible)
      }
    }
  }

  private mutating func enqueue(_ node: Node) {
    if !isRecording, queued.insert(node).inserted { queue.insert(node, at: 0) }
  }

  /// Whatever can come a second time is allowed to; says whether that is new.
  private mutating func learnAgain() -> Bool {
    let learnt = found.again()
    guard learnt != again else { return false }
    again = learnt
    for state in program.states.indices {
      enqueue(.waiting(state))
      enqueue(.entering(state, isLate: false))
      enqueue(.entering(state, isLate: true))
    }
    return true
  }

  // MARK: - Entering and waiting

  mutating func enter(_ state: Int, isLate: Bool, from origin: Int?, _ possible: Possible) {
    found.leads(from: origin, to: state)
    var possible = possible
    close(&possible)
    possible[cells.misses] = 1
    if entering[2 * state + (isLate ? 1 : 0)].join(possible) {
      enqueue(.entering(state, isLate: isLate))
    }
  }

  private mutating func open(_ state: Int, isLate: Bool, _ possible: Possible) {
    var ways = Ways()
    let asker = Asker(rule: nil, isAgain: again.states.contains(state))
    let rest = run(plan.openings[state], possible, asker, &ways)
    if let rest { ways.add(.stay, rest) }
    for (destination, possible) in ways.all {
      go(destination, from: state, isLate: isLate, possible)
      switch destination {
      case .state(let next): found.passes(from: state, to: next)
      case .stay, .end: found.waits(in: state)
      }
    }
  }

  mutating func go(
    _ destination: Destination, from state: Int, isLate: Bool, _ possible: Possible
  ) {
    switch destination {
    case .stay: wait(in: state, isLate: isLate, possible)
    case .state(let next): enter(next, isLate: isLate, from: state, possible)
    case .end(let verdict): found.end(verdict, in: state, possible, cells)
    }
  }

  /// An answer is waited for, unless the last turn is over.
  private mutating func wait(in state: Int, isLate: Bool, _ possible: Possible) {
    var possible = possible
    if !isLate, let limit = program.head.turns {
      let last: UInt64 = 1 << UInt64(min(limit, cells.turnTop))
      if possible[cells.turn] & last != 0 {
        var late = possible
        late[cells.turn] = last
        if let next = program.head.outOfTime {
          enter(next, isLate: true, from: state, late)
        } else {
          found.end(nil, in: state, late, cells)
        }
      }
      if limit < cells.turnTop { possible[cells.turn] &= ~last }
      guard possible[cells.turn] != 0 else { return }
    }
    hear(&possible)
    for cell in cells.said { possible[cell] = 1 }
    if waiting[state].join(possible) { enqueue(.waiting(state)) }
  }

  // MARK: - Cells of several

  private func close(_ possible: inout Possible) {
    for cell in cells.open { possible[cell] = 0 }
    possible[cells.open.lowerBound] = 1
  }

  func hear(_ possible: inout Possible) {
    for (heard, said) in zip(cells.heard, cells.said) { possible[heard] = possible[said] }
  }
}
