/// What is known of a clause besides patterns while it is written down word by word.
///
/// Its states are numbered as they come up, and each step is worked out once.
struct ClauseGuide {
  private struct State: Hashable {
    /// Nodes of the start runs; the root where `^` may stand.
    var starts: [Int32] = []
    var reader: CutReader?
    /// Nodes of the runs that are never heard.
    var unheard: [Int32] = []
  }

  private let trees: EdgeTrees
  private let use: EdgeTrees.Use
  private let letters: [Int32]
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  /// For each state and letter the next state: -2 not worked out yet, -1 none.
  private var steps: [Int32] = []
  private(set) var mayStart: [Bool] = []
  private(set) var mayEnd: [Bool] = []

  /// States before the first word.
  private(set) var starts: [Int32] = []

  /// Guides words by their numbers, looking at the runs of `use`; those at the end are not its part.
  ///
  /// With tails, for clauses that begin in the middle of a run, with one of them.
  init(_ trees: EdgeTrees, _ use: EdgeTrees.Use, letters: [Int32], tails: [ArraySlice<Int32>]?) {
    self.trees = trees
    self.use = use
    self.letters = letters
    let state = State(starts: use.contains(.starts) ? [0] : [], reader: nil)
    guard readsCuts else {
      starts = [number(of: state)]
      return
    }
    for reader in tails.map({ $0.map { CutReader(tail: $0) } }) ?? [CutReader()] {
      var state = state
      state.reader = reader
      starts.append(number(of: state))
    }
  }

  private var readsCuts: Bool { use.contains(.cuts) }

  private mutating func number(of state: State) -> Int32 {
    if let known = numbers[state] { return known }
    let number = Int32(states.count)
    numbers[state] = number
    states.append(state)
    steps += [Int32](repeating: -2, count: letters.count)
    mayStart.append(state.starts.first == 0)
    mayEnd.append(state.reader?.mayEnd(trees) ?? true)
    return number
  }

  /// Returns the state after a letter, or -1 where no clause goes on so.
  mutating func step(_ state: Int32, _ letter: Int) -> Int32 {
    let place = Int(state) * letters.count + letter
    if steps[place] != -2 { return steps[place] }
    let next = next(states[Int(state)], letters[letter]).map { number(of: $0) } ?? -1
    steps[place] = next
    return next
  }

  private func next(_ state: State, _ word: Int32) -> State? {
    var result = state
    if use.contains(.starts), !state.starts.isEmpty {
      result.starts = trees.starts.advanced(state.starts, by: word)
    }
    if var reader = state.reader {
      guard reader.read(word, trees) else { return nil }
      result.reader = reader
    }
    if use.contains(.unheard) {
      let reached = trees.unheard.advanced([0] + state.unheard, by: word)
      if reached.first == 0 { return nil }
      result.unheard = reached
    }
    return result
  }
}

/// What `$` may skip, guessed before it is read.
///
/// A guess is what reading the rest of the clause backwards will have led to; guess 0 is that no
/// word is left. A clause has exactly one right guess at each place.
struct EndGuesses {
  /// Whether `$` may stand where a guess is right, words being left.
  private(set) var mayEnd: [Bool] = []
  /// For each guess and letter, the guesses that may be right after the letter.
  private(set) var following: [[Int32]] = []
  private let letterCount: Int

  /// For clauses without `$` to care for: one guess that is always right.
  init(letterCount: Int) {
    self.letterCount = letterCount
    mayEnd = [false]
    following = [[Int32]](repeating: [0], count: letterCount)
  }

  init(_ tree: RunTree, letters: [Int32]) {
    letterCount = letters.count
    // Before any word the root is reached as it is after whole runs, but no word is left.
    var sets: [[Int32]] = [[0]]
    var numbers: [[Int32]: Int32] = [:]
    var steps: [(from: Int32, letter: Int, to: Int32)] = []
    var index = 0
    while index < sets.count {
      for (letter, word) in letters.enumerated() {
        let reached = tree.advanced(sets[index], by: word)
        let number = numbers[reached] ?? Int32(sets.count)
        if numbers[reached] == nil {
          numbers[reached] = number
          sets.append(reached)
        }
        steps.append((number, letter, Int32(index)))
      }
      index += 1
    }
    mayEnd = sets.enumerated().map { $0 > 0 && $1.first == 0 }
    following = [[Int32]](repeating: [], count: sets.count * letters.count)
    for step in steps { following[Int(step.from) * letters.count + step.letter].append(step.to) }
  }

  var count: Int { mayEnd.count }

  func following(_ guess: Int32, _ letter: Int) -> [Int32] {
    following[Int(guess) * letterCount + letter]
  }
}
