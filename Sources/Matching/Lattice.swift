/// A clause as patterns see it: at each word the symbols it satisfies, and classes that span words.
public struct Lattice: Sendable {
  public let count: Int
  /// Where each symbol is.
  private(set) var table: SymbolTable
  /// Places before which `^` may stand, and `$`: bit i for the place before word i.
  let starts: UInt64
  let ends: UInt64
  /// Such places from the 64th on.
  private let lateStarts: [Int]
  private let lateEnds: [Int]
  /// In a long clause, symbols of word `i`: `symbols[firsts[i]..<firsts[i + 1]]`.
  private var symbols: [Int32] = []
  private var firsts: [Int32] = []
  /// Classes that matched several words, ordered by start, longest first.
  private(set) var spans: [Span] = []
  /// Index of the first span at each start, and the end; empty while there are no spans.
  private var firstSpans: [Int] = []

  struct Span: Hashable, Sendable {
    var start: Int
    var end: Int
    var symbol: Symbol
  }

  /// Makes the lattice of words that are already normalised.
  ///
  /// - Parameters:
  ///   - words: The words, as the lexicon's own were written.
  ///   - starts: Indices before which `^` may stand; 0 always may.
  ///   - ends: Indices before which `$` may stand; `words.count` always may.
  ///   - lexicon: What gives the words their symbols.
  /// - Complexity: O(words × symbols a word), and once each class pattern that its words call for.
  public init(_ words: some Collection<String>, starts: [Int], ends: [Int], in lexicon: Lexicon) {
    let known = words.map { lexicon.number(of: $0) ?? -1 }
    self.init(Array(words), known: known, starts: starts, ends: ends, in: lexicon)
  }

  /// Makes the lattice of words of which the lexicon's numbers are known, -1 for words without.
  public init(
    _ words: [String], known: [Int], starts: [Int], ends: [Int], in lexicon: Lexicon
  ) {
    count = words.count
    // Most words call for less, and spans for some more.
    table = SymbolTable(
      expecting: known.reduce(8) { $0 + ($1 < 0 ? 2 : lexicon.symbolsOfWords.count(of: $1)) })
    self.starts = starts.reduce(1) { $0 | Lattice.bit($1) }
    self.ends = ends.reduce(Lattice.bit(words.count)) { $0 | Lattice.bit($1) }
    lateStarts = starts.filter { $0 >= 64 }
    lateEnds = count < 64 ? [] : ends + [count]
    if count < 64 {
      readShort(words, known, lexicon)
    } else {
      readLong(words, known, lexicon)
    }
    findSpans(in: lexicon)
  }

  private static func bit(_ place: Int) -> UInt64 { place < 64 ? 1 << UInt64(place) : 0 }

  private mutating func readShort(_ words: [String], _ known: [Int], _ lexicon: Lexicon) {
    var found: [Int32] = []
    for index in words.indices {
      let bit: UInt64 = 1 &<< UInt64(index)
      if known[index] >= 0 {
        lexicon.symbolsOfWords.forEach(in: known[index]) { table.add($0, at: bit) }
      } else {
        found.removeAll(keepingCapacity: true)
        lexicon.beginnings.append(of: words[index], to: &found)
        for symbol in found { table.add(symbol, at: bit) }
      }
    }
  }

  private mutating func readLong(_ words: [String], _ known: [Int], _ lexicon: Lexicon) {
    firsts.append(0)
    for (word, number) in zip(words, known) {
      if number >= 0 {
        symbols += lexicon.symbolsOfWords[number]
      } else {
        lexicon.beginnings.append(of: word, to: &symbols)
      }
      firsts.append(Int32(symbols.count))
    }
    for symbol in symbols { table.add(symbol, at: 0) }
  }

  // MARK: - Asking

  /// Whether places fit the bits of a number, so that all are looked at together.
  var isShort: Bool { count < 64 }

  /// All places, from before the first word to after the last.
  var places: UInt64 { ~0 &>> UInt64(63 &- count) }

  func holds(_ symbol: Symbol) -> Bool { table.index(of: symbol.id) != nil }

  func holds(_ symbol: Symbol, at index: Int) -> Bool {
    if isShort { return table.places(of: symbol.id) >> UInt64(index) & 1 == 1 }
    for place in firsts[index]..<firsts[index + 1] where symbols[Int(place)] == symbol.id {
      return true
    }
    return false
  }

  func mayStart(at place: Int) -> Bool {
    place < 64 ? starts >> UInt64(place) & 1 == 1 : lateStarts.contains(place)
  }

  func mayEnd(at place: Int) -> Bool {
    place < 64 ? ends >> UInt64(place) & 1 == 1 : lateEnds.contains(place)
  }

  func spans(at index: Int) -> ArraySlice<Span> {
    spans.isEmpty ? [] : spans[firstSpans[index]..<firstSpans[index + 1]]
  }

