import Diagnostics

/// The words that begin a declaration.
let declarationWords = [
  "use", "scenario", "words", "behaviour", "pitfall", "note", "signal", "meter", "fact", "text",
  "number",
  "read", "filler", "small", "common", "cut", "forms", "question", "phase", "state", "rules",
  "interrupt", "anywhere", "after", "epilogue", "debrief", "test",
]

/// The words that begin what stands in a state, beside its rules.
let ruleWords = ["when", "notice", "otherwise", "use"]

/// Lines that a tool can move to the left or to the right.
extension Parser {
  /// Moves the next line so that it begins after `indent` blanks, and with it all lines below it that
  /// stand as deep or deeper.
  func moved(to indent: Int) -> Edit {
    if isAlone(movedTo: indent) { return moved(next..<next + 1, by: indent - lines[next].indent) }
    var end = next + 1
    while end < lines.count, lines[end].indent >= lines[next].indent { end += 1 }
    return moved(next..<end, by: indent - lines[next].indent)
  }

  /// Whether what belongs to the next line stands where it would belong to it after a move.
  func isAlone(movedTo indent: Int) -> Bool {
    guard lines[next].indent != indent, next + 1 < lines.count else { return false }
    return lines[next + 1].indent == indent + 2
      && (lines[next + 1].indent > lines[next].indent || opensBlock(lines[next]))
  }

  private func opensBlock(_ line: RawLine) -> Bool {
    let word = source.text(firstWord(line))
    return ruleWords.contains(word) || word == "if" || word == "else"
  }

  /// Whether the next line stands beside a rule and begins none: it probably belongs into the rule.
  var isFollowedBySlip: Bool {
    guard let line = peekLine else { return false }
    let word = source.text(firstWord(line))
    return !(ruleWords + ["back", "hint"] + declarationWords).contains(word)
  }

  /// Whether a line below a rule is itself a rule, or a state's: it stands too deep, and ends the rule.
  func isRuleBelow(_ parent: RawLine, _ line: RawLine) -> Bool {
    guard opensBlock(parent), parent.indent > 0 else { return false }
    let word = firstWord(line)
    return ruleWords.contains(source.text(word)) && !isSpeech(line, word)
  }

  /// Lines that stand after a rule, begin with the line just taken and may be the rule's next: where
  /// they end, and the move into the rule.
  func slip(from rule: RawLine, _ line: RawLine) -> (end: Int, edit: Edit)? {
    let first = next - 1
    // Nothing follows a move.
    guard rule.indent == line.indent,
      lines[first - 1].indent != rule.indent + 2 || !isMove(lines[first - 1])
    else { return nil }
    var end = first
    while end < lines.count, lines[end].indent >= line.indent, isRightBelow(end) {
      if lines[end].indent == line.indent {
        let isExample = ["like", "unlike"].contains(source.text(firstWord(lines[end])))
        guard
          isExample && lines[first - 1].indent == rule.indent
            || isStatement(lines[end], firstWord(lines[end]))
        else { break }
        if end > first, isMove(lines[end - 1]) { break }
      }
      end += 1
    }
    return end == first ? nil : (end, moved(first..<end, by: 2))
  }

  /// Whether no blank line and no comment stands above a line.
  private func isRightBelow(_ number: Int) -> Bool {
    source.line(at: lines[number - 1].content.lowerBound) + 1
      == source.line(at: lines[number].content.lowerBound)
  }

  private func isMove(_ line: RawLine) -> Bool {
    var cursor = cursor(line.content)
    return cursor.take(.arrow) != nil || cursor.takeWord("end")
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
