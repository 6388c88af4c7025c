/// The runs of a language pack, as trees over the words' numbers.
struct EdgeTrees: Sendable {
  let starts: RunTree
  /// Runs that `$` may skip, each from its last word to its first.
  let endsBackwards: RunTree
  /// Cuts and fillers together, and which of them a run is.
  let tiles: RunTree
  let cuts: RunTree
  let fillers: RunTree
  let unheard: RunTree
  /// Runs of several words, by `Use`.
  private var longRuns: [[[Int32]]] = []
  /// For each word, the trees it is a run of by itself.
  private var singles: [UInt8]
  private var wordsOfUse: [[Int32]]

  /// Which runs a search looks at.
  struct Use: OptionSet {
    let rawValue: UInt8
    static let starts = Use(rawValue: 1)
    static let ends = Use(rawValue: 2)
    static let cuts = Use(rawValue: 4)
    static let fillers = Use(rawValue: 8)
    static let unheard = Use(rawValue: 16)
    static let occurring: Use = [.cuts, .fillers, .unheard]
  }

  init(_ edges: EdgeRuns, _ index: WordIndex) {
    let numbers = index.numbers
    starts = RunTree(edges.starts, numbers)
    endsBackwards = RunTree(edges.ends.map { $0.reversed() }, numbers)
    tiles = RunTree(edges.cuts + edges.fillers, numbers)
    cuts = RunTree(edges.cuts, numbers)
    fillers = RunTree(edges.fillers, numbers)
    unheard = RunTree(edges.unheardRuns, numbers)
    singles = [UInt8](repeating: 0, count: index.words.count)
    wordsOfUse = []
    let lists = [edges.starts, edges.ends, edges.cuts, edges.fillers, edges.unheardRuns]
    for (use, runs) in lists.enumerated() {
      let numbered = runs.map { $0.compactMap { numbers[$0] } }
      let found = Set(numbered.joined())
      longRuns.append(numbered.filter { $0.count > 1 })
      for run in numbered where run.count == 1 { singles[Int(run[0])] |= 1 << UInt8(use) }
      wordsOfUse.append(found.sorted())
    }
  }

  /// The words of runs of several words that are all there: what other words do is seen at once.
  func wordsInRuns(of use: Use, isThere: [Bool]) -> Set<Int32> {
    var result = Set<Int32>()
    for (index, runs) in longRuns.enumerated() where use.rawValue >> UInt8(index) & 1 == 1 {
      for run in runs where run.allSatisfy({ isThere[Int($0)] }) { result.formUnion(run) }
    }
    return result
  }

  /// The trees that a word is a run of by itself.
  func single(_ word: Int32, of use: Use) -> UInt8 { singles[Int(word)] & use.rawValue }

  /// A word that is a run by itself, the preferred one.
  func firstSingle(of use: Use) -> Int32? {
    words(of: use).first { single($0, of: use) == use.rawValue }
  }

  /// Words of the runs, ascending within each use.
  func words(of use: Use) -> [Int32] {
    var result: [Int32] = []
    for index in wordsOfUse.indices where use.rawValue >> UInt8(index) & 1 == 1 {
      result += wordsOfUse[index]
    }
    return result
  }
}
