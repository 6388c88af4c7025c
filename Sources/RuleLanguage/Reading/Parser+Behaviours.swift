import Diagnostics
import Record

/// Declarations about the person's acts: behaviours with their cues, pitfalls, notes, advice.
extension Parser {
  // behaviour = "behaviour" NAME [ ":" side QUOTED ] { cue | example }
  mutating func behaviour(
    _ line: RawLine, _ rest: Range<Int>
  ) throws(SyntaxError) -> BehaviourSyntax {
    var cursor = cursor(rest)
    var behaviour = BehaviourSyntax(
      name: try cursor.name("the behaviour's name"), side: nil, title: nil, cues: [], examples: [])
    if cursor.takeSign(":") {
      let side = try cursor.name("`push`, `pull`, `away` or `neutral`")
      guard let known = Side(rawValue: side.text) else { throw SyntaxError(.side(side)) }
      behaviour.side = known
      behaviour.title = try cursor.quoted("a title in quotes")
    }
    try cursor.expectEnd()
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      if let example = parser.example(child) {
        behaviour.examples.append(example)
      } else {
        behaviour.cues.append(try parser.cue(child))
        parser.expectNoChildren(of: child)
      }
    }
    return behaviour
  }

  // cue = ("+"|"-") INT sign { "without" pattern }
  private func cue(_ line: RawLine) throws(SyntaxError) -> CueSyntax {
    var cursor = cursor(line.content)
    let isNegative = cursor.isSign("-")
    guard cursor.takeSign("+") || cursor.takeSign("-") else {
      throw cursor.expected("a cue such as `+3 \"…\"`, or an example")
    }
    let points = try cursor.number("how many points", in: 1...Int.max)
    let kind = try cueKind(&cursor)
    var without: [PatternSyntax] = []
    while cursor.takeWord("without") { without.append(try cursor.pattern()) }
    try cursor.expectEnd()
    return CueSyntax(
      points: isNegative ? -points : points, kind: kind, without: without,
      range: range(line))
  }

  // sign = pattern | "question" | "short" | "long" INT | "opens" | "closes" | "after" "question"
  //      | "echo" INT
  private func cueKind(_ cursor: inout Cursor) throws(SyntaxError) -> CueSyntax.Kind {
    if cursor.peek?.kind == .quoted { return .pattern(try cursor.pattern()) }
    if cursor.takeWord("question") { return .question }
    if cursor.takeWord("short") { return .short }
    if cursor.takeWord("long") { return .long(try cursor.number("how many words").value) }
    if cursor.takeWord("opens") { return .opens }
    if cursor.takeWord("closes") { return .closes }
    if cursor.takeWord("echo") { return .echo(try cursor.number("how many words").value) }
    if cursor.isWord("after"), cursor.isWord("question", at: 1) {
      cursor.next += 2
      return .afterQuestion
    }
    throw cursor.expected(
      "a pattern in quotes, `question`, `short`, `long`, `opens`, `closes`, `echo` or `after question`"
    )
  }

  /// Reads `like …` and `unlike …`; nil for another line.
  mutating func example(_ line: RawLine) -> ExampleSyntax? {
    let word = firstWord(line)
    let isLike = isWord("like", word)
    guard isLike || isWord("unlike", word) else { return nil }
    let rest = rest(line, after: word)
    if !rest.isEmpty, source.bytes[rest.lowerBound] == UInt8(ascii: ":") {
      report(
        .colonAfterKeyword(source.text(word), at: range(rest.lowerBound..<rest.lowerBound + 1)))
    }
    return ExampleSyntax(isLike: isLike, text: prose(rest, of: line))
  }

  // pitfall = "pitfall" NAME QUOTED "when" condition { example } "advice" TEXT
  // note = "note" NAME QUOTED "when" condition { example }
  mutating func pitfall(
    _ line: RawLine, _ rest: Range<Int>, isNote: Bool = false
  ) throws(SyntaxError) -> PitfallSyntax {
    var cursor = cursor(rest)
    let name = try cursor.name(isNote ? "the note's name" : "the pitfall's name")
    let title = try cursor.quoted("a title in quotes")
    try cursor.expectEnd()
    var condition: ConditionSyntax?
    var isOnce = false
    var examples: [ExampleSyntax] = []
    var advice: Prose?
    var seen: [String: SourceRange] = [:]
    let earlier = diagnostics.count
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      let word = parser.firstWord(child)
      if parser.isWord("when", word) || parser.isWord("advice", word) {
        parser.expectFirst(word, among: &seen)
      }
      if parser.isWord("when", word) {
        let head = try parser.ruleHead(child, after: word)
        (condition, isOnce) = (head.condition, head.isOnce)
        parser.forEachChild(of: child) { parser, line throws(SyntaxError) in
          guard let example = parser.example(line) else {
            throw SyntaxError(.nothingBelongsHere(at: parser.range(line)))
          }
          examples.append(example)
        }
      } else if !isNote, parser.isWord("advice", word) {
        advice = parser.fullProse(parser.rest(child, after: word), of: child)
      } else if let example = parser.example(child) {
        examples.append(example)
      } else {
        throw SyntaxError(
          .expected(
            isNote ? "`when`, `like` or `unlike`" : "`when`, `like`, `unlike` or `advice`",
            found: parser.source.text(child.content),
            at: parser.range(child)))
      }
    }
    if diagnostics.count > earlier { throw .reported }
    guard let condition else {
      throw SyntaxError(.missing("`when` and a condition", at: name.range))
    }
    if advice == nil, !isNote { throw SyntaxError(.missing("`advice`", at: name.range)) }
    return PitfallSyntax(
      name: name, title: title, condition: condition, isOnce: isOnce, examples: examples,
      advice: advice)
  }

  // debrief = "debrief" { "when" condition "advice" TEXT }
  mutating func advice(of line: RawLine) -> [AdviceSyntax] {
    var result: [AdviceSyntax] = []
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      let word = parser.firstWord(child)
      guard parser.isWord("when", word) else {
        throw SyntaxError(
          .expected("`when`", found: parser.source.text(child.content), at: parser.range(child)))
      }
      let head = try parser.ruleHead(child, after: word)
      var advice: Prose?
      var seen: [String: SourceRange] = [:]
      let earlier = parser.diagnostics.count
      parser.forEachChild(of: child) { parser, line throws(SyntaxError) in
        let word = parser.firstWord(line)
        guard parser.isWord("advice", word) else {
          throw SyntaxError(
            .expected("`advice`", found: parser.source.text(line.content), at: parser.range(line)))
        }
        parser.expectFirst(word, among: &seen)
        advice = parser.fullProse(parser.rest(line, after: word), of: line)
      }
      if parser.diagnostics.count > earlier { throw .reported }
      guard let advice else { throw SyntaxError(.missing("`advice`", at: parser.range(child))) }
      result.append(
        AdviceSyntax(condition: head.condition, advice: advice, range: parser.range(child)))
    }
    return result
  }
}
