/// The words that patterns name, and which symbols each satisfies.
///
/// Alternatives and classes are symbols of their own, so a pattern is as long as it is written,
/// however many words a class holds. Built once by `LexiconBuilder`.
public struct Lexicon: Sendable {
  /// Words that are named, and others that were noted.
  let words: WordTable
  /// For each word its own symbol; negative if it was only noted.
  let literals: [Int32]
  /// For each word the symbols it satisfies, by classes and beginnings too; none if only noted.
  let symbolsOfWords: NumberLists
  let beginnings: Beginnings
  let slips: SlipIndex
  /// Class members that are patterns.
  let spanning: Spanning
  public let symbolCount: Int

  /// A lexicon without words.
  public init() { self = LexiconBuilder().lexicon() }

  init(
    words: WordTable, literals: [Int32], symbolsOfWords: NumberLists, beginnings: Beginnings,
    slips: SlipIndex, spanning: Spanning, symbolCount: Int
  ) {
    self.words = words
    self.literals = literals
    self.symbolsOfWords = symbolsOfWords
    self.beginnings = beginnings
    self.slips = slips
    self.spanning = spanning
    self.symbolCount = symbolCount
  }

  /// How many words have a number.
  public var wordCount: Int { words.count }

  /// Returns the number of a word that is named or was noted; nil for any other.
  public func number(of word: String) -> Int? { words.number(of: word) }

  /// Returns the number of a word, as `number(of:)` of its text.
  public func number(of word: PackedWord) -> Int? { words.number(of: word) }

  /// Whether a word, by its number, satisfies some symbol.
  public func isSatisfying(_ number: Int) -> Bool { !symbolsOfWords[number].isEmpty }

  /// Whether some pattern names the word, wholly or by its beginning.
  public func knows(_ word: String) -> Bool {
    if let number = words.number(of: word), !symbolsOfWords[number].isEmpty { return true }
    var found: [Int32] = []
    beginnings.append(of: word, to: &found)
    return !found.isEmpty
  }

  /// Whether the word itself is named, or a beginning of it of so many letters.
  public func names(_ word: String, orBeginningOf letters: Int) -> Bool {
    if names(word) { return true }
    return beginnings.lengths.contains { length in
      length >= letters && length <= word.count
        && beginnings.contains(String(word.prefix(length)))
    }
  }

  /// Whether a pattern names the word itself.
  func names(_ word: String) -> Bool {
    words.number(of: word).map { literals[$0] >= 0 } ?? false
  }

  /// The words that patterns name, in the order in which they were named first.
  var namedWords: [String] {
    words.words.indices.lazy.filter { literals[$0] >= 0 }.map { words.words[$0] }
  }

  /// Returns the symbols that `word` satisfies.
  ///
  /// - Complexity: O(symbols found + lengths of beginnings in use).
  func symbols(of word: String) -> [Symbol] {
    var found: [Int32] = []
    if let number = words.number(of: word) {
      found += symbolsOfWords[number]
    } else {
      beginnings.append(of: word, to: &found)
    }
    return found.map { Symbol(Int($0)) }
  }
}

/// Beginnings of words, each with the symbols of the words that begin so.
struct Beginnings: Sendable {
  private var table = WordTable()
  private var symbols = NumberLists()
  /// Lengths in characters, ascending.
  private(set) var lengths: [Int] = []
  /// Bit n for a beginning of n letters that can be packed.
  private var packedLengths: UInt64 = 0

  /// Adds beginnings with the symbols of each, none twice.
  init(_ beginnings: [(text: String, symbols: [Symbol])]) {
    for (text, symbols) in beginnings {
      _ = table.insert(text)
      self.symbols.append(symbols.lazy.map(\.id))
      if let packed = PackedWord(text) { packedLengths |= 1 << UInt64(packed.count) }
    }
    lengths = Set(beginnings.map(\.text.count)).sorted()
  }

  var texts: [String] { table.words }

  func contains(_ text: String) -> Bool { table.number(of: text) != nil }

  func contains(_ text: PackedWord) -> Bool { table.number(of: text) != nil }

  /// Appends the symbols of the beginnings of a word, those left out that stand there from `first` on.
  func append(of word: String, to found: inout [Int32], after first: Int? = nil) {
    guard !lengths.isEmpty else { return }
    let first = first ?? found.count
    if let packed = PackedWord(word) { return append(of: packed, to: &found, after: first) }
    let length = word.count
    for beginning in lengths {
      guard beginning <= length else { break }
      guard let number = table.number(of: String(word.prefix(beginning))) else { continue }
      append(number, to: &found, after: first)
    }
  }

  /// Appends the symbols of the beginnings of a word, those left out that stand there from `first` on.
  func append(of word: PackedWord, to found: inout [Int32], after first: Int) {
    var rest = packedLengths & (~0 >> UInt64(63 - word.count))
    while rest != 0 {
      let length = rest.trailingZeroBitCount
      rest &= rest - 1
      guard let number = table.number(of: word.prefix(length)) else { continue }
      append(number, to: &found, after: first)
    }
  }

  private func append(_ number: Int, to found: inout [Int32], after first: Int) {
    for symbol in symbols[number] where !found[first...].contains(symbol) { found.append(symbol) }
  }
}
