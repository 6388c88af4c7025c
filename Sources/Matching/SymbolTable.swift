/// The symbols of one clause, and where each is.
struct SymbolTable: Sendable {
  struct Entry: Sendable {
    /// Negative in a free entry.
    var symbol: Int32 = -1
    /// Whether the symbol also stands for runs of words.
    var hasSpans = false
    /// Bit i for word i; not kept for a clause of 64 words or more.
    var places: UInt64 = 0
  }

  /// Open addressing; at most half of the entries are taken.
  private(set) var entries: [Entry]
  private var count = 0

  /// - Parameter count: At least as many as there are, some counted twice.
  init(expecting count: Int) {
    var size = 16
    while 2 * size < 3 * count { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
  }

  func index(of symbol: Int32) -> Int? {
    let mask = entries.count &- 1
    var index = SymbolTable.hash(symbol) & mask
    while true {
      let found = entries[index].symbol
      if found == symbol { return index }
      if found < 0 { return nil }
      index = (index &+ 1) & mask
    }
  }

  func places(of symbol: Int32) -> UInt64 { index(of: symbol).map { entries[$0].places } ?? 0 }

  mutating func add(_ symbol: Int32, at places: UInt64) {
    entries[indexForAdding(symbol)].places |= places
  }

  mutating func addSpan(_ symbol: Int32) { entries[indexForAdding(symbol)].hasSpans = true }

  private mutating func indexForAdding(_ symbol: Int32) -> Int {
    let mask = entries.count &- 1
    var index = SymbolTable.hash(symbol) & mask
    while entries[index].symbol != symbol {
      if entries[index].symbol < 0 {
        guard 2 * count < entries.count else {
          grow()
          return indexForAdding(symbol)
        }
        entries[index].symbol = symbol
        count += 1
        return index
      }
      index = (index &+ 1) & mask
    }
    return index
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: 2 * old.count)
    count = 0
    for entry in old where entry.symbol >= 0 { entries[indexForAdding(entry.symbol)] = entry }
  }

  private static func hash(_ symbol: Int32) -> Int {
    Int(truncatingIfNeeded: (UInt32(bitPattern: symbol) &* 0x9E37_79B1) >> 12)
  }
}
