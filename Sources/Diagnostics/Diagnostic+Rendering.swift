extension Diagnostic {
  /// Returns the message as plain text: heading, place, source line, underline, notes, fix.
  ///
  /// Nothing of the source reaches the text with a control character in it. The heading begins with
  /// the severity, or with `verdict` instead.
  public func rendered(in sources: [Source], as verdict: String? = nil) -> String {
    var text = "\(verdict ?? severity.rawValue)[\(code)]: \(message)\n"
    text += excerpt(range, in: sources)
    for note in notes {
      text += "  note: \(note.message)\n" + excerpt(note.range, in: sources)
    }
    if let fix { text += "  help: \(fix.message)\n" }
    return text
  }

  private func excerpt(_ range: SourceRange, in sources: [Source]) -> String {
    guard sources.indices.contains(Int(range.source)) else { return "" }
    let source = sources[Int(range.source)]
    let number = source.line(at: Int(range.lower))
    let whole = source.lineBytes(number)
    let lower = min(max(Int(range.lower), whole.lowerBound), whole.upperBound)
    let upper = min(max(Int(range.upper), lower), whole.upperBound)
    let window = Excerpt(source: source, line: whole, marked: lower..<upper)
    let column = source.text(whole.lowerBound..<lower).count + 1
    let margin = String(repeating: " ", count: "\(number)".count)
    return """
      \(margin)--> \(visible(source.name)):\(number):\(column)
      \(number) | \(window.before)\(window.marked)\(window.after)
      \(margin) | \(String(repeating: " ", count: cells(of: window.before)))\(window.underline)

      """
  }
}

/// The part of a long line that is worth showing, around what is marked.
private struct Excerpt {
  var before: String
  var marked: String
  var after: String

  init(source: Source, line: Range<Int>, marked range: Range<Int>) {
    let before = visible(source.text(line.lowerBound..<range.lowerBound))
    let marked = visible(source.text(range))
    let after = visible(source.text(range.upperBound..<line.upperBound))
    self.before = before.count > 60 ? "…" + before.suffix(59) : before
    self.marked = marked.count > 80 ? marked.prefix(79) + "…" : marked
    self.after = after.count > 60 ? after.prefix(59) + "…" : after
  }

  var underline: String { String(repeating: "^", count: max(1, cells(of: marked))) }
}

/// Returns how many cells of a terminal a text takes: two for East Asian letters and emoji.
private func cells(of text: String) -> Int {
  text.reduce(0) { count, character in
    let isEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F }
    return count + (isEmoji || character.unicodeScalars.contains(where: isWide) ? 2 : 1)
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// Returns the text with every control and invisible direction character made visible.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHostile) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      result += "  "
    } else if isHostile(scalar) {
      result += "\u{FFFD}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a scalar could command a terminal or turn a text's direction.
package func isHostile(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
