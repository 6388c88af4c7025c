/// The words that patterns name, and which symbols each satisfies.
///
/// Alternatives and classes are symbols of their own, so a pattern is as long as it is written,
/// however many words a class holds. Built once by `LexiconBuilder`.
public struct Lexicon: Sendable {
  /// Symbols of a word that is named, classes it belongs to included.
  let exact: [String: [Symbol]]
  /// Symbols of words with a beginning, keyed by the beginning.
  let prefixes: [String: [Symbol]]
  /// Lengths in characters of the keys of `prefixes`, ascending.
  let prefixLengths: [Int]
  /// Class members that are patterns; a class stands after those its patterns name.
  let spanning: [SpanningRule]
  /// Indices in `spanning` to try when a clause holds a symbol, by the symbol's number.
  let spanningTriggers: [[Int32]]
  /// Indices in `spanning` of members without any part that must be there.
  let spanningAlways: [Int32]
  public let symbolCount: Int

  /// A lexicon without words.
  public init() { self = LexiconBuilder().lexicon() }

  init(
    exact: [String: [Symbol]], prefixes: [String: [Symbol]], prefixLengths: [Int],
    spanning: [SpanningRule], spanningTriggers: [[Int32]], spanningAlways: [Int32],
    symbolCount: Int
  ) {
    self.exact = exact
    self.prefixes = prefixes
    self.prefixLengths = prefixLengths
    self.spanning = spanning
    self.spanningTriggers = spanningTriggers
    self.spanningAlways = spanningAlways
    self.symbolCount = symbolCount
  }

  struct SpanningRule: Sendable {
    var pattern: Pattern
    var program: Program
    /// The class and all classes that take it in.
    var symbols: [Symbol]
  }

  /// Whether some pattern names the word, wholly or by its beginning.
  public func knows(_ word: String) -> Bool {
    if exact[word] != nil { return true }
    var found: [Symbol] = []
    appendSymbols(of: word, to: &found)
    return !found.isEmpty
  }

  /// Whether the word itself is named, or a beginning of it of so many letters.
  public func names(_ word: String, orBeginningOf letters: Int) -> Bool {
    if exact[word] != nil { return true }
    return prefixLengths.contains { length in
      length >= letters && length <= word.count && prefixes[String(word.prefix(length))] != nil
    }
  }

  /// Appends the symbols that `word` satisfies.
  ///
  /// - Complexity: O(symbols found + lengths of prefixes in use).
  func appendSymbols(of word: String, to symbols: inout [Symbol]) {
    let first = symbols.count
    if let found = exact[word] { symbols += found }
    guard !prefixLengths.isEmpty else { return }
    let length = word.count
    for prefixLength in prefixLengths {
      guard prefixLength <= length else { break }
      guard let found = prefixes[String(word.prefix(prefixLength))] else { continue }
      for symbol in found where !symbols[first...].contains(symbol) { symbols.append(symbol) }
    }
  }
}
