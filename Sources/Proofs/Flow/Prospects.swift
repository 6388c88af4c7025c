import RuleLanguage

/// How far from a state everything is that brings the objective further.
///
/// It guides a search and proves nothing.
struct Prospects {
  /// For each part and state how many moves away the nearest place is that reaches some degree of
  /// it; nil where none is.
  private(set) var toPart: [[Int?]] = []
  /// For each state how many moves away the nearest end is.
  private(set) var toEnd: [Int?] = []
  /// For each rule what its own body does, facts it tells among it.
  private(set) var deeds: [Deeds] = []

  struct Deeds {
    var targets: Set<Int> = []
    var parts: Set<Int> = []
    var ends = false
    /// Whether anything is different afterwards.
    var changes = false

    mutating func add(_ other: Deeds) {
      targets.formUnion(other.targets)
      parts.formUnion(other.parts)
      ends = ends || other.ends
      changes = changes || other.changes
    }
  }

  /// - Complexity: O(rules + states × moves).
  init(_ program: Program) {
    var told: Set<Int> = []
    deeds = program.rules.map { rule in
      told = []
      return Prospects.deeds(of: rule.body, in: program, &told)
    }
    let shared = program.interrupts + program.anywhere + program.afters
    let places = program.states.map { state -> Deeds in
      var seen: Set<Int> = []
      var told: Set<Int> = []
      var all = Prospects.deeds(of: state.opening, in: program, &told)
      all.add(nested(below: state.opening, in: program, &seen))
      let rules = state.rules + shared + [state.otherwise].compactMap(\.self)
      for rule in rules { all.add(deep(rule, in: program, &seen)) }
      if let late = program.head.outOfTime { all.targets.insert(late) }
      return all
    }
    var sources = [[Int]](repeating: [], count: places.count)
    for (state, place) in places.enumerated() {
      for target in place.targets { sources[target].append(state) }
    }
    func distances(from isGoal: (Deeds) -> Bool) -> [Int?] {
      var distance = places.map { isGoal($0) ? 0 : nil as Int? }
      var front = places.indices.filter { distance[$0] == 0 }
      var next = 1
      while !front.isEmpty {
        let before = Set(front.flatMap { sources[$0] }).sorted().filter { distance[$0] == nil }
        for state in before { distance[state] = next }
        front = before
        next += 1
      }
      return distance
    }
    toPart = program.parts.indices.map { part in distances { $0.parts.contains(part) } }
    toEnd = distances { $0.ends }
  }

  private func deep(_ rule: Int, in program: Program, _ seen: inout Set<Int>) -> Deeds {
    guard seen.insert(rule).inserted else { return Deeds() }
    var all = deeds[rule]
    all.add(nested(below: program.rules[rule].body, in: program, &seen))
    return all
  }

  private func nested(
    below body: [Action], in program: Program, _ seen: inout Set<Int>
  ) -> Deeds {
    var all = Deeds()
    for action in body {
      switch action {
      case .say(let line):
        for rule in program.lines[line].nested { all.add(deep(rule, in: program, &seen)) }
      case .branch(_, let then, let otherwise):
        all.add(nested(below: then + otherwise, in: program, &seen))
      case .tell(let fact):
        for case .say(let line) in program.facts[fact].body {
          for rule in program.lines[line].nested { all.add(deep(rule, in: program, &seen)) }
        }
      default: continue
      }
    }
    return all
  }

  private static func deeds(
    of body: [Action], in program: Program, _ told: inout Set<Int>
  ) -> Deeds {
    var all = Deeds()
    for action in body {
      switch action {
      case .say(let line):
        if !program.lines[line].nested.isEmpty { all.changes = true }
        continue
      case .enter(let state): all.targets.insert(state)
      case .end: all.ends = true
      case .reach(let part, _): all.parts.insert(part)
      case .tell(let fact):
        if told.insert(fact).inserted {
          all.add(deeds(of: program.facts[fact].body, in: program, &told))
        }
      case .branch(_, let then, let otherwise):
        all.add(deeds(of: then + otherwise, in: program, &told))
      case .set, .add, .assign: break
      case .keep, .keepCaptured: continue
      }
      all.changes = true
    }
    return all
  }
}
