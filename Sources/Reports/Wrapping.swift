/// A character as it will stand on the page.
private struct Glyph {
  var character: Character
  var role: Role
  var columns: Int
}

/// Glyphs that stay on one line if they can.
private struct Piece {
  var glyphs: [Glyph] = []
  /// Whether a space stood before.
  var isSpaced: Bool

  var columns: Int { glyphs.reduce(0) { $0 + $1.columns } }
}

extension Page {
  /// Returns text broken into lines between words, `first` before the first line and spaces before the
  /// others.
  ///
  /// A line also breaks after a wide character, as in Chinese or Japanese, and a word that fits on no
  /// line is cut between characters.
  ///
  /// - Precondition: `first` takes `indent` columns, unless the text is to run on behind it.
  func wrapped(_ spans: [StyledText], after first: [StyledText] = [], indent: Int = 0)
    -> [StyledLine]
  {
    var lines: [[Glyph]] = []
    var line: [Glyph] = []
    var used = 0
    let limit = max(1, width - indent)
    func endLine() {
      lines.append(line)
      line = []
      used = 0
    }
    func add(_ glyph: Glyph) {
      if used + glyph.columns > limit, !line.isEmpty { endLine() }
      line.append(glyph)
      used += glyph.columns
    }
    for piece in pieces(of: spans) {
      let space = piece.isSpaced && !line.isEmpty ? 1 : 0
      if !line.isEmpty, used + space + piece.columns > limit {
        endLine()
      } else if space == 1, let next = piece.glyphs.first {
        add(Glyph(character: " ", role: next.role, columns: 1))
      }
      for glyph in piece.glyphs { add(glyph) }
    }
    endLine()
    let margin = [StyledText(String(repeating: " ", count: indent))]
    return lines.enumerated().map { index, line in
      StyledLine(
        (index == 0 ? first : margin) + line.map { StyledText(String($0.character), $0.role) })
    }
  }

  private func pieces(of spans: [StyledText]) -> [Piece] {
    var pieces: [Piece] = []
    var isSpaced = true
    for span in spans {
      for character in cleaned(span.text) {
        if character == " " {
          isSpaced = true
          continue
        }
        let glyph = Glyph(
          character: character, role: span.role, columns: columns(of: String(character)))
        if isSpaced || mayBreak(before: glyph, after: pieces.last?.glyphs.last) {
          pieces.append(Piece(isSpaced: isSpaced))
        }
        pieces[pieces.count - 1].glyphs.append(glyph)
        isSpaced = false
      }
    }
    return pieces
  }

  /// Whether a line may break between two characters that no space parts.
  private func mayBreak(before next: Glyph, after previous: Glyph?) -> Bool {
    guard let previous else { return true }
    let isWide = next.columns > 1 || previous.columns > 1
    return isWide && !next.character.isClosing && !previous.character.isOpening
  }
}

extension Character {
  /// Whether it never begins a line: a mark that ends or follows something.
  fileprivate var isClosing: Bool {
    "\"')]}>.,;:!?%…”’»、。，．；：！？）」』】〉》ー".contains(self)
  }

  /// Whether it never ends a line.
  fileprivate var isOpening: Bool { "\"'([{<“‘«（「『【〈《".contains(self) }
}
