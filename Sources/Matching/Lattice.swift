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
    var matcher = Matcher()
    for rule in lexicon.spanning where mayHold(rule, in: lexicon) {
      for start in 0..<count {
        for end in matcher.ends(of: rule.program, in: self, from: start) {
          for symbol in rule.symbols { insert(Span(start: start, end: end, symbol: symbol)) }
        }
      }
    }
  }

  private func mayHold(_ rule: Lexicon.SpanningRule, in lexicon: Lexicon) -> Bool {
    guard !rule.anchors.isEmpty else { return true }
    for symbol in symbols where rule.anchors.contains(symbol) { return true }
    for span in spans where rule.anchors.contains(span.symbol) { return true }
    return false
  }

  private mutating func insert(_ span: Span) {
    let here = firstSpans[span.start]..<firstSpans[span.start + 1]
    guard !spans[here].contains(span) else { return }
    let place = spans[here].firstIndex { $0.end < span.end } ?? here.upperBound
    spans.insert(span, at: place)
    for index in (span.start + 1)...count { firstSpans[index] += 1 }
  }
}
