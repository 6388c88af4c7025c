import Diagnostics
import Record

/// Lines that are said, and what stands below them.
extension Parser {
  /// Whether a line reads as `Name: text` or `Name [signal]: text`.
  func isSpeech(_ line: RawLine, _ word: Range<Int>) -> Bool { speechParts(line) != nil }

  private struct SpeechParts {
    var speaker: Range<Int>
    var signals: Range<Int>?
    var text: Range<Int>
    var colon: Int
  }

  /// Finds the colon that ends the speaker: before any sign that a speaker cannot have.
  private func speechParts(_ line: RawLine) -> SpeechParts? {
    var signals: Range<Int>?
    var speakerEnd: Int?
    var position = line.content.lowerBound
    while position < line.content.upperBound {
      let byte = source.bytes[position]
      if byte == UInt8(ascii: ":") {
        let name = line.content.lowerBound..<(speakerEnd ?? position)
        var text = position + 1
        while text < line.content.upperBound, source.bytes[text] == 0x20 { text += 1 }
        let trimmed = trimmed(name)
        guard !trimmed.isEmpty else { return nil }
        return SpeechParts(
          speaker: trimmed, signals: signals, text: text..<line.content.upperBound,
          colon: position)
      }
      if byte == UInt8(ascii: "["), signals == nil {
        guard
          let close = source.bytes[position..<line.content.upperBound].firstIndex(
            of: UInt8(ascii: "]"))
        else { return nil }
        speakerEnd = position
        signals = position + 1..<close
        position = close + 1
        continue
      }
      guard
        byte.isLetter || byte.isDigit || byte >= 0x80 || byte == 0x20 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      else { return nil }
      position += 1
    }
    return nil
  }

  private func trimmed(_ bytes: Range<Int>) -> Range<Int> {
    var upper = bytes.upperBound
    while upper > bytes.lowerBound, source.bytes[upper - 1] == 0x20 { upper -= 1 }
    return bytes.lowerBound..<upper
  }

  // line = SPEAKER [ "[" names "]" ] ":" TEXT { "|" TEXT } [ "expects" NAME ] { rule }
  mutating func speech(_ line: RawLine) throws(SyntaxError) -> LineSyntax {
    guard let parts = speechParts(line) else { throw SyntaxError(.missing("`:`", at: range(line))) }
    var said = LineSyntax(
      speaker: Name(source.text(parts.speaker), at: range(parts.speaker)), signals: [],
      wordings: [Prose(source.text(parts.text), at: range(parts.text))], expects: nil, nested: [],
      range: range(line))
    let colon = parts.colon
    if source.bytes[colon - 1] == 0x20 {
      let before = source.bytes[..<colon].lastIndex { $0 != 0x20 } ?? 0
      report(.blankBeforeColon(at: range(before + 1..<colon + 1)))
    }
    if parts.text.isEmpty { report(.emptyText(at: said.speaker.range)) }
    if parts.text.lowerBound == colon + 1, !parts.text.isEmpty {
      report(.noBlankAfterColon(at: range(colon..<colon + 1)))
    }
    layout?.note(textAt: parts.text.lowerBound, after: parts.speaker, of: line)
    if let signals = parts.signals {
      var cursor = cursor(signals)
      said.signals = try cursor.names("a signal")
      try cursor.expectEnd()
    }
    below(line, of: &said)
    for wording in said.wordings { checkText(wording.text, at: wording.range) }
    return said
  }

  /// Reads the deeper lines of a said line: wordings, `expects`, rules for the answer, or more text.
  private mutating func below(_ line: RawLine, of said: inout LineSyntax) {
    var swallowed: [(diagnostic: Int, line: Int)] = []
    defer { offerMoves(of: swallowed, beside: line) }
    let text = Int(said.wordings[0].range.lower)
    var depth: Int?
    while let deeper = peekLine, deeper.indent > line.indent {
      next += 1
      let word = firstWord(deeper)
      let expected = expectation(deeper, word)
      let isRule = isWord("when", word) && isRule(deeper, word)
      if expected != nil || isRule || begins(deeper, with: "|") {
        checkDepth(deeper, below: line, textAt: text, depth: &depth)
      }
      if let expected {
        if let earlier = said.expects {
          report(.secondTime("expects", at: expected.range, earlier: earlier.range))
        }
        said.expects = expected
        layout?.note(.expectation, deeper)
      } else if isRule {
        attempt(deeper) { parser throws(SyntaxError) in
          said.nested.append(try parser.rule(deeper))
        }
      } else if isNoText(deeper, word) {
        swallowed.append((diagnostics.count, next - 1))
        report(.swallowedLine(at: range(deeper)))
        skipChildren(of: deeper)
      } else {
        addWording(deeper, to: &said.wordings)
      }
    }
  }

