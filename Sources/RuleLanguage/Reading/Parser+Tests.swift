import Diagnostics
import Record

/// Scripted conversations.
extension Parser {
  // test-file = test { test }
  mutating func testFile() -> (FileSyntax, [Diagnostic]) {
    var file = FileSyntax(source: index, uses: [], declarations: [])
    if lines.isEmpty { report(.noTests(at: range(0..<0))) }
    var wrong = 0
    while let line = peekLine {
      if line.indent > 0, line.indent != wrong {
        report(.indentation(expected: 0, at: range(line), edit: moved(to: 0)))
      }
      wrong = line.indent
      next += 1
      attempt(line) { parser throws(SyntaxError) in
        let word = parser.firstWord(line)
        guard parser.isWord("test", word) else {
          throw SyntaxError(.onlyTests(at: parser.range(word.isEmpty ? line.content : word)))
        }
        file.declarations.append(.test(try parser.test(line, parser.rest(line, after: word))))
      }
    }
    file.isDamaged = !diagnostics.isEmpty
    return (file, diagnostics)
  }

  // test = "test" QUOTED { "you" ":" [ TEXT ] | "expect" expectation }
  mutating func test(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> TestSyntax {
    var cursor = cursor(rest)
    let name = try cursor.quoted("the test's name in quotes")
    try cursor.expectEnd()
    var test = TestSyntax(name: name, steps: [], range: range(line))
    let earlier = diagnostics.count
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      let word = parser.firstWord(child)
      switch parser.source.text(word) {
      case "you": test.steps.append(.answer(try parser.answer(child, after: word)))
      case "expect": test.steps.append(.expect(try parser.expectation(child, after: word)))
      default:
        let place = word.isEmpty ? child.content : word
        throw SyntaxError(.unknownStep(parser.source.text(place), at: parser.range(place)))
      }
    }
    // What could not be read may have been the very line that is missing.
    if diagnostics.count == earlier {
      if test.steps.isEmpty {
        report(.emptyTest(at: name.range))
      } else if !test.expectsSomething {
        report(.noExpectation(at: name.range))
      }
    }
    return test
  }

  // answer = "you" ":" [ TEXT ]; deeper lines continue the text
  private mutating func answer(
    _ line: RawLine, after word: Range<Int>
  ) throws(SyntaxError) -> Prose {
    let rest = rest(line, after: word)
    let isColon = word.upperBound < line.content.upperBound && byte(word.upperBound) == ":"
    if !isColon, !rest.isEmpty, byte(rest.lowerBound) == ":" {
      throw SyntaxError(.blankBeforeColon(at: range(word.upperBound..<rest.lowerBound + 1)))
    }
    guard isColon else { throw SyntaxError(.missing("`:` after `you`", at: range(word))) }
    var lower = word.upperBound + 1
    if lower < line.content.upperBound, byte(lower) != " " {
      report(.noBlankAfterColon(at: range(word.upperBound..<word.upperBound + 1)))
    }
    while lower < line.content.upperBound, byte(lower) == " " { lower += 1 }
    return prose(lower..<line.content.upperBound, of: line)
  }

  private func byte(_ position: Int) -> Unicode.Scalar { Unicode.Scalar(source.bytes[position]) }

  // expectation = [ "not" ] ( "->" NAME | "end" [ verdict ] | SPEAKER ":" TEXT ) | condition
  private mutating func expectation(
    _ line: RawLine, after word: Range<Int>
  ) throws(SyntaxError) -> ExpectationSyntax {
    let whole = rest(line, after: word)
    if whole.isEmpty { throw SyntaxError(.missing("what to expect", at: range(whole))) }
    let target = RawLine(indent: line.indent, content: whole)
    let first = firstWord(target)
    if isWord("not", first) {
      let negated = RawLine(indent: line.indent, content: rest(target, after: first))
      if !negated.content.isEmpty, let kind = try outcome(negated) {
        return ExpectationSyntax(isNegated: true, kind: kind, range: range(line))
      }
    }
    if let kind = try outcome(target) {
      return ExpectationSyntax(isNegated: false, kind: kind, range: range(line))
    }
    let head = try ruleHead(line, after: word)
    if head.isOnce { throw SyntaxError(.onceHere(at: range(line))) }
    expectNoChildren(of: line)
    return ExpectationSyntax(
      isNegated: false, kind: .condition(head.condition), range: range(line))
  }

  /// A state, an end or a line; nil for a condition.
  private mutating func outcome(
    _ target: RawLine
  ) throws(SyntaxError) -> ExpectationSyntax.Kind? {
    if isSpeech(target, firstWord(target)) {
      let line = try speech(target)
      guard line.signals.isEmpty, line.wordings.count == 1, line.expects == nil,
        line.nested.isEmpty
      else { throw SyntaxError(.plainLine(at: line.range)) }
      return .line(speaker: line.speaker, line.wordings[0])
    }
    var cursor = cursor(target.content)
    guard let move = try move(&cursor) else { return nil }
    try cursor.expectEnd()
    expectNoChildren(of: target)
    switch move {
    case .enter(let state): return .state(state)
    case .end(let verdict): return .end(verdict)
    }
  }
}

extension TestSyntax {
  fileprivate var expectsSomething: Bool {
    steps.contains { step in
      if case .expect = step { return true }
      return false
    }
  }
}
