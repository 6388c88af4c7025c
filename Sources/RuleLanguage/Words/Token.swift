/// A word of a text, folded, with what follows it.
///
/// Answers, patterns and class members all go through `tokens(of:)`, so that they meet.
public struct Token: Hashable, Sendable {
  /// What separates a word from the next one.
  public enum Break: Int, Hashable, Sendable, Comparable {
    case none, clause, sentence, question

    public static func < (a: Break, b: Break) -> Bool { a.rawValue < b.rawValue }
  }

  /// Lower case; apostrophes straight; a number, a currency sign or an emoji is a word too.
  public var word: String
  /// Offsets of the word in the text, in UTF-8 bytes.
  public var range: Range<Int>
  public var breakAfter: Break

  public init(word: String, range: Range<Int>, breakAfter: Break = .none) {
    self.word = word
    self.range = range
    self.breakAfter = breakAfter
  }
}

/// Cuts a text into folded words; punctuation becomes breaks, hyphens separate words.
///
/// - Complexity: O(text).
public func tokens(of text: String) -> [Token] {
  if let word = plainWord(text) { return [word] }
  var reader = TokenReader()
  var text = text
  text.withUTF8 { reader.read($0) }
  return reader.tokens
}

/// The token of a text that is one word of plain letters: what most words of rules are.
private func plainWord(_ text: String) -> Token? {
  var isLower = true
  for byte in text.utf8 {
    if byte &- UInt8(ascii: "a") < 26 { continue }
    guard byte &- UInt8(ascii: "A") < 26 else { return nil }
    isLower = false
  }
  guard !text.isEmpty else { return nil }
  return Token(word: isLower ? text : text.lowercased(), range: 0..<text.utf8.count)
}

private struct TokenReader {
  var tokens: [Token] = []
  /// The folded bytes of the word being read.
  private var word: [UInt8] = []
  private var start = 0

  /// Reads valid UTF-8.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
        append(byte, at: offset)
      } else if byte &- UInt8(ascii: "A") < 26 {
        append(byte | 0x20, at: offset)
      } else if byte == UInt8(ascii: " ") {
        endWord(at: offset)
      } else {
        offset += read(bytes, oddAt: offset)
        continue
      }
      offset += 1
    }
    endWord(at: offset)
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    if word.isEmpty { start = offset }
    word.append(byte)
  }

  /// Reads a scalar that may depend on its neighbours; returns its width.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, oddAt offset: Int) -> Int {
    let scalar = RuleLanguage.scalar(in: bytes, at: offset)
    let end = offset + UTF8.width(scalar)
    var before = offset - 1
    while before > 0, UTF8.isContinuation(bytes[before]) { before -= 1 }
    let previous = offset > 0 ? RuleLanguage.scalar(in: bytes, at: before) : nil
    let next = end < bytes.count ? RuleLanguage.scalar(in: bytes, at: end) : nil
    switch kind(of: scalar, after: previous, before: next) {
    case .part:
      if word.isEmpty { start = offset }
      word += folded(scalar).utf8
    case .whole:
      endWord(at: offset)
      tokens.append(Token(word: folded(scalar), range: offset..<end))
    case .invisible: break
    case .separator(let pause):
      endWord(at: offset)
      note(pause)
    }
    return end - offset
  }

  private mutating func endWord(at offset: Int) {
    guard !word.isEmpty else { return }
    tokens.append(Token(word: String(decoding: word, as: UTF8.self), range: start..<offset))
    word.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ pause: Token.Break) {
    guard let last = tokens.indices.last else { return }
    tokens[last].breakAfter = max(tokens[last].breakAfter, pause)
  }
}

/// Decodes the scalar that begins at an offset of valid UTF-8.
private func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar {
  var decoder = UTF8()
  var rest = bytes[offset...].makeIterator()
  if case .scalarValue(let scalar) = decoder.decode(&rest) { return scalar }
  return "\u{FFFD}"
}

private enum ScalarKind {
  case part, whole, invisible
  case separator(Token.Break)
}

private func kind(
  of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
) -> ScalarKind {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": return .part
  // People type what their keyboard has: an acute or a grave accent stands for an apostrophe.
  case "'", "\u{2019}", "\u{2BC}", "\u{2018}", "\u{B4}", "`":
    return isWordPart(previous) && isWordPart(next) ? .part : .separator(.none)
  case ".", ",", ":":
    if isDigit(previous), isDigit(next) { return .part }
    if scalar == "," { return .separator(.none) }
    if scalar == "." { return isWordPart(next) ? .separator(.none) : .separator(.sentence) }
    return .separator(.clause)
  case "?", "\u{FF1F}": return .separator(.question)
  case "!", "\n", "\r", "\u{2026}", "\u{3002}", "\u{FF01}": return .separator(.sentence)
  case ";", "(", ")", "\u{2013}", "\u{2014}": return .separator(.clause)
  case "-": return .separator(isSpace(previous) && isSpace(next) ? .clause : .none)
  case "%", "&", "$": return .whole
  case "\u{FE0F}", "\u{FE0E}", "\u{200D}", "\u{AD}", "\u{200B}", "\u{FEFF}": return .invisible
  case _ where scalar.value < 0x80: return .separator(.none)
  default: return kind(ofCategory: scalar)
  }
}

private func kind(ofCategory scalar: Unicode.Scalar) -> ScalarKind {
  if (0x1F3FB...0x1F3FF).contains(scalar.value) { return .invisible }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    return .part
  case .currencySymbol, .otherSymbol: return .whole
  default: return .separator(.none)
  }
}

private func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": return true
  default:
    if scalar.value < 0x80 { return false }
    if case .part = kind(ofCategory: scalar) { return true }
    return false
  }
}

private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return ("0"..."9").contains(scalar)
}

private func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return true }
  return scalar == " " || scalar == "\t" || scalar == "\n"
}

private func folded(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "a"..."z", "0"..."9": String(scalar)
  case "A"..."Z": String(Unicode.Scalar(UInt8(scalar.value + 32)))
  case "\u{2019}", "\u{2BC}", "\u{2018}", "\u{B4}", "`": "'"
  case _ where scalar.value < 0x80: String(scalar)
  default: scalar.properties.lowercaseMapping
  }
}
