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
  /// A word of each column of letters.
  private let columns: [Int32]
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  /// For each state and column the next state: -2 not worked out yet, -1 none.
  private var steps: [Int32] = []
  private(set) var mayStart: [Bool] = []
  private(set) var mayEnd: [Bool] = []

  /// States before the first word.
  private(set) var starts: [Int32] = []

  /// Guides columns of letters, looking at the runs of `use`; those at the end are not its part.
  ///
  /// With tails, for clauses that begin in the middle of a run, with one of them.
  init(_ trees: EdgeTrees, _ use: EdgeTrees.Use, columns: [Int32], tails: [ArraySlice<Int32>]?) {
    self.trees = trees
    self.use = use
    self.columns = columns
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
    steps += [Int32](repeating: -2, count: columns.count)
    mayStart.append(state.starts.first == 0)
    mayEnd.append(state.reader?.mayEnd(trees) ?? true)
    return number
  }

  /// Returns the state after a letter of a column, or -1 where no clause goes on so.
  mutating func step(_ state: Int32, _ column: Int32) -> Int32 {
    let place = Int(state) * columns.count + Int(column)
    if steps[place] != -2 { return steps[place] }
    let next = next(states[Int(state)], columns[Int(column)]).map { number(of: $0) } ?? -1
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
