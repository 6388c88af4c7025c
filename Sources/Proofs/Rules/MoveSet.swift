/// The moves a clause may have: behaviours by index, and last the lack of one.
struct MoveSet: Hashable {
  private var words: [UInt64]

  /// No move at all is possible.
  init(behaviours count: Int) { words = [UInt64](repeating: 0, count: count / 64 + 1) }

  init(allOf count: Int) {
    self.init(behaviours: count)
    for move in 0...count { insert(move) }
  }

  mutating func insert(_ move: Int) { words[move >> 6] |= 1 << UInt64(move & 63) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ move: Int) -> Bool { words[move >> 6] >> UInt64(move & 63) & 1 == 1 }

  mutating func formIntersection(_ other: MoveSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func isSubset(of other: MoveSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }

  /// The moves, ascending; the lack of one is the number of behaviours.
  var members: [Int] { (0..<words.count * 64).filter(contains) }
}
