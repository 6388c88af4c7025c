import Diagnostics
import Record

/// What can be told from the drawing of states and moves, without playing.
extension Checker {
  // MARK: - Bodies

  /// A `when` must do something the person can see, a `notice` must not move.
  mutating func checkBody(_ rule: Rule) {
    switch rule.kind {
    case .when, .otherwise:
      if !speaks(rule.body) { report(.silentRule(at: rule.range)) }
    case .notice:
      if rule.body.contains(where: moves) { report(.noticeMoves(at: rule.range)) }
      if rule.body.isEmpty { report(.silentRule(at: rule.range)) }
    }
  }

  private func speaks(_ body: [Action]) -> Bool {
    body.contains { action in
      switch action {
      case .say, .tell, .enter, .end: true
      case .branch(_, let then, let otherwise): speaks(then) || speaks(otherwise)
      default: false
      }
    }
  }

  private func moves(_ action: Action) -> Bool {
    switch action {
    case .enter, .end: true
    case .tell(let fact): movingFacts.contains(facts[fact].name)
    case .branch(_, let then, let otherwise):
      then.contains(where: moves) || otherwise.contains(where: moves)
    default: false
    }
  }

  // MARK: - States

  mutating func checkStructure(of program: Program) {
    guard files[main].scenario != nil else { return }
    guard !program.states.isEmpty else {
      report(
        .noStates(at: files[main].scenario?.range ?? SourceRange(source: main, lower: 0, upper: 0)))
      return
    }
    let drawing = Drawing(program)
    for index in program.states.indices {
      checkState(index, of: program, in: drawing)
    }
    checkParts(of: program)
    if let loop = drawing.loopWithoutAnswer() {
      let names = loop.map { program.states[$0].name }
      report(.endlessLoop(names, at: program.states[loop[0]].range))
    }
  }

  private mutating func checkState(_ index: Int, of program: Program, in drawing: Drawing) {
    let state = program.states[index]
    if !drawing.isReached[index] { report(.unreachable(state.name, at: state.range)) }
    guard !drawing.isPassing(index) else { return }
    if let otherwise = state.otherwise {
      if let line = lastQuestion(of: program.rules[otherwise].body, in: program) {
        report(.repeatedQuestion(at: program.lines[line].range))
      }
    } else {
      report(.missingOtherwise(state.name, at: state.range))
    }
    if drawing.isReached[index], !drawing.leadsToEnd[index] {
      report(.deadEnd(state.name, at: state.range))
    }
  }

  /// A line whose last wording asks, in a body that stays: it would ask for ever.
  private func lastQuestion(of body: [Action], in program: Program) -> Int? {
    if body.contains(where: moves) { return nil }
    for action in body {
      switch action {
      case .say(let line):
        guard program.lines[line].nested.isEmpty || program.lines[line].wordings.count == 1,
          case .literal(let text) = program.lines[line].wordings.last?.pieces.last
        else { continue }
        if text.last == "?" { return line }
      case .branch(_, let then, let otherwise):
        if let line = lastQuestion(of: then, in: program)
          ?? lastQuestion(of: otherwise, in: program)
        {
          return line
        }
      default: continue
      }
    }
    return nil
  }

  /// Every part must be able to come to its last degree, or nobody can meet the objective.
  private mutating func checkParts(of program: Program) {
    var highest = [Int](repeating: -1, count: program.parts.count)
    func visit(_ actions: [Action]) {
      for action in actions {
        if case .reach(let part, let degree) = action { highest[part] = max(highest[part], degree) }
        if case .branch(_, let then, let otherwise) = action {
          visit(then)
          visit(otherwise)
        }
      }
    }
    for rule in program.rules { visit(rule.body) }
    for state in program.states { visit(state.opening) }
    for fact in program.facts { visit(fact.body) }
    guard let scenario = files[main].scenario else { return }
    for (index, part) in scenario.parts.enumerated() where index < highest.count {
      guard highest[index] < part.degrees.count - 1, let last = part.degrees.last else { continue }
      report(.neverReached(part.name, degree: last.text))
    }
  }

  // MARK: - Use

  /// What the main file declares and nothing names.
  mutating func checkUse() {
    guard files[main].scenario != nil else { return }
    for (key, range) in places.sorted(by: { ($0.value.lower, $0.key) < ($1.value.lower, $1.key) })
    where range.source == Int32(files[main].source) && !used.contains(key) {
      let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, isWorthUsing(parts[0], parts[1]) else { continue }
      report(.unused(parts[0], parts[1], as: entities[parts[1]], at: range))
    }
  }

