import Diagnostics
import Record

extension Parser {
  // rule = ("when" | "notice") condition [ "once" ] { example } body | "otherwise" { example } body
  mutating func rule(_ line: RawLine) throws(SyntaxError) -> RuleSyntax {
    let word = firstWord(line)
    let earlier = diagnostics.count
    guard let kind = RuleSyntax.Kind(rawValue: source.text(word)) else {
      throw SyntaxError(
        .expectedRule(source.text(word.isEmpty ? line.content : word), at: range(line)))
    }
    var rule = RuleSyntax(
      kind: kind, condition: nil, isOnce: false, examples: [], body: [], range: range(line))
    if kind == .otherwise {
      try cursor(rest(line, after: word)).expectEnd()
    } else {
      let head = try ruleHead(line, after: word)
      (rule.condition, rule.isOnce) = (head.condition, head.isOnce)
    }
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      if let example = parser.example(child) {
        rule.examples.append(example)
      } else {
        rule.body.append(try parser.statement(child))
      }
    }
    rule.isDamaged = diagnostics.count > earlier || rule.body.isEmpty && isFollowedBySlip
    return rule
  }

  // head = condition [ "once" ]; deeper lines that begin with "and" or "or" belong to it
  mutating func ruleHead(
    _ line: RawLine, after word: Range<Int>
  ) throws(SyntaxError) -> (condition: ConditionSyntax, isOnce: Bool) {
    var stretches = [rest(line, after: word)]
    while let deeper = peekLine, deeper.indent > line.indent {
      let first = firstWord(deeper)
      guard isWord("and", first) || isWord("or", first) else { break }
      stretches.append(deeper.content)
      layout?.note(.condition, deeper)
      next += 1
    }
    var cursor = Cursor(source: source, index: index, stretches: stretches)
    if cursor.isAtEnd { throw SyntaxError(.missing("a condition", at: cursor.here)) }
    let condition = try cursor.condition()
    let isOnce = cursor.takeWord("once")
    if cursor.isSign(":"), cursor.next == cursor.lexemes.count - 1 {
      throw SyntaxError(.colonAfterKeyword(source.text(word), at: cursor.here))
    }
    try cursor.expectEnd()
    return (condition, isOnce)
  }

  // statement = line | effect | "if" … | move
  mutating func statement(_ line: RawLine) throws(SyntaxError) -> StatementSyntax {
    let word = firstWord(line)
    if isWord("if", word) {
      do throws(SyntaxError) {
        return try branch(line, after: word, number: 0)
      } catch {
        // An `else` has lost its `if`, which has been said.
        skipBranches(of: line)
        throw error
      }
    }
    if isWord("else", word) {
      skipBranches(of: line)
      throw SyntaxError(.elseWithoutIf(at: range(line)))
    }
    if isSpeech(line, word) { return .line(try speech(line)) }
    let statement = try simple(line)
    expectNoChildren(of: line)
    return statement
  }

  /// An effect or a move: a line that stands alone.
  private func simple(_ line: RawLine) throws(SyntaxError) -> StatementSyntax {
    var cursor = cursor(line.content)
    let statement: StatementSyntax
    if let move = try move(&cursor) {
      statement = .move(MoveSyntax(kind: move, range: range(line)))
    } else {
      if let fix = cursor.meantEffect() {
        throw SyntaxError(.otherEffect(at: range(line), fix: fix))
      }
      statement = .effect(EffectSyntax(kind: try effect(&cursor), range: range(line)))
    }
    try cursor.expectEnd()
    return statement
  }

  // move = "->" NAME | "end" [ verdict ]
  func move(_ cursor: inout Cursor) throws(SyntaxError) -> MoveSyntax.Kind? {
    if cursor.take(.arrow) != nil {
      let name = try cursor.name("a state")
      if let joined = cursor.joinedName(after: name) { throw SyntaxError(joined) }
      return .enter(name)
    }
    guard cursor.takeWord("end") else { return nil }
    guard cursor.peek?.kind == .name else { return .end(nil) }
    let name = try cursor.name("a verdict")
    guard let verdict = Verdict(rawValue: name.text) else { throw SyntaxError(.verdict(name)) }
    return .end(verdict)
  }

  // effect = "set" NAME | "clear" NAME | "tell" NAME | "reach" NAME NAME | "keep" NAME [ QUOTED ]
  //        | NAME ("+"|"-") INT | NAME "=" INT
  private func effect(_ cursor: inout Cursor) throws(SyntaxError) -> EffectSyntax.Kind {
    if cursor.takeWord("set") { return .set(try cursor.name("a fact")) }
    if cursor.takeWord("clear") { return .clear(try cursor.name("a fact")) }
    if cursor.takeWord("tell") { return .tell(try cursor.name("a fact")) }
    if cursor.takeWord("reach") {
      let part = try cursor.name("a part of the objective")
      return .reach(part: part, degree: try cursor.name("a degree"))
    }
    if cursor.takeWord("keep") {
      let name = try cursor.name("a text")
      return .keep(name, value: cursor.peek?.kind == .quoted ? try cursor.quoted("a value") : nil)
    }
    let name = try cursor.name("something said, an effect, `if`, `->` or `end`")
    if speakers.contains(name.text), cursor.peek?.kind == .name {
      throw SyntaxError(.missingColon(after: name))
    }
    if cursor.takeSign("+") { return .add(name, try cursor.number("a number").value) }
    if cursor.takeSign("-") { return .add(name, -(try cursor.number("a number").value)) }
    if let sign = cursor.peek, cursor.text(sign) == "=" {
      cursor.next += 1
      return .assign(name, try cursor.number("a number").value)
    }
    throw SyntaxError(.unknownStatement(name))
  }

  // branch = "if" condition body [ "else" ( branch | body ) ]
  private mutating func branch(
    _ line: RawLine, after word: Range<Int>, number: Int
  ) throws(SyntaxError) -> StatementSyntax {
    if number > Limit.branches {
      skipBranches(of: line)
      throw SyntaxError(.tooManyBranches(at: range(line)))
    }
    let head = try ruleHead(line, after: word)
    if head.isOnce { throw SyntaxError(.onceHere(at: range(line))) }
    var branch = BranchSyntax(
      condition: head.condition, body: [], otherwise: [], range: range(line))
    expectChildren(of: line)
    branch.body = body(of: line)
    guard let other = peekLine, other.indent == line.indent, isWord("else", firstWord(other)) else {
      return .branch(branch)
    }
    next += 1
    attempt(other) { parser throws(SyntaxError) in
      let word = parser.firstWord(other)
      let rest = parser.rest(other, after: word)
      if rest.isEmpty {
        parser.expectChildren(of: other)
        branch.otherwise = parser.body(of: other)
      } else {
        let nested = RawLine(indent: other.indent, content: rest)
        let second = parser.firstWord(nested)
        guard parser.isWord("if", second) else {
          throw SyntaxError(
            .expected(
              "the end of the line or `if`", found: parser.source.text(rest), at: parser.range(rest)
            ))
        }
        branch.otherwise = [try parser.branch(nested, after: second, number: number + 1)]
      }
    }
    return .branch(branch)
  }

  /// Skips what an `if` or `else` holds, and the `else` lines after it.
  private mutating func skipBranches(of line: RawLine) {
    skipChildren(of: line)
    while let other = peekLine, other.indent == line.indent, isWord("else", firstWord(other)) {
      next += 1
      skipChildren(of: other)
    }
  }

  private mutating func body(of line: RawLine) -> [StatementSyntax] {
    var body: [StatementSyntax] = []
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      body.append(try parser.statement(child))
    }
    return body
  }
}
