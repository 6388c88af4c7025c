public import Diagnostics

/// Reads one file: its syntax, and everything that is wrong with it.
///
/// Reading never fails and never stops at the first error: a statement that cannot be read costs one
/// message and the lines below it that belong to it.
///
/// `holdsTests` is true for a `.test` file, which stands beside its scenario and holds its tests.
///
/// - Complexity: O(file).
public func parse(
  _ source: Source, index: Int, holdsTests: Bool = false
) -> (FileSyntax, [Diagnostic]) {
  var parser = Parser(source: source, index: index)
  let (file, diagnostics) = holdsTests ? parser.testFile() : parser.file()
  return (file, diagnostics.map { source.judged($0) })
}

/// Walks the lines of a file; each statement's deeper lines belong to it.
struct Parser {
  let source: Source
  let index: Int
  var lines: [RawLine]
  var next = 0
  var diagnostics: [Diagnostic]
  /// Names that may stand before a colon, as far as this file tells.
  var speakers: Set<String> = ["they", "coach"]
  var damagedNames: Set<String> = []
  /// What the printer wants to know; nil when nothing is to be printed.
  var layout: Layout?

  init(source: Source, index: Int) {
    self.source = source
    self.index = index
    (lines, diagnostics) = source.rawLines(index: index)
  }

  // file = { "use" names } { declaration }
  mutating func file() -> (FileSyntax, [Diagnostic]) {
    var file = FileSyntax(source: index, uses: [], declarations: [])
    var wrong = 0
    while let line = peekLine {
      if line.indent > 0, line.indent != wrong {
        report(.indentation(expected: 0, at: range(line), edit: moved(to: 0)))
      }
      wrong = line.indent
      next += 1
      attempt(line) { parser throws(SyntaxError) in
        if let declaration = try parser.declaration(line, uses: &file.uses) {
          file.declarations.append(declaration)
        }
      }
    }
    file.isDamaged = !diagnostics.isEmpty
    file.damagedNames = damagedNames
    return (file, diagnostics)
  }

  // MARK: - Lines

  var peekLine: RawLine? { next < lines.count ? lines[next] : nil }

  /// Reads each line that belongs to `parent`, one level deeper.
  mutating func forEachChild(
    of parent: RawLine, _ body: (inout Parser, RawLine) throws(SyntaxError) -> Void
  ) {
    let right = parent.indent + 2
    var wrong = right
    while var line = peekLine, line.indent > parent.indent {
      if isRuleBelow(parent, line) { return }
      // Lines that follow each other and are all as wrong are one fault.
      if line.indent != right, line.indent != wrong {
        report(.indentation(expected: right, at: range(line), edit: moved(to: right)))
      }
      wrong = line.indent
      // Only this line is out of place when what belongs to it is not.
      if isAlone(movedTo: right) { (line.indent, wrong) = (right, right) }
      next += 1
      if line.indent / 2 > Limit.depth {
        report(.tooDeep(at: range(line)))
        skipChildren(of: line)
        continue
      }
      attempt(line) { parser throws(SyntaxError) in try body(&parser, line) }
    }
  }

  /// Runs `body`; should it throw, says why and skips what belongs to the line.
  mutating func attempt(
    _ line: RawLine, _ body: (inout Parser) throws(SyntaxError) -> Void
  ) {
    do throws(SyntaxError) {
      try body(&self)
    } catch {
      if let diagnostic = error.diagnostic { report(diagnostic) }
      noteDamage(line)
      skipChildren(of: line)
    }
  }

  /// Remembers the name that a line would have declared.
  private mutating func noteDamage(_ line: RawLine) {
    let keywords = [
      "scenario", "part", "meter", "fact", "text", "number", "signal", "behaviour", "pitfall",
      "note", "words", "state", "rules",
    ]
    let word = firstWord(line)
    guard line.indent <= 2, keywords.contains(source.text(word)) else { return }
    let rest = rest(line, after: word)
    let end = source.nameEnd(from: rest.lowerBound, before: rest.upperBound)
    damagedNames.insert(source.text(rest.lowerBound..<end))
    if isWord("scenario", word) { damagedNames.insert("scenario") }
  }

  mutating func skipChildren(of parent: RawLine) {
    while let line = peekLine, line.indent > parent.indent { next += 1 }
  }

  /// Says that a statement takes no deeper lines, if it has some.
  mutating func expectNoChildren(of parent: RawLine) {
    guard let line = peekLine, line.indent > parent.indent else { return }
    report(.nothingBelongsHere(at: range(line), edit: movedBeside(parent)))
    skipChildren(of: parent)
  }

  /// Says that a statement is there already, if it is.
  mutating func expectFirst(_ word: Range<Int>, among seen: inout [String: SourceRange]) {
    let text = source.text(word)
    if let earlier = seen[text] {
      report(.secondTime(text, at: range(word), earlier: earlier))
    } else {
      seen[text] = range(word)
    }
  }

