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
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    let previous = index > 0 ? scalars[index - 1] : nil
    reader.read(scalar, after: previous, before: next)
  }
  reader.endWord()
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
  private var word = ""
  private var start = 0
  private var offset = 0

  mutating func read(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) {
    defer { offset += UTF8.width(scalar) }
    switch kind(of: scalar, after: previous, before: next) {
    case .part:
      if word.isEmpty { start = offset }
      word += folded(scalar)
    case .whole:
      endWord()
      tokens.append(Token(word: folded(scalar), range: offset..<offset + UTF8.width(scalar)))
    case .invisible: break
    case .separator(let pause):
      endWord()
      note(pause)
    }
  }

  mutating func endWord() {
    guard !word.isEmpty else { return }
    tokens.append(Token(word: word, range: start..<offset))
    word = ""
  }

  private mutating func note(_ pause: Token.Break) {
    guard let last = tokens.indices.last else { return }
    tokens[last].breakAfter = max(tokens[last].breakAfter, pause)
  }
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
