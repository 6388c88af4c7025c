import Diagnostics
import Record

/// Declarations of the language pack and of what the rules can name.
extension Parser {
  /// The content of a declaration whose list goes on over deeper lines.
  private mutating func stretches(_ line: RawLine, _ first: Range<Int>) -> [Range<Int>] {
    var result = [first]
    while let deeper = peekLine, deeper.indent > line.indent {
      result.append(deeper.content)
      layout?.note(.list, deeper)
      next += 1
    }
    return result
  }

  private mutating func longCursor(_ line: RawLine, _ first: Range<Int>) -> Cursor {
    Cursor(source: source, index: index, stretches: stretches(line, first))
  }

  // words = "words" NAME ("=" | "add") member { "," member }
  mutating func words(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> WordsSyntax {
    var cursor = longCursor(line, rest)
    let name = try cursor.name("the class's name")
    let isAddition = cursor.takeWord("add")
    if !isAddition {
      guard let sign = cursor.peek, cursor.text(sign) == "=" else {
        throw cursor.expected("`=` or `add`")
      }
      cursor.next += 1
    }
    var members: [WordsSyntax.Member] = []
    repeat { members.append(try member(&cursor)) } while cursor.takeSign(",")
    try cursor.expectEnd()
    return WordsSyntax(name: name, members: members, isAddition: isAddition)
  }

  // member = "@" NAME | QUOTED | WORD [ "*" | "~" ]
  private func member(_ cursor: inout Cursor) throws(SyntaxError) -> WordsSyntax.Member {
    if cursor.takeSign("@") { return .class(try cursor.name("a class")) }
    if cursor.peek?.kind == .quoted { return .pattern(try cursor.pattern()) }
    let bytes = try bareWord(&cursor)
    if source.nameEnd(from: bytes.lowerBound, before: bytes.upperBound) == bytes.upperBound,
      bytes.count > 1
    {
      let text = source.text(bytes)
      return .pattern(
        PatternSyntax(items: [.word(text)], isQuestion: false, text: text, range: range(bytes)))
    }
    var reader = PatternReader(
      source: source, index: index, quoted: bytes.lowerBound - 1..<bytes.upperBound + 1)
    var pattern = try reader.pattern()
    pattern.range = range(bytes)
    guard pattern.items.count == 1 else {
      throw SyntaxError(.unquotedWords(source.text(bytes), at: range(bytes)))
    }
    return .pattern(pattern)
  }

  /// Everything up to the next comma, as it stands: words of a list need no quotes.
  private func bareWord(_ cursor: inout Cursor) throws(SyntaxError) -> Range<Int> {
    guard let first = cursor.peek, first.kind != .sign(UInt8(ascii: ",")) else {
      throw cursor.expected("a word")
    }
    if case .unclosed = first.kind { throw cursor.expected("a word") }
    var last = first
    while let lexeme = cursor.peek, lexeme.kind != .sign(UInt8(ascii: ",")) {
      // A comma forgotten at the end of a line would join two words.
      if source.bytes[last.range.upperBound..<max(last.range.upperBound, lexeme.range.lowerBound)]
        .contains(0x0A)
      {
        throw cursor.expected("`,`")
      }
      last = lexeme
      cursor.next += 1
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  // list = ("filler" | "small" | "common" | "cut" "before") text { "," text }
  mutating func list(_ line: RawLine, _ word: Range<Int>) throws(SyntaxError) -> ListSyntax {
    let kind = ListSyntax.Kind(rawValue: source.text(word)) ?? .filler
    var cursor = longCursor(line, rest(line, after: word))
    if kind == .cut, !cursor.takeWord("before") { throw cursor.expected("`before`") }
    var members: [Prose] = []
    repeat { members.append(try listMember(&cursor)) } while cursor.takeSign(",")
    try cursor.expectEnd()
    return ListSyntax(kind: kind, members: members)
  }

  private func listMember(_ cursor: inout Cursor) throws(SyntaxError) -> Prose {
    if cursor.peek?.kind == .quoted { return try cursor.quoted("a word") }
    let bytes = try bareWord(&cursor)
    if source.bytes[bytes].contains(0x20) {
      throw SyntaxError(.unquotedWords(source.text(bytes), at: range(bytes)))
    }
    return Prose(source.text(bytes), at: range(bytes))
  }

  // forms = "forms" WORD "=" WORD { "," WORD }
  mutating func forms(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> FormsSyntax {
    var cursor = longCursor(line, rest)
    guard let first = cursor.take(.name) else { throw cursor.expected("a word") }
    let word = Prose(cursor.text(first), at: cursor.range(first))
    guard let sign = cursor.peek, cursor.text(sign) == "=" else { throw cursor.expected("`=`") }
    cursor.next += 1
    var forms: [Prose] = []
    repeat { forms.append(try listMember(&cursor)) } while cursor.takeSign(",")
    try cursor.expectEnd()
    return FormsSyntax(word: word, forms: forms)
  }

  // read = "read" QUOTED "as" QUOTED
  mutating func read(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> Declaration {
    var cursor = cursor(rest)
    let typed = try cursor.quoted("what people type, in quotes")
    guard cursor.takeWord("as") else { throw cursor.expected("`as`") }
    let meant = try cursor.quoted("how it is read, in quotes")
    try cursor.expectEnd()
    expectNoChildren(of: line)
    return .read(typed: typed, meant: meant)
  }

  // signal = "signal" NAME [ ":" kind ] QUOTED "wants" names "within" INT ("turn"|"turns") [ "advice" TEXT ]
  mutating func signal(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> SignalSyntax {
    var cursor = cursor(rest)
    let name = try cursor.name("the signal's name")
    let kind = cursor.takeSign(":") ? try signalKind(&cursor) : nil
    let title = try cursor.quoted("a title in quotes")
    try cursor.expectEnd()
    var signal = SignalSyntax(
      name: name, kind: kind, title: title, wants: [], within: 1, advice: nil)
    var seen: [String: SourceRange] = [:]
    let earlier = diagnostics.count
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      let word = parser.firstWord(child)
      let rest = parser.rest(child, after: word)
      parser.expectFirst(word, among: &seen)
      if parser.isWord("advice", word) {
        signal.advice = parser.fullProse(rest, of: child)
      } else if parser.isWord("wants", word) {
        var cursor = parser.cursor(rest)
        signal.wants = try cursor.names("a behaviour")
        guard cursor.takeWord("within") else { throw cursor.expected("`within`") }
        signal.within = try cursor.number("how many turns", in: 1...Int.max)
        guard cursor.takeWord("turn") || cursor.takeWord("turns") else {
          throw cursor.expected("`turns`")
        }
        try cursor.expectEnd()
      } else {
        throw SyntaxError(
          .expected(
            "`wants` or `advice`", found: parser.source.text(child.content), at: parser.range(child)
          ))
      }
    }
    if signal.wants.isEmpty, diagnostics.count == earlier {
      report(.missing("`wants … within … turns`", at: name.range))
    }
    return signal
  }

  // kind = "resistance" | "vague" | "feedback" | "emotion" | "buying"
  private func signalKind(_ cursor: inout Cursor) throws(SyntaxError) -> SignalKind {
    let expected = "`resistance`, `vague`, `feedback`, `emotion` or `buying`"
    let name = try cursor.name(expected)
    guard let kind = SignalKind(rawValue: name.text) else {
      throw SyntaxError(.expected(expected, found: name.text, at: name.range))
    }
    return kind
  }

  // meter = "meter" NAME INT "of" INT
  mutating func meter(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> MeterSyntax {
    var cursor = cursor(rest)
    let name = try cursor.name("the meter's name")
    let start = try cursor.number("its first value")
    guard cursor.takeWord("of") else { throw cursor.expected("`of`") }
    let maximum = try cursor.number("its greatest value")
    try cursor.expectEnd()
    expectNoChildren(of: line)
    guard (1...Limit.meterMaximum).contains(maximum.value), start.value <= maximum.value else {
      throw SyntaxError(.meterRange(at: start.range.covering(maximum.range)))
    }
    return MeterSyntax(name: name, start: start.value, maximum: maximum.value)
  }

  // text = "text" NAME (QUOTED | "up" "to" INT)
  mutating func text(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> TextSyntax {
    var cursor = cursor(rest)
    var text = TextSyntax(name: try cursor.name("the text's name"), first: nil, most: nil)
    if cursor.takeWord("up") {
      guard cursor.takeWord("to") else { throw cursor.expected("`to`") }
      text.most = try cursor.number("how many texts", in: 1...Int.max)
    } else {
      text.first = try cursor.quoted("its first value in quotes")
    }
    try cursor.expectEnd()
    expectNoChildren(of: line)
    return text
  }

  // number = "number" NAME INT "to" INT
  mutating func number(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> NumberSyntax {
    var cursor = cursor(rest)
    let name = try cursor.name("the rating's name")
    let low = try cursor.number("its least value")
    guard cursor.takeWord("to") else { throw cursor.expected("`to`") }
    let high = try cursor.number("its greatest value")
    try cursor.expectEnd()
    expectNoChildren(of: line)
    guard low.value <= high.value, high.value <= Limit.meterMaximum else {
      throw SyntaxError(.meterRange(at: low.range.covering(high.range)))
    }
    return NumberSyntax(name: name, range: low.value...high.value)
  }
}
