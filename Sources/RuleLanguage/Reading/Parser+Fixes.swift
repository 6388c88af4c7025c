import Diagnostics

/// The words that begin a declaration.
let declarationWords = [
  "use", "scenario", "words", "behaviour", "pitfall", "signal", "meter", "fact", "text", "number",
  "read", "filler", "small", "common", "cut", "forms", "question", "phase", "state", "rules",
  "interrupt", "anywhere", "after", "epilogue", "debrief", "test",
]

/// Lines that a tool can move to the left or to the right.
extension Parser {
  /// Moves the next line so that it begins after `indent` blanks, and with it all lines below it that
  /// stand as deep or deeper.
  func moved(to indent: Int) -> Edit {
    var end = next + 1
    while end < lines.count, lines[end].indent >= lines[next].indent { end += 1 }
    return moved(next..<end, by: indent - lines[next].indent)
  }

  /// Moves lines, and the comments between them, by some columns.
  func moved(_ block: Range<Int>, by columns: Int) -> Edit {
    let first = source.line(at: lines[block.lowerBound].content.lowerBound)
    let last = source.line(at: lines[block.upperBound - 1].content.lowerBound)
    var rows: [UInt8] = []
    for number in first...last {
      let row = source.bytes[source.lineBytes(number)]
      let text = row.drop { $0 == 0x20 || $0 == 0x09 }
      if !text.isEmpty {
        let blank = row[..<text.startIndex].reduce(0) { $0 + ($1 == 0x09 ? 2 : 1) }
        rows += [UInt8](repeating: 0x20, count: max(0, blank + columns)) + text
      }
      if number < last { rows += source.newline(at: row.endIndex).utf8 }
    }
    let bytes = source.lineBytes(first).lowerBound..<source.lineBytes(last).upperBound
    return Edit(range(bytes), String(decoding: rows, as: UTF8.self))
  }

  /// Moves the next line, which belongs to nothing, beside the line above it, if it can stand there.
  func movedBeside(_ above: RawLine) -> Edit? {
    guard let line = peekLine else { return nil }
    let word = firstWord(line)
    if above.indent == 0 {
      guard declarationWords.contains(source.text(word)) else { return nil }
    } else {
      let isAfterMove = begins(above, with: "-") || isWord("end", firstWord(above))
      guard !isAfterMove, isStatement(line, word) else { return nil }
    }
    return moved(to: above.indent)
  }

  /// Whether a line is something said, done or moved to, wherever it stands.
  func isStatement(_ line: RawLine, _ word: Range<Int>) -> Bool {
    isSwallowed(line, word) && !isWord("otherwise", word) && !isWord("else", word)
      && !isWord("notice", word)
  }
}
