import Diagnostics

/// What a tool can write instead of what stands on a line.
extension Cursor {
  /// Plain characters for the odd ones from a lexeme on, to the end of its line; nil if it has none.
  func plainEdit(from first: Int) -> Edit? {
    guard plainCharacters[text(lexemes[first])] != nil else { return nil }
    let start = lexemes[first].range.lowerBound
    let lineEnd = source.lineBytes(source.line(at: start)).upperBound
    var result = ""
    var end = start
    for lexeme in lexemes[first...] where lexeme.range.upperBound <= lineEnd {
      guard lexeme.kind == .other, let plain = plainCharacters[text(lexeme)] else { continue }
      result += source.text(end..<lexeme.range.lowerBound) + plain
      end = lexeme.range.upperBound
    }
    return Edit(SourceRange(source: sourceIndex, lower: start, upper: end), result)
  }

  /// A quote without its end; a curved quote that should be its end is the place to mend.
  func unclosedQuote(_ lexeme: Lexeme, of what: String) -> Diagnostic {
    let text = source.bytes[lexeme.range]
    for start in text.indices.dropFirst() {
      for quote in ["”", "“", "„", "»", "«"] where text[start...].starts(with: quote.utf8) {
        let end = start + quote.utf8.count
        return .curvedQuote(
          quote, at: SourceRange(source: sourceIndex, lower: start, upper: end))
      }
    }
    // A pattern holds no comma, so it ends before one.
    let isText = what.contains("title") || what.contains("value") || what.contains("name")
    let comma = isText ? nil : text.firstIndex(of: UInt8(ascii: ","))
    return .unclosedQuote(at: range(lexeme), end: comma ?? lexeme.range.upperBound)
  }

  /// Double quotes for the single ones around a pattern.
  func quoteEdit(from sign: Lexeme) -> Edit? {
    let lower = sign.range.upperBound
    let upper = source.lineBytes(source.line(at: lower)).upperBound
    for place in lower..<upper {
      for quote in ["'", "’", "‘"] where source.bytes[place..<upper].starts(with: quote.utf8) {
        let end = place + quote.utf8.count
        // Before a letter it is an apostrophe.
        guard
          end == upper || [0x20, UInt8(ascii: ")"), UInt8(ascii: ",")].contains(source.bytes[end])
        else { continue }
        let words = source.text(lower..<place)
        guard !words.contains("\"") else { return nil }
        return Edit(
          SourceRange(source: sourceIndex, lower: sign.range.lowerBound, upper: end),
          "\"\(words)\"")
      }
    }
    return nil
  }

  /// The comment on a line of its own, above what it stands behind.
  func commentEdit(from sign: Lexeme) -> Edit {
    let line = source.lineBytes(source.line(at: sign.range.lowerBound))
    let blank = source.bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }
    var content = source.bytes[blank.endIndex..<sign.range.lowerBound]
    while content.last == 0x20 || content.last == 0x09 { content.removeLast() }
    let comment = source.bytes[sign.range.lowerBound..<line.upperBound]
    let indent = String(decoding: blank, as: UTF8.self)
    let text =
      indent + String(decoding: comment, as: UTF8.self) + source.newline(at: line.upperBound)
      + indent + String(decoding: content, as: UTF8.self)
    return Edit(
      SourceRange(source: sourceIndex, lower: line.lowerBound, upper: line.upperBound), text)
  }

  /// A space before a minus, when name, minus and number are a whole effect; there is no arithmetic.
  func minusEdit(after name: Lexeme) -> Edit? {
    guard next == 1, lexemes.count == 3 else { return nil }
    let place = name.range.upperBound
    return Edit(SourceRange(source: sourceIndex, lower: place, upper: place), " ")
  }

  // MARK: - Comparisons

  /// `is`, `is at least`, `is more than`, …, with a number after them.
  var isComparedInWords: Bool {
    guard isWord("is", at: 1) || isWord("equals", at: 1) else { return false }
    return lexemes[(next + 1)...].first { $0.kind != .name }?.kind == .number
  }

  /// A comparison written in words or as in other languages.
  func noComparison(of amount: Lexeme) -> SyntaxError {
    let what = "one of `<`, `<=`, `=`, `>=`, `>`"
    guard let first = peek else { return expected(what) }
    var words = [first]
    if first.kind == .name { words = Array(lexemes[next...].prefix { $0.kind == .name }) }
    let found = words.map(text).joined(separator: " ")
    guard let sign = Self.signs[found], let last = words.last else { return expected(what) }
    let place = SourceRange(
      source: sourceIndex, lower: first.range.lowerBound, upper: last.range.upperBound)
    if sign == "!=" {
      let all = range(amount).covering(place)
      let name = source.text(amount.range.lowerBound..<first.range.lowerBound)
      return SyntaxError(.comparison(found, write: "not \(name)=", at: place, editing: all))
    }
    return SyntaxError(.comparison(found, write: sign, at: place, editing: place))
  }

  private static let signs = [
    "=>": ">=", "=<": "<=", "==": "=", "!=": "!=", "is": "=", "equals": "=", "is equal to": "=",
    "is not": "!=", "is at least": ">=", "is at most": "<=", "is more than": ">", "is over": ">",
    "is greater than": ">", "is above": ">", "is less than": "<", "is under": "<", "is below": "<",
  ]

  // MARK: - Effects

  /// What an effect on a meter was meant to be, when it is written as in other languages.
  func meantEffect() -> Fix? {
    let words = lexemes.map(text)
    let all = SourceRange(
      source: sourceIndex, lower: lexemes.first?.range.lowerBound ?? end, upper: end)
    func write(_ effect: String) -> Fix { Fix("write `\(effect)`", edit: Edit(all, effect)) }
    guard let last = lexemes.last else { return nil }
    switch (words.count, last.kind) {
    case (3, .number) where words[0] == "set" && lexemes[1].kind == .name:
      return write("\(words[1]) = \(words[2])")
    case (4, .number) where words[0] == "set" && ["=", "+", "-"].contains(words[2]):
      return write("\(words[1]) \(words[2])\(words[2] == "=" ? " " : "")\(words[3])")
    case (5, .number) where words[0] == words[2] && words[1] == "=" && "+-".contains(words[3]):
      return write("\(words[0]) \(words[3])\(words[4])")
    case (4, .number) where "+-".contains(words[1]) && words[2] == "=":
      return write("\(words[0]) \(words[1])\(words[3])")
    case (3, .number) where words[1] == "==": return write("\(words[0]) = \(words[2])")
    case (3, .name) where "+-".contains(words[0]) && lexemes[1].kind == .number:
      return write("\(words[2]) \(words[0])\(words[1])")
    default: return nil
    }
  }

  // MARK: - Names

  /// A name with blanks in it, in the place of one with hyphens.
  func joinedName(after name: Name) -> Diagnostic? {
    let words = lexemes[(next - 1)...]
    guard words.count > 1, words.allSatisfy({ $0.kind == .name || $0.kind == .number }),
      let last = words.last
    else { return nil }
    let place = name.range.covering(range(last))
    return .nameOfWords(words.map(text).joined(separator: "-"), at: place)
  }
}

extension Source {
  /// How the line that ends at `offset` is ended.
  func newline(at offset: Int) -> String {
    offset < bytes.count && bytes[offset] == 0x0D ? "\r\n" : "\n"
  }
}
