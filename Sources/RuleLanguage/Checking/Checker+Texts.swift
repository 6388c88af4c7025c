import Diagnostics

/// Texts with names in them.
extension Checker {
  /// Reads `{name}` in a text; `{{` is a brace.
  mutating func template(_ prose: Prose) -> Template {
    checkBraces(of: prose)
    guard prose.text.utf8.contains(UInt8(ascii: "{")) else {
      return Template(pieces: [.literal(prose.text)])
    }
    var pieces: [Template.Piece] = []
    var literal = ""
    var rest = prose.text[...]
    while let brace = rest.firstIndex(of: "{") {
      literal += rest[..<brace]
      rest = rest[rest.index(after: brace)...]
      if rest.first == "{" {
        literal += "{"
        rest = rest.dropFirst()
      } else if let close = rest.firstIndex(of: "}") {
        pieces.append(.literal(literal))
        literal = ""
        if let piece = piece(name(rest[..<close], in: prose)) { pieces.append(piece) }
        rest = rest[rest.index(after: close)...]
      } else {
        report(unclosedBrace(before: rest, in: prose))
        break
      }
    }
    pieces.append(.literal(literal + rest))
    return Template(pieces: pieces.filter { $0 != .literal("") })
  }

  /// An open brace before a name that can be inserted is closed behind the name.
  private func unclosedBrace(before rest: Substring, in prose: Prose) -> Diagnostic {
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let name = name(word, in: prose)
    let place = name.range
    guard isInOneLine(prose), case .text? = entities[name.text] else {
      return .unclosedBrace(at: place, edit: nil)
    }
    let end = SourceRange(
      source: Int(place.source), lower: Int(place.upper), upper: Int(place.upper))
    return .unclosedBrace(at: place, edit: Edit(end, "}"))
  }

  private func isInOneLine(_ prose: Prose) -> Bool {
    prose.range.bytes.count == prose.text.utf8.count
  }

  /// A name with its place in the text; with the text's, where lines were joined.
  private func name(_ text: Substring, in prose: Prose) -> Name {
    guard isInOneLine(prose) else { return Name(String(text), at: prose.range) }
    let lower = prose.text.utf8.distance(from: prose.text.startIndex, to: text.startIndex)
    let upper = lower + text.utf8.count
    let start = Int(prose.range.lower)
    return Name(
      String(text),
      at: SourceRange(source: Int(prose.range.source), lower: start + lower, upper: start + upper))
  }

  private mutating func piece(_ name: Name) -> Template.Piece? {
    use("name", name.text)
    switch entities[name.text] {
    case .text(let index):
      use("shown", name.text)
      return .text(index)
    case .meter(let index): return .meter(index)
    default:
      report(unknown("text or meter", name, in: .inserted))
      return nil
    }
  }
}
