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
    table = SymbolTable(expecting: 6 * words.count)
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
        for symbol in lexicon.symbolsOfWords[known[index]] { table.add(symbol, at: bit) }
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
    guard !lexicon.spanning.isEmpty else { return }
    var called = CalledRules(count: lexicon.spanning.count)
    for index in lexicon.spanningAlways { called.call(Int(index)) }
    for entry in table.entries where entry.symbol >= 0 {
      called.call(lexicon.spanningTriggers[Int(entry.symbol)])
    }
    var matcher = Matcher()
    while let index = called.next() {
      let rule = lexicon.spanning[index]
      let possible = isShort ? rule.backward.run(back: places, in: self) : 0
      for start in 0..<count where !isShort || possible >> UInt64(start) & 1 == 1 {
        for end in ends(of: rule, from: start, &matcher) {
          for symbol in rule.symbols {
            insert(Span(start: start, end: end, symbol: symbol))
            called.call(lexicon.spanningTriggers[Int(symbol.id)])
          }
        }
      }
    }
  }

  /// Returns where what a rule matches from a start ends, empty matches left out.
  private func ends(
    of rule: Lexicon.SpanningRule, from start: Int, _ matcher: inout Matcher
  ) -> [Int] {
    guard isShort else { return matcher.ends(of: rule.program, in: self, from: start) }
    var found = rule.forward.run(on: 1 << UInt64(start), in: self) & ~(1 << UInt64(start))
    var ends: [Int] = []
    while found != 0 {
      ends.append(found.trailingZeroBitCount)
      found &= found - 1
    }
    return ends
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

  mutating func call(_ rule: Int) {
    if rule >= position { words[rule >> 6] |= 1 << UInt64(rule & 63) }
  }

  mutating func call(_ rules: ArraySlice<Int32>) { for rule in rules { call(Int(rule)) } }

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