  /// The words that satisfy a symbol, in a short clause; nil for a symbol that runs of words satisfy here.
  func wordPlaces(of symbol: Symbol) -> UInt64? {
    guard let index = table.index(of: symbol.id) else { return 0 }
    return table.entries[index].hasSpans ? nil : table.entries[index].places
  }

  /// The places from which a symbol leads to some place of a set; for short clauses.
  func before(_ symbol: Int32, _ set: UInt64) -> UInt64 {
    guard let index = table.index(of: symbol) else { return 0 }
    var result = set &>> 1 & table.entries[index].places
    guard table.entries[index].hasSpans else { return result }
    for span in spans where span.symbol.id == symbol && set &>> UInt64(span.end) & 1 == 1 {
      result |= 1 &<< UInt64(span.start)
    }
    return result
  }

  /// The places to which a symbol leads from some place of a set; for short clauses.
  func after(_ symbol: Int32, _ set: UInt64) -> UInt64 {
    guard let index = table.index(of: symbol) else { return 0 }
    var result = (set & table.entries[index].places) &<< 1
    guard table.entries[index].hasSpans else { return result }
    for span in spans where span.symbol.id == symbol && set &>> UInt64(span.start) & 1 == 1 {
      result |= 1 &<< UInt64(span.end)
    }
    return result
  }

  // MARK: - Classes of several words

  /// Adds what classes match over several words, classes that others name first.
  private mutating func findSpans(in lexicon: Lexicon) {
    let spanning = lexicon.spanning
    guard !spanning.members.isEmpty else { return }
    var called = CalledRules(count: spanning.members.count)
    for index in spanning.always { called.call(index) }
    for place in table.entries.indices {
      let symbol = table.entries[place].symbol
      guard symbol >= 0 else { continue }
      spanning.triggers.forEach(in: Int(symbol)) { called.call($0) }
    }
    while let index = called.next() {
      let partner = spanning.partners[index]
      if partner >= 0, table.index(of: partner) == nil { continue }
      if isShort {
        findSpans(of: index, in: spanning, &called)
      } else {
        findLongSpans(of: index, in: spanning, &called)
      }
    }
  }

  private mutating func findSpans(
    of member: Int, in spanning: Spanning, _ called: inout CalledRules
  ) {
    var starts = spanning.backward.run(member, back: places, in: self)
    while starts != 0 {
      let start = starts.trailingZeroBitCount
      starts &= starts &- 1
      // Empty matches are left out.
      var ends = spanning.forward.run(member, on: 1 &<< UInt64(start), in: self)
      ends &= ~(1 &<< UInt64(start))
      while ends != 0 {
        insert(from: start, to: ends.trailingZeroBitCount, of: member, in: spanning, &called)
        ends &= ends &- 1
      }
    }
  }

  private mutating func findLongSpans(
    of member: Int, in spanning: Spanning, _ called: inout CalledRules
  ) {
    var matcher = Matcher()
    let program = Program(spanning.members[member].pattern)
    for start in 0..<count {
      for end in matcher.ends(of: program, in: self, from: start) {
        insert(from: start, to: end, of: member, in: spanning, &called)
      }
    }
  }

  private mutating func insert(
    from start: Int, to end: Int, of member: Int, in spanning: Spanning,
    _ called: inout CalledRules
  ) {
    for symbol in spanning.members[member].symbols {
      insert(Span(start: start, end: end, symbol: symbol))
      spanning.triggers.forEach(in: Int(symbol.id)) { called.call($0) }
    }
  }

  private mutating func insert(_ span: Span) {
    if firstSpans.isEmpty { firstSpans = [Int](repeating: 0, count: count + 1) }
    let here = firstSpans[span.start]..<firstSpans[span.start + 1]
    guard !spans[here].contains(span) else { return }
    let place = spans[here].firstIndex { $0.end < span.end } ?? here.upperBound
    spans.insert(span, at: place)
    for index in (span.start + 1)...count { firstSpans[index] += 1 }
    table.addSpan(span.symbol.id)
  }
}

/// Spanning rules that wait to be tried, taken in ascending order; each is taken once.
private struct CalledRules {
  private var words: [UInt64]
  /// Rules below this were taken already.
  private var position = 0

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  mutating func call(_ rule: Int32) {
    if rule >= position { words[Int(rule) &>> 6] |= 1 &<< UInt64(rule & 63) }
  }

  mutating func next() -> Int? {
    while position < words.count * 64 {
      let rest = words[position >> 6] >> UInt64(position & 63)
      if rest == 0 {
        position = (position >> 6 + 1) << 6
        continue
      }
      let found = position + rest.trailingZeroBitCount
      position = found + 1
      return found
    }
    return nil
  }
}
