/// The words that clauses are made of when they are looked for, and the symbols each satisfies.
///
/// In order of preference: words that authors wrote before made-up ones, short ones first, and last
/// those that are read as something else. A beginning has, besides the known words that begin so, one
/// made up that satisfies nothing else; so every set of symbols that some word satisfies is there.
struct WordIndex: Sendable {
  private(set) var words: [String] = []
  /// Whether reading answers rewrites a word, so that no clause holds it.
  private(set) var isUnheard: [Bool] = []
  /// For each word, where its part of `symbols` begins; one more entry than there are words.
  private var firstSymbol: [Int32] = [0]
  private var symbols: [Symbol] = []
  /// For each symbol, where its part of `wordsOf` begins; one more entry than there are symbols.
  private var firstWord: [Int32] = []
  private var wordsOf: [Int32] = []
  private(set) var numbers: [String: Int32] = [:]
  let symbolCount: Int

  /// Lists the words of a lexicon, of the edges, and strangers: words to say where any will do.
  init(_ lexicon: Lexicon, _ edges: EdgeRuns, strangers: [String]) {
    symbolCount = lexicon.symbolCount
    var made = Set(edges.starts.joined()).union(edges.ends.joined()).union(edges.cuts.joined())
    made.formUnion(edges.fillers.joined())
    made.formUnion(edges.unheardRuns.joined())
    made.formUnion(strangers)
    for beginning in lexicon.beginnings.texts {
      made.insert(WordIndex.barest(beginning, lexicon, edges))
    }
    let known = lexicon.namedWords.sorted(by: WordIndex.isBetter)
    let others = made.filter { !lexicon.names($0) }.sorted(by: WordIndex.isBetter)
    let all = known + others
    let said = all.filter { !edges.rewritten.contains($0) }
    for word in said + all.filter({ edges.rewritten.contains($0) }) {
      numbers[word] = Int32(words.count)
      words.append(word)
      isUnheard.append(edges.unheard.contains(word))
      symbols += lexicon.symbols(of: word)
      firstSymbol.append(Int32(symbols.count))
    }
    sortBySymbol()
  }

  private mutating func sortBySymbol() {
    firstWord = [Int32](repeating: 0, count: symbolCount + 1)
    for symbol in symbols { firstWord[Int(symbol.id) + 1] += 1 }
    for index in 0..<symbolCount { firstWord[index + 1] += firstWord[index] }
    var places = firstWord
    wordsOf = [Int32](repeating: 0, count: symbols.count)
    for word in words.indices {
      for symbol in symbols(of: Int32(word)) {
        wordsOf[Int(places[Int(symbol.id)])] = Int32(word)
        places[Int(symbol.id)] += 1
      }
    }
  }

  func symbols(of word: Int32) -> ArraySlice<Symbol> {
    symbols[Int(firstSymbol[Int(word)])..<Int(firstSymbol[Int(word) + 1])]
  }

  /// Words that satisfy a symbol, the preferred first.
  func words(of symbol: Symbol) -> ArraySlice<Int32> {
    wordsOf[Int(firstWord[Int(symbol.id)])..<Int(firstWord[Int(symbol.id) + 1])]
  }

  private static func isBetter(_ a: String, _ b: String) -> Bool {
    (a.utf8.count, a) < (b.utf8.count, b)
  }

  /// Returns a word with the beginning that satisfies what every such word does, and nothing more.
  private static func barest(
    _ beginning: String, _ lexicon: Lexicon, _ edges: EdgeRuns
  ) -> String {
    var least = 0
    for length in lexicon.beginnings.lengths where length <= beginning.count {
      least += lexicon.beginnings.contains(String(beginning.prefix(length))) ? 1 : 0
    }
    func isBare(_ word: String) -> Bool {
      guard !lexicon.names(word), !edges.rewritten.contains(word) else { return false }
      let found = lexicon.beginnings.lengths.count { length in
        length <= word.count && lexicon.beginnings.contains(String(word.prefix(length)))
      }
      return found == least
    }
    var end = ""
    for end in ["", "ing", "ed", "ment", "s", "er", "ness"] where isBare(beginning + end) {
      return beginning + end
    }
    repeat { end += "x" } while !isBare(beginning + end)
    return beginning + end
  }
}
