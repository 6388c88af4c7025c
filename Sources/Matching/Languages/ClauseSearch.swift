/// Looks for a shortest clause that all wanted patterns hold for and no unwanted one does.
///
/// Breadth first, over nodes of: what the edges' runs have come to, one position of each wanted
/// pattern, the set of all positions of the unwanted ones. A node whose set takes in that of an
/// earlier node, all else being equal, leads to nothing the earlier one does not.
struct ClauseSearch {
  private let machine: Machine
  private let alphabet: Alphabet
  private var guide: ClauseGuide
  private let guesses: EndGuesses
  private let wantedCount: Int

  // Nodes: one entry each, `positions` and `sets` so many.
  private var guides: [Int32] = []
  private var rights: [Int32] = []
  private var parents: [Int32] = []
  private var letters: [Int32] = []
  /// For each wanted pattern `hunting`, `found`, or the position just taken.
  private var positions: [Int32] = []
  private var sets: [UInt64] = []
  /// For each node an earlier one of the same hash, -1 for none.
  private var siblings: [Int32] = []
  private var latest: [UInt64: Int32] = [:]
  /// Nodes before any word.
  private var startCount = 0
  private var goal: Int?

  /// Positions that unwanted patterns may take with the next word.
  private var open: [UInt64]
  /// The wanted patterns' places, and the positions of the node that is being made.
  private var places: [Int32]
  private var chosen: [Int32]

  /// For a wanted position its letters, for a state of the guide its idle ones, as they are asked for.
  private var lettersOf: [Int: [Int]] = [:]
  private var idleLetters: [Int32: [Int]] = [:]
  /// The round in which each letter was last taken.
  private var taken: [Int]
  private var round = 0

  private static let hunting: Int32 = -1
  private static let found: Int32 = -2
  /// After the last word only `$` may stand.
  private static let last = Anchors(start: false, end: true).index

  init(_ machine: Machine, _ alphabet: Alphabet, _ guide: ClauseGuide, _ guesses: EndGuesses) {
    self.machine = machine
    self.alphabet = alphabet
    self.guide = guide
    self.guesses = guesses
    wantedCount = machine.wantedEntries.count
    taken = [Int](repeating: 0, count: alphabet.numbers.count)
    open = [UInt64](repeating: 0, count: machine.unwantedWidth)
    chosen = [Int32](repeating: ClauseSearch.hunting, count: wantedCount)
    places = chosen
  }

  /// Looks for a clause of so many words at most; false when the budget ran out first.
  mutating func run(upTo most: Int, _ budget: inout StepBudget) -> Bool {
    for state in guide.starts {
      // Guess 0 is that the clause is at its end, and no clause is empty.
      for right in (guesses.count > 1 ? 1 : 0)..<guesses.count {
        append(state, Int32(right), parent: -1, letter: -1)
        sets += open
      }
    }
    startCount = guides.count
    var (node, length, level) = (0, 0, startCount)
    while node < guides.count {
      if node == level { (length, level) = (length + 1, guides.count) }
      if length == most { return true }
      guard expand(node, &budget) else { return false }
      if goal != nil { return true }
      node += 1
    }
    return true
  }

  /// The words of the clause that was found, as numbers; nil if there is none.
  func clause() -> [Int32]? {
    guard var node = goal else { return nil }
    var words: [Int32] = []
    while parents[node] >= 0 {
      words.append(alphabet.numbers[Int(letters[node])])
      node = Int(parents[node])
    }
    return words.reversed()
  }

  private func accepts(_ place: Int32, _ anchors: Int) -> Bool {
    machine.accepts[Int(place)].contains(anchors)
  }

