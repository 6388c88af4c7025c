/// A clause as patterns see it: at each word the symbols it satisfies, and classes that span words.
public struct Lattice: Sendable {
  public let count: Int
  /// Whether `^` may stand before the word at an index, and `$` before it (`count`: after the last).
  let mayStart: [Bool]
  let mayEnd: [Bool]
  /// Symbols of word `i` are `symbols[firsts[i]..<firsts[i + 1]]`.
  private var symbols: [Symbol] = []
  private var firsts: [Int] = [0]
  /// Classes that matched several words, ordered by start, longest first.
  private(set) var spans: [Span] = []
  /// Index of the first span at each start; one more entry than there are starts.
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
    count = words.count
    var mayStart = [Bool](repeating: false, count: words.count + 1)
    var mayEnd = mayStart
    mayStart[0] = true
    mayEnd[words.count] = true
    for index in starts { mayStart[index] = true }
    for index in ends { mayEnd[index] = true }
    self.mayStart = mayStart
    self.mayEnd = mayEnd
    for word in words {
      lexicon.appendSymbols(of: word, to: &symbols)
      firsts.append(symbols.count)
    }
    firstSpans = [Int](repeating: 0, count: words.count + 1)
    findSpans(in: lexicon)
  }

  func symbols(at index: Int) -> ArraySlice<Symbol> { symbols[firsts[index]..<firsts[index + 1]] }

  func holds(_ symbol: Symbol, at index: Int) -> Bool {
    for candidate in firsts[index]..<firsts[index + 1] where symbols[candidate] == symbol {
      return true
    }
    return false
  }

  func spans(at index: Int) -> ArraySlice<Span> {
    spans.isEmpty ? [] : spans[firstSpans[index]..<firstSpans[index + 1]]
  }

  /// Calls `body` with every symbol of the clause, some more than once.
  func forEachSymbol(_ body: (Symbol) -> Void) {
    for symbol in symbols { body(symbol) }
    for span in spans { body(span.symbol) }
  }

  /// Adds what classes match over several words, classes that others name first.
  private mutating func findSpans(in lexicon: Lexicon) {
    guard !lexicon.spanning.isEmpty else { return }
    var called = CalledRules(count: lexicon.spanning.count)
    for index in lexicon.spanningAlways { called.call(Int(index)) }
    for symbol in symbols { called.call(lexicon.spanningTriggers[Int(symbol.id)]) }
    var matcher = Matcher()
    while let index = called.next() {
      let rule = lexicon.spanning[index]
      for start in 0..<count {
        for end in matcher.ends(of: rule.program, in: self, from: start) {
          for symbol in rule.symbols {
            insert(Span(start: start, end: end, symbol: symbol))
            called.call(lexicon.spanningTriggers[Int(symbol.id)])
          }
        }
      }
    }
  }

  private mutating func insert(_ span: Span) {
    let here = firstSpans[span.start]..<firstSpans[span.start + 1]
    guard !spans[here].contains(span) else { return }
    let place = spans[here].firstIndex { $0.end < span.end } ?? here.upperBound
    spans.insert(span, at: place)
    for index in (span.start + 1)...count { firstSpans[index] += 1 }
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

  mutating func call(_ rules: [Int32]) { for rule in rules { call(Int(rule)) } }

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
