import Conversation
import Record
import RuleLanguage

/// Looks for conversations that end in each way, by playing them.
///
/// Best first: what has reached most of the objective and is nearest to the rest goes on. A run that
/// is found is a proof that the end can come; one that is not found proves nothing.
struct RunSearch {
  private let program: Program
  private let prospects: Prospects
  private var likes: [Int: [String]] = [:]
  /// The first example of each behaviour.
  private let commonplaces: [String]
  private var nodes: [Node] = []
  private var seen: Set<Place> = []
  /// Nodes by how promising they are.
  private var shelves: [[Int]] = []
  /// Nodes that have been left, or were not worth it.
  private var left = 0
  /// Answers that may still be played.
  private var budget: Int
  /// For each verdict the answers that led to it.
  private(set) var runs: [Verdict: [String]] = [:]

  private struct Node {
    var situation: Situation
    var parent: Int
    var answer: String
    /// Answers to try here, the most promising last.
    var untried: [String]
    var depth: Int
  }

  /// What makes a situation worth going on from when another like it has been.
  private struct Place: Hashable {
    var state: Int
    var meters: [Int]
    var facts: [Bool]
    var degrees: [Int]
    var openLine: Int?
  }

  /// Looks for some ends, and stops once each has been seen or `budget` answers have been played.
  init(_ program: Program, for verdicts: Set<Verdict>, budget: Int) {
    self.program = program
    self.budget = budget
    prospects = Prospects(program)
    commonplaces = program.hearing.behaviours.compactMap { behaviour in
      behaviour.examples.first(where: \.isLike)?.text.text
    }
    for (index, rule) in program.rules.enumerated() {
      likes[index] = rule.examples.filter(\.isLike).map(\.text.text)
    }
    let (situation, _) = begin(program)
    arrive(Node(situation: situation, parent: -1, answer: "", untried: [], depth: 0))
    guard !nodes.isEmpty else { return }
    playSilently(from: 0)
    // Something is left for the other ends, should this one not be found.
    let reserve = verdicts == [.met] ? 0 : budget / 3
    if verdicts.contains(.met) { while runs[.met] == nil, self.budget > reserve, goOn() {} }
    if !verdicts.contains(.partly) { left = .max }
    leaveBegun()
    if verdicts.contains(.left), runs[.left] == nil { provoke() }
    while !verdicts.isSubset(of: Set(runs.keys)), goOn() { leaveBegun() }
  }

  // MARK: - Going on

  /// Plays a few answers in the most promising situation; false when nothing is left to try.
  private mutating func goOn() -> Bool {
    guard budget > 0, let shelf = shelves.firstIndex(where: { !$0.isEmpty }),
      let index = shelves[shelf].first
    else { return false }
    shelves[shelf].removeFirst()
    for _ in 0..<RunSearch.chunk {
      guard let answer = nodes[index].untried.popLast() else { return true }
      play(answer, from: index)
      if nodes[index].untried.isEmpty { return true }
    }
    put(index, on: shelf + 1)
    return true
  }

  private static let chunk = 12

  private mutating func play(_ answer: String, from index: Int) {
    budget -= 1
    let (situation, _) = step(nodes[index].situation, answer, program)
    arrive(
      Node(
        situation: situation, parent: index, answer: answer, untried: [],
        depth: nodes[index].depth + 1))
  }

  private mutating func arrive(_ node: Node) {
    if let verdict = node.situation.verdict {
      if runs[verdict] == nil { runs[verdict] = answers(to: node) }
      return
    }
    let situation = node.situation
    let place = Place(
      state: situation.state, meters: situation.meters, facts: situation.facts,
      degrees: situation.degrees, openLine: situation.openLine)
    guard seen.insert(place).inserted else { return }
    var node = node
    node.untried = candidates(in: situation)
    nodes.append(node)
    put(nodes.count - 1, on: distance(of: situation) + node.depth / 3)
  }