  /// Makes the nodes that follow a node by a word; false when the budget ran out.
  private mutating func expand(_ node: Int, _ budget: inout StepBudget) -> Bool {
    let (state, right) = (guides[node], rights[node])
    if guesses.count > 1, right == 0 { return true }
    let isFirst = node < startCount
    let anchors = Anchors(
      start: isFirst || guide.mayStart[Int(state)], end: !isFirst && guesses.mayEnd[Int(right)]
    ).index
    guard openUnwanted(node, anchors) else { return true }
    for pattern in 0..<wantedCount {
      let position = positions[node * wantedCount + pattern]
      chosen[pattern] = position
      guard position != ClauseSearch.found else { continue }
      let entry = machine.wantedEntries[pattern]
      places[pattern] = position < 0 ? entry : machine.targets[Int(position)]
      if accepts(places[pattern], anchors) { chosen[pattern] = ClauseSearch.found }
    }
    let before = chosen
    for letter in useful(state, anchors) {
      guard budget.spend() else { return false }
      let column = alphabet.columns[letter]
      let step = guide.step(state, column)
      guard step >= 0 else { continue }
      for next in guesses.following(right, column) {
        chosen = before
        let step = Step(node: node, letter: letter, anchors: anchors, guide: step, right: next)
        guard choose(0, step, &budget) else { return false }
        if goal != nil { return true }
      }
    }
    return true
  }

  /// Letters that wanted patterns can use next, and those that do the least harm in a gap.
  private mutating func useful(_ state: Int32, _ anchors: Int) -> [Int] {
    var result: [Int] = []
    var takesAny = true
    round += 1
    func take(_ letter: Int) {
      guard taken[letter] != round else { return }
      taken[letter] = round
      result.append(letter)
    }
    for pattern in 0..<wantedCount where chosen[pattern] != ClauseSearch.found {
      if chosen[pattern] != ClauseSearch.hunting { takesAny = false }
      for index in machine.following(places[pattern]) {
        let next = machine.next[index]
        guard next.under.contains(anchors) else { continue }
        if machine.labels[Int(next.position)] == nil {
          takesAny = true
        } else {
          for letter in users(of: Int(next.position)) { take(letter) }
        }
      }
    }
    if takesAny { for letter in idle(state) { take(letter) } }
    return result.sorted()
  }

  /// Letters that satisfy a wanted position.
  private mutating func users(of position: Int) -> [Int] {
    if let known = lettersOf[position] { return known }
    let found = alphabet.numbers.indices.filter { alphabet.satisfies(position, $0) }
    lettersOf[position] = found
    return found
  }

  /// Letters to say where any will do: what they lead the runs to differs, or what they satisfy.
  private mutating func idle(_ state: Int32) -> [Int] {
    if let known = idleLetters[state] { return known }
    var kept: [(letter: Int, step: Int32)] = []
    for letter in alphabet.numbers.indices {
      let step = guide.step(state, alphabet.columns[letter])
      guard step >= 0 else { continue }
      func stands(_ other: Int, for letter: Int) -> Bool {
        guesses.count == 1 || alphabet.columns[other] == alphabet.columns[letter]
          ? alphabet.isNoMoreUnwanted(other, than: letter) : false
      }
      if kept.contains(where: { $0.step == step && stands($0.letter, for: letter) }) { continue }
      kept.removeAll { $0.step == step && stands(letter, for: $0.letter) }
      kept.append((letter, step))
    }
    let letters = kept.map(\.letter)
    idleLetters[state] = letters
    return letters
  }

  private struct Step {
    var node: Int
    var letter: Int
    var anchors: Int
    var guide: Int32
    var right: Int32
  }

  /// Fills `open`; false if an unwanted pattern holds already.
  private mutating func openUnwanted(_ node: Int, _ anchors: Int) -> Bool {
    for word in open.indices { open[word] = 0 }
    for entry in machine.unwantedEntries {
      guard open(after: entry, anchors) else { return false }
    }
    for word in open.indices {
      var rest = sets[node * open.count + word]
      while rest != 0 {
        let position = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard open(after: machine.targets[position], anchors) else { return false }
      }
    }
    return true
  }

