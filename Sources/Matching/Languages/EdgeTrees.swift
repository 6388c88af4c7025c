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
  /// For each word, the parts of the trees' runs of several words that it is in, by `Use`.
  private var inRuns: [UInt8]
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
    inRuns = [UInt8](repeating: 0, count: index.words.count)
    singles = inRuns
    wordsOfUse = []
    let lists = [edges.starts, edges.ends, edges.cuts, edges.fillers, edges.unheardRuns]
    for (use, runs) in lists.enumerated() {
      var found = Set<Int32>()
      for run in runs {
        for number in run.compactMap({ numbers[$0] }) {
          found.insert(number)
          if run.count > 1 {
            inRuns[Int(number)] |= 1 << UInt8(use)
          } else {
            singles[Int(number)] |= 1 << UInt8(use)
          }
        }
      }
      wordsOfUse.append(found.sorted())
    }
  }

  /// What a word means to runs: words of one kind are alike, 0 is for words of no run.
  func kind(of word: Int32, for use: Use) -> Int32 {
    if inRuns[Int(word)] & use.rawValue != 0 { return 32 + word }
    return Int32(singles[Int(word)] & use.rawValue)
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