  private mutating func put(_ index: Int, on shelf: Int) {
    while shelves.count <= shelf { shelves.append([]) }
    shelves[shelf].append(index)
  }

  private func answers(to node: Node) -> [String] {
    var answers = node.depth == 0 ? [] : [node.answer]
    var parent = node.parent
    while parent > 0 {
      answers.append(nodes[parent].answer)
      parent = nodes[parent].parent
    }
    return answers.reversed()
  }

  // MARK: - What is promising

  /// How far an end with everything reached may be; a guess.
  private func distance(of situation: Situation) -> Int {
    let missing = program.parts.indices.filter {
      situation.degrees[$0] < program.parts[$0].degrees.count
    }
    guard !missing.isEmpty else { return prospects.toEnd[situation.state] ?? 20 }
    let nearest = missing.map { prospects.toPart[$0][situation.state] ?? 20 }.min() ?? 20
    let left = missing.reduce(0) { $0 + program.parts[$1].degrees.count - situation.degrees[$1] }
    return 4 * left + nearest
  }

  /// Answers that rules ask for, those of the rules that lead furthest last.
  private func candidates(in situation: Situation) -> [String] {
    let state = program.states[situation.state]
    let open = situation.openLine.map { program.lines[$0].nested } ?? []
    let here = open + state.rules + [state.otherwise].compactMap(\.self)
    let rules = here + program.anywhere + program.interrupts
    var worth: [(text: String, rank: Int)] = [("", 4)]
    worth += commonplaces.map { ($0, 4) }
    for hint in state.hints { worth += quoted(in: hint).map { ($0, 3) } }
    for (place, rule) in rules.enumerated() {
      let rank = rank(of: rule, in: situation) + (place < here.count ? 0 : 2)
      for (nth, text) in (likes[rule] ?? []).prefix(2).enumerated() {
        worth.append((text, rank + nth))
      }
    }
    var known: Set<String> = []
    return worth.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.text).filter { known.insert($0).inserted }.reversed()
  }

  /// What a hint says one could say.
  private func quoted(in hint: String) -> [String] {
    let pieces = hint.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 && $0 < pieces.count - 1 }.map { String(pieces[$0]) }
  }

  private func rank(of rule: Int, in situation: Situation) -> Int {
    let deeds = prospects.deeds[rule]
    let isFurther = deeds.parts.contains {
      situation.degrees[$0] < program.parts[$0].degrees.count
    }
    if isFurther { return 0 }
    if deeds.targets.contains(where: { $0 != situation.state }) || deeds.ends { return 1 }
    return deeds.changes ? 2 : 5
  }

  // MARK: - Manners

  /// Says nothing until it is over.
  private mutating func playSilently(from index: Int) {
    playOut(from: index, [""])
  }

  /// What is begun and then left comes to the ends between.
  private mutating func leaveBegun() {
    while runs[.partly] == nil, left < nodes.count {
      if nodes[left].situation.degrees.contains(where: { $0 > 0 }) { playSilently(from: left) }
      left += 1
    }
  }

  /// Says again and again what the other will not stand.
  private mutating func provoke() {
    for rule in program.interrupts + program.anywhere {
      for text in (likes[rule] ?? []).prefix(1) where runs[.left] == nil {
        playOut(from: 0, [text])
      }
    }
  }

  private mutating func playOut(from index: Int, _ manner: [String]) {
    var situation = nodes[index].situation
    var answers = nodes[index].depth == 0 ? [] : self.answers(to: nodes[index])
    while situation.verdict == nil, budget > 0, answers.count < RunSearch.longest {
      let answer = manner[answers.count % manner.count]
      budget -= 1
      (situation, _) = step(situation, answer, program)
      answers.append(answer)
    }
    if let verdict = situation.verdict, runs[verdict] == nil { runs[verdict] = answers }
  }

  /// Turns after which a manner has come to nothing.
  private static let longest = 64
}
