extension Diagnostic {
  /// Returns the message as plain text: heading, place, source line, underline, notes, fix.
  ///
  /// Nothing of the source reaches the text with a control character in it.
  public func rendered(in sources: [Source]) -> String {
    var text = "\(severity.rawValue)[\(code)]: \(message)\n"
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
      \(margin) | \(String(repeating: " ", count: window.before.count))\(window.underline)

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

  var underline: String { String(repeating: "^", count: max(1, marked.count)) }
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