  /// Gives the lines that would be said aloud the fix to stand beside the one said.
  ///
  /// Only where nothing but such lines follows: what is for the answer would lose its line.
  private mutating func offerMoves(
    of swallowed: [(diagnostic: Int, line: Int)], beside line: RawLine
  ) {
    for (diagnostic, first) in swallowed {
      let block = first..<next
      guard lines[block].allSatisfy({ isStatement($0, firstWord($0)) }) else { continue }
      let edit = moved(block, by: line.indent - lines[first].indent)
      diagnostics[diagnostic].fix?.edit = edit
    }
  }

  /// What stands below a text, but for more of it, stands at one depth: some levels below the line,
  /// or below the beginning of its text, where some like to see wordings.
  mutating func checkDepth(
    _ deeper: RawLine, below line: RawLine, textAt text: Int, depth: inout Int?
  ) {
    guard layout == nil else { return }
    let beginning = line.indent + text - line.content.lowerBound
    let isLevel = (deeper.indent - line.indent).isMultiple(of: 2) || deeper.indent == beginning
    if depth.map({ $0 != deeper.indent }) ?? !isLevel {
      let right = depth ?? line.indent + 2
      let end = lines[next...].firstIndex { $0.indent <= deeper.indent } ?? lines.count
      let edit = moved(next - 1..<end, by: right - deeper.indent)
      report(.indentation(expected: right, at: range(deeper), edit: edit))
    }
    depth = depth ?? deeper.indent
  }

  /// `expects NAME`, and nothing else on the line.
  private func expectation(_ line: RawLine, _ word: Range<Int>) -> Name? {
    guard isWord("expects", word) else { return nil }
    var cursor = cursor(rest(line, after: word))
    guard let lexeme = cursor.take(.name), cursor.isAtEnd else { return nil }
    return Name(cursor.text(lexeme), at: cursor.range(lexeme))
  }

  /// Whether a line is `when` with a whole condition: prose that goes on with "when" is prose.
  private func isRule(_ line: RawLine, _ word: Range<Int>) -> Bool {
    var copy = self
    copy.layout = nil
    do throws(SyntaxError) {
      _ = try copy.ruleHead(line, after: word)
      return true
    } catch {
      let isAbove = peekLine.map { $0.indent > line.indent } ?? false
      return isAbove || source.bytes[line.content].contains(UInt8(ascii: "\""))
    }
  }

  /// Whether a deeper line is wholly something else than more of a text.
  func isNoText(_ line: RawLine, _ word: Range<Int>) -> Bool {
    let isWhole = word.upperBound == line.content.upperBound
    switch source.text(word) {
    case "hint", "expects", "debrief": return isWhole
    case "back", "again": return !isWhole && source.bytes[word.upperBound] == UInt8(ascii: ":")
    case "epilogue": return Verdict(rawValue: source.text(rest(line, after: word))) != nil
    default: return isSwallowed(line, word)
    }
  }

  /// Whether a deeper line is wholly a statement, and would be said aloud as text.
  func isSwallowed(_ line: RawLine, _ word: Range<Int>) -> Bool {
    if begins(line, with: "|") { return false }
    if isWord("otherwise", word) || isWord("else", word) {
      return word.upperBound == line.content.upperBound
    }
    if isWord("end", word) {
      let verdict = source.text(rest(line, after: word))
      return verdict.isEmpty || Verdict(rawValue: verdict) != nil
    }
    if let parts = speechParts(line), speakers.contains(source.text(parts.speaker)) { return true }
    var cursor = cursor(line.content)
    if cursor.take(.arrow) != nil { return true }
    if word.isEmpty { return false }
    if isWord("if", word) || isWord("notice", word) {
      var copy = self
      copy.layout = nil
      do throws(SyntaxError) {
        _ = try copy.ruleHead(line, after: word)
        return true
      } catch { return false }
    }
    return isEffect(&cursor)
  }

  private func isEffect(_ cursor: inout Cursor) -> Bool {
    let count = cursor.lexemes.count
    if cursor.takeWord("set") || cursor.takeWord("clear") || cursor.takeWord("tell") {
      return count == 2 && cursor.peek?.kind == .name
    }
    if cursor.takeWord("reach") {
      return count == 3 && cursor.lexemes[1].kind == .name && cursor.lexemes[2].kind == .name
    }
    guard count == 3, cursor.lexemes[0].kind == .name, cursor.lexemes[2].kind == .number else {
      return false
    }
    let sign = cursor.text(cursor.lexemes[1])
    return sign == "+" || sign == "-" || sign == "="
  }
}