  /// Says that a statement is nothing without deeper lines, if it has none.
  mutating func expectChildren(of parent: RawLine) {
    if let line = peekLine, line.indent > parent.indent { return }
    report(.emptyBlock(at: range(parent)))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  // MARK: - Parts of a line

  func range(_ line: RawLine) -> SourceRange { range(line.content) }

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source: index, lower: bytes.lowerBound, upper: bytes.upperBound)
  }

  func firstWord(_ line: RawLine) -> Range<Int> {
    let lower = line.content.lowerBound
    guard source.bytes[lower].isLetter else { return lower..<lower }
    return lower..<source.nameEnd(from: lower, before: line.content.upperBound)
  }

  func isWord(_ word: StaticString, _ bytes: Range<Int>) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { source.bytes[bytes].elementsEqual($0) }
  }

  /// What follows the first word, blanks skipped.
  func rest(_ line: RawLine, after word: Range<Int>) -> Range<Int> {
    var lower = word.upperBound
    while lower < line.content.upperBound, source.bytes[lower] == 0x20 { lower += 1 }
    return lower..<line.content.upperBound
  }

  func cursor(_ stretches: Range<Int>...) -> Cursor {
    Cursor(source: source, index: index, stretches: stretches)
  }

  func begins(_ line: RawLine, with byte: Unicode.Scalar) -> Bool {
    source.bytes[line.content.lowerBound] == UInt8(ascii: byte)
  }

  // MARK: - Texts

  /// A text with the deeper lines that continue it.
  mutating func prose(_ bytes: Range<Int>, of line: RawLine) -> Prose {
    var text = source.text(bytes)
    var upper = bytes.upperBound
    layout?.note(textAt: bytes.lowerBound, of: line)
    while let deeper = peekLine, deeper.indent > line.indent {
      layout?.note(.more, deeper)
      next += 1
      if isNoText(deeper, firstWord(deeper)) {
        report(.swallowedByText(at: range(deeper)))
        skipChildren(of: deeper)
        continue
      }
      text += (text.isEmpty ? "" : " ") + source.text(deeper.content)
      upper = deeper.content.upperBound
    }
    checkText(text, at: range(bytes))
    return Prose(text, at: range(bytes.lowerBound..<upper))
  }

  /// A text that may not be empty.
  mutating func fullProse(_ bytes: Range<Int>, of line: RawLine) -> Prose {
    let prose = prose(bytes, of: line)
    if prose.text.isEmpty { report(.emptyText(at: range(line))) }
    return prose
  }

  /// Wordings: a text, then deeper lines that begin with `|` or continue the wording above.
  mutating func wordings(_ bytes: Range<Int>, of line: RawLine) -> [Prose] {
    var result = [Prose(source.text(bytes), at: range(bytes))]
    var depth: Int?
    layout?.note(textAt: bytes.lowerBound, of: line)
    while let deeper = peekLine, deeper.indent > line.indent {
      next += 1
      if begins(deeper, with: "|") {
        checkDepth(deeper, below: line, textAt: bytes.lowerBound, depth: &depth)
      } else if isNoText(deeper, firstWord(deeper)) {
        report(.swallowedByText(at: range(deeper)))
        skipChildren(of: deeper)
        continue
      }
      addWording(deeper, to: &result)
    }
    for wording in result { checkText(wording.text, at: wording.range) }
    return result
  }

  /// Adds a deeper line to the wordings of a text: the next wording, or more of the last.
  mutating func addWording(_ line: RawLine, to wordings: inout [Prose]) {
    if begins(line, with: "|") {
      layout?.note(.wording, line)
      var lower = line.content.lowerBound + 1
      while lower < line.content.upperBound, source.bytes[lower] == 0x20 { lower += 1 }
      let bytes = lower..<line.content.upperBound
      if bytes.isEmpty { report(.emptyText(at: range(line))) }
      wordings.append(Prose(source.text(bytes), at: range(bytes)))
      if wordings.count == Limit.wordings + 1 { report(.tooManyWordings(at: range(line))) }
    } else if let last = wordings.indices.last {
      layout?.note(.more, line)
      let isEmpty = wordings[last].text.isEmpty
      wordings[last].text += (isEmpty ? "" : " ") + source.text(line.content)
      wordings[last].range = wordings[last].range.covering(range(line))
    }
  }

  mutating func checkText(_ text: String, at range: SourceRange) {
    // Only control bytes and what is not ASCII need a closer look.
    if text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }),
      text.unicodeScalars.contains(where: isHostile)
    {
      report(.controlCharacter(at: range, edit: Edit(range, cleaned(range))))
    }
  }

  /// The text of a range without what is hostile in it; a tab becomes a space.
  private func cleaned(_ range: SourceRange) -> String {
    let text = source.text(range.bytes)
    let clean = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar == "\t" { return " " }
      return scalar == "\n" || scalar == "\r" || !isHostile(scalar) ? scalar : nil
    }
    return String(String.UnicodeScalarView(clean))
  }
}