  private mutating func open(after place: Int32, _ anchors: Int) -> Bool {
    if accepts(place, anchors) { return false }
    for index in machine.following(place) where machine.next[index].under.contains(anchors) {
      let position = Int(machine.next[index].position)
      open[position >> 6] |= 1 << UInt64(position & 63)
    }
    return true
  }

  /// Chooses a position for each wanted pattern from one on; false when the budget ran out.
  private mutating func choose(_ pattern: Int, _ step: Step, _ budget: inout StepBudget) -> Bool {
    guard pattern < wantedCount else { return add(step, &budget) }
    let before = chosen[pattern]
    if before == ClauseSearch.found { return choose(pattern + 1, step, &budget) }
    if before == ClauseSearch.hunting {
      guard choose(pattern + 1, step, &budget) else { return false }
    }
    for index in machine.following(places[pattern]) {
      let next = machine.next[index]
      guard next.under.contains(step.anchors) else { continue }
      guard alphabet.satisfies(Int(next.position), step.letter) else { continue }
      chosen[pattern] = next.position
      guard choose(pattern + 1, step, &budget) else { return false }
    }
    chosen[pattern] = before
    return true
  }

  /// Adds a node unless an earlier one stands for it; false when the budget ran out.
  private mutating func add(_ step: Step, _ budget: inout StepBudget) -> Bool {
    guard goal == nil else { return true }
    let hash = hash(step.guide, step.right)
    let earlier = latest[hash] ?? -1
    var other = earlier
    var looks = 8
    while other >= 0 {
      if isStoodFor(by: Int(other), step) { break }
      other = siblings[Int(other)]
      looks += 1
    }
    guard budget.spend(looks / 8) else { return false }
    guard other < 0 else { return true }
    let node = guides.count
    append(step.guide, step.right, parent: Int32(step.node), letter: Int32(step.letter))
    for word in open.indices { sets.append(open[word] & alphabet.mask(word, step.letter)) }
    siblings[node] = earlier
    latest[hash] = Int32(node)
    if isGoal(node) { goal = node }
    return true
  }

  private mutating func append(_ state: Int32, _ right: Int32, parent: Int32, letter: Int32) {
    guides.append(state)
    rights.append(right)
    parents.append(parent)
    letters.append(letter)
    siblings.append(-1)
    positions += chosen
  }

  private func hash(_ state: Int32, _ right: Int32) -> UInt64 {
    var hash = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: right))
    for position in chosen {
      hash = (hash ^ UInt64(UInt32(bitPattern: position))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  /// Whether an earlier node is like the one being made, and its set no larger.
  private func isStoodFor(by other: Int, _ step: Step) -> Bool {
    guard guides[other] == step.guide, rights[other] == step.right else { return false }
    for pattern in 0..<wantedCount
    where positions[other * wantedCount + pattern] != chosen[pattern] { return false }
    for word in open.indices {
      let set = open[word] & alphabet.mask(word, step.letter)
      if sets[other * open.count + word] & ~set != 0 { return false }
    }
    return true
  }

  /// Whether the clause that a node stands for is one that was looked for.
  private func isGoal(_ node: Int) -> Bool {
    guard guesses.count == 1 || rights[node] == 0 else { return false }
    guard guide.mayEnd[Int(guides[node])] else { return false }
    for pattern in 0..<wantedCount {
      let position = positions[node * wantedCount + pattern]
      if position == ClauseSearch.found { continue }
      if accepts(machine.wantedEntries[pattern], ClauseSearch.last) { continue }
      guard position >= 0, accepts(machine.targets[Int(position)], ClauseSearch.last) else {
        return false
      }
    }
    for word in open.indices {
      var rest = sets[node * open.count + word]
      while rest != 0 {
        let position = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        if accepts(machine.targets[position], ClauseSearch.last) { return false }
      }
    }
    return true
  }
}
