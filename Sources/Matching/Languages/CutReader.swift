/// Reads a clause as sentences are cut into clauses, and says where it would be cut in two.
///
/// From left to right, the longest run of a cut or a filler at a time; what is neither is content.
/// A clause may begin in the middle of a run that a full stop broke, and end in one.
struct CutReader: Hashable {
  /// Whether a word of content was read.
  private var holdsContent = false
  /// Words read that may yet become a longer run.
  private var waiting: [Int32] = []
  /// Words that must come next, in a clause that begins in the middle of a run.
  private var tail: ArraySlice<Int32> = []

  /// Reads a clause that begins where a run does.
  init() {}

  /// Reads a clause that begins with the last words of a run.
  init(tail: ArraySlice<Int32>) { self.tail = tail }

  /// Reads a word; false if the clause would be cut here.
  mutating func read(_ word: Int32, _ trees: EdgeTrees) -> Bool {
    if let first = tail.first {
      tail = tail.dropFirst()
      return first == word
    }
    waiting.append(word)
    while !waiting.isEmpty {
      let found = longest(trees)
      if found.isCut, holdsContent { return false }
      if found.mayGrow { return true }
      take(found)
    }
    return true
  }

  /// Whether the clause may end here.
  func mayEnd(_ trees: EdgeTrees) -> Bool {
    var rest = self
    while !rest.waiting.isEmpty {
      let found = rest.longest(trees)
      if found.isCut, rest.holdsContent { return false }
      // The run may go on behind the clause's end; if it is a cut, it had to stand first.
      if found.mayGrow, !rest.holdsContent || found.mayGrowAsFiller { return true }
      rest.take(found)
    }
    return true
  }

  private struct Found {
    /// Words of the longest run, 0 for none.
    var length = 0
    var isCut = false
    /// Whether all words that wait are the beginning of a longer run.
    var mayGrow = false
    var mayGrowAsFiller = false
  }

  private func longest(_ trees: EdgeTrees) -> Found {
    var found = Found()
    var (tile, cut, filler): (Int32?, Int32?, Int32?) = (0, 0, 0)
    for (index, word) in waiting.enumerated() {
      tile = tile.flatMap { trees.tiles.child(of: $0, by: word) }
      cut = cut.flatMap { trees.cuts.child(of: $0, by: word) }
      filler = filler.flatMap { trees.fillers.child(of: $0, by: word) }
      guard let tile else { return found }
      if trees.tiles.isRun[Int(tile)] { found.length = index + 1 }
      if let cut, trees.cuts.isRun[Int(cut)] { found.isCut = true }
    }
    if let tile { found.mayGrow = trees.tiles.hasChildren[Int(tile)] }
    if let filler { found.mayGrowAsFiller = trees.fillers.hasChildren[Int(filler)] }
    return found
  }

  private mutating func take(_ found: Found) {
    if found.length == 0 { holdsContent = true }
    waiting.removeFirst(max(1, found.length))
  }
}