  private func isWorthUsing(_ kind: String, _ name: String) -> Bool {
    guard kind == "name" else { return kind != "state" }
    switch entities[name] {
    case .behaviour, .pitfall, .part, nil: return false
    default: return true
    }
  }
}

/// States as a graph of moves, as the moves are written and whatever they are under.
public struct Drawing: Sendable {
  /// For each state those that some move leads to from it.
  public private(set) var targets: [Set<Int>]
  private(set) var isReached: [Bool]
  private(set) var leadsToEnd: [Bool]
  /// States that an opening moves on to whatever happens.
  private var passesTo: [Int?]

  /// - Complexity: O(states × rules that are shared + rules).
  public init(_ program: Program) {
    let count = program.states.count
    var ends = [Bool](repeating: false, count: count)
    targets = [Set<Int>](repeating: [], count: count)
    let shared = Moves(rules: program.interrupts + program.anywhere + program.afters, of: program)
    for (index, state) in program.states.enumerated() {
      var moves = Moves(rules: state.rules + [state.otherwise].compactMap(\.self), of: program)
      moves.visit(state.opening, of: program)
      targets[index] = moves.targets.union(shared.targets)
      if let late = program.head.outOfTime { targets[index].insert(late) }
      ends[index] =
        moves.ends || shared.ends || program.head.turns != nil && program.head.outOfTime == nil
    }
    isReached = [Bool](repeating: false, count: count)
    leadsToEnd = ends
    passesTo = program.states.map { Drawing.pass($0.opening) }
    var waiting = [0]
    while let state = waiting.popLast() {
      guard !isReached[state] else { continue }
      isReached[state] = true
      waiting += targets[state].sorted()
    }
    var sources = [[Int]](repeating: [], count: count)
    for state in 0..<count { for target in targets[state] { sources[target].append(state) } }
    waiting = (0..<count).filter { ends[$0] }
    while let state = waiting.popLast() {
      for source in sources[state] where !leadsToEnd[source] {
        leadsToEnd[source] = true
        waiting.append(source)
      }
    }
  }

  /// Whether the state's opening always moves on or ends, so that no answer is given there.
  func isPassing(_ state: Int) -> Bool { passesTo[state] != nil }

  /// States that move on to each other without an answer, if there are any.
  func loopWithoutAnswer() -> [Int]? {
    var walk = [Int?](repeating: nil, count: passesTo.count)
    for start in passesTo.indices where walk[start] == nil {
      var path: [Int] = []
      var state = start
      while walk[state] == nil {
        walk[state] = start
        path.append(state)
        guard let next = passesTo[state], next >= 0 else { break }
        if walk[next] == start, let first = path.firstIndex(of: next) {
          return Array(path[first...])
        }
        state = next
      }
    }
    return nil
  }

  /// Where an opening always goes: a state, -1 for an end, nil when it may stay.
  private static func pass(_ opening: [Action]) -> Int? {
    for action in opening {
      switch action {
      case .enter(let state): return state
      case .end: return -1
      case .branch(_, let then, let otherwise):
        if let first = pass(then), let second = pass(otherwise) {
          return first == second ? first : -1
        }
      default: continue
      }
    }
    return nil
  }
}

/// The moves that rules can make, through everything that stands below them.
private struct Moves {
  var targets: Set<Int> = []
  var ends = false
  private var seen: Set<Int> = []
  private var told: Set<Int> = []

  init(rules: [Int], of program: Program) {
    for rule in rules { visit(rule: rule, of: program) }
  }

  private mutating func visit(rule: Int, of program: Program) {
    guard seen.insert(rule).inserted else { return }
    visit(program.rules[rule].body, of: program)
  }

  mutating func visit(_ actions: [Action], of program: Program) {
    for action in actions {
      switch action {
      case .enter(let state): targets.insert(state)
      case .end: ends = true
      case .say(let line): for rule in program.lines[line].nested { visit(rule: rule, of: program) }
      case .tell(let fact):
        if told.insert(fact).inserted { visit(program.facts[fact].body, of: program) }
      case .branch(_, let then, let otherwise):
        visit(then, of: program)
        visit(otherwise, of: program)
      default: continue
      }
    }
  }
}
