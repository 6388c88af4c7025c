import Diagnostics

/// Texts with names in them.
extension Checker {
  /// Reads `{name}` in a text; `{{` is a brace.
  mutating func template(_ prose: Prose) -> Template {
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
        if let piece = piece(Name(String(rest[..<close]), at: prose.range)) { pieces.append(piece) }
        rest = rest[rest.index(after: close)...]
      } else {
        report(.unclosedBrace(at: prose.range))
        break
      }
    }
    pieces.append(.literal(literal + rest))
    return Template(pieces: pieces.filter { $0 != .literal("") })
  }

  private mutating func piece(_ name: Name) -> Template.Piece? {
    use("name", name.text)
    switch entities[name.text] {
    case .text(let index): return .text(index)
    case .meter(let index): return .meter(index)
    default:
      report(.unknown("text or meter", name, near: texts.map(\.name) + meters.map(\.name)))
      return nil
    }
  }
}
