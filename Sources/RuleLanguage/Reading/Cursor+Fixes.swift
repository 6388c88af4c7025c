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
}

extension Source {
  /// How the line that ends at `offset` is ended.
  func newline(at offset: Int) -> String {
    offset < bytes.count && bytes[offset] == 0x0D ? "\r\n" : "\n"
  }
}
