import Diagnostics
import Record

extension Parser {
  // declaration = "scenario" … | "words" … | "behaviour" … | … ; the first word decides
  mutating func declaration(
    _ line: RawLine, uses: inout [Name]
  ) throws(SyntaxError) -> Declaration? {
    let word = firstWord(line)
    let rest = rest(line, after: word)
    switch source.text(word) {
    case "use":
      var cursor = cursor(rest)
      uses += try usedFiles(&cursor)
      try cursor.expectEnd()
      expectNoChildren(of: line)
      return nil
    case "scenario": return .scenario(try scenario(line, rest, uses: &uses))
    case "words": return .words(try words(line, rest))
    case "behaviour": return .behaviour(try behaviour(line, rest))
    case "pitfall": return .pitfall(try pitfall(line, rest))
    case "note": return .pitfall(try pitfall(line, rest, isNote: true))
    case "signal": return .signal(try signal(line, rest))
    case "meter": return .meter(try meter(line, rest))
    case "fact": return .fact(try fact(line, rest))
    case "text": return .text(try text(line, rest))
    case "number": return .number(try number(line, rest))
    case "read": return try read(line, rest)
    case "filler", "small", "common", "cut": return .list(try list(line, word))
    case "forms": return .forms(try forms(line, rest))
    case "question":
      var cursor = cursor(rest)
      let pattern = try cursor.pattern()
      try cursor.expectEnd()
      return .question(pattern)
    default: return try structure(line, word, rest)
    }
  }

  // structure = "phase" … | "state" … | "rules" … | "interrupt" | "anywhere" | "after" | "epilogue" … | "debrief" | "test" …
  private mutating func structure(
    _ line: RawLine, _ word: Range<Int>, _ rest: Range<Int>
  ) throws(SyntaxError) -> Declaration? {
    var cursor = cursor(rest)
    switch source.text(word) {
    case "phase":
      let name = try heading(&cursor, "the phase's name")
      expectNoChildren(of: line)
      return .phase(name)
    case "state":
      let name = try heading(&cursor, "the state's name")
      return .state(state(line, name))
    case "rules":
      let name = try heading(&cursor, "the bundle's name")
      expectChildren(of: line)
      return .bundle(name, entries(of: line))
    case "interrupt", "anywhere", "after":
      try cursor.expectEnd()
      let kind = BlockKind(rawValue: source.text(word)) ?? .anywhere
      expectChildren(of: line)
      return .block(kind, entries(of: line), range(line))
    case "epilogue":
      let name = try cursor.name("`met`, `partly`, `unmet` or `left`")
      guard let verdict = Verdict(rawValue: name.text) else { throw SyntaxError(.verdict(name)) }
      try cursor.expectEnd()
      let text = fullProse(rest.upperBound..<rest.upperBound, of: line)
      return .epilogue(verdict, text)
    case "debrief":
      try cursor.expectEnd()
      expectChildren(of: line)
      return .debrief(advice(of: line))
    case "test": return .test(try test(line, rest))
    default:
      let place = word.isEmpty ? line.content : word
      throw SyntaxError(.unknownDeclaration(source.text(place), at: range(place)))
    }
  }

  // names = NAME { "," NAME }; a name whose comma is missing is read all the same
  private mutating func usedFiles(_ cursor: inout Cursor) throws(SyntaxError) -> [Name] {
    do throws(SyntaxError) {
      var names = try cursor.names("the name of a rules file")
      while cursor.peek?.kind == .name {
        let more = try cursor.names("the name of a rules file")
        report(.missingComma(before: more[0]))
        names += more
      }
      if !cursor.isAtEnd { damagedNames.insert("use") }
      return names
    } catch {
      // What cannot be read may hold any name.
      damagedNames.insert("use")
      throw error
    }
  }

  /// The name at the end of a heading; what is wrong with it does not cost what stands below.
  mutating func heading(_ cursor: inout Cursor, _ what: String) throws(SyntaxError) -> Name {
    let name = try cursor.name(what)
    if let joined = cursor.joinedName(after: name), let edit = joined.fix?.edit {
      report(joined)
      damagedNames.insert(name.text)
      return Name(edit.replacement, at: joined.range)
    }
    if cursor.isSign(":"), cursor.next == cursor.lexemes.count - 1 {
      report(.colonAfterKeyword(name.text, at: cursor.here))
      return name
    }
    try cursor.expectEnd()
    return name
  }

  // scenario = "scenario" QUOTED { field }
  private mutating func scenario(
    _ line: RawLine, _ rest: Range<Int>, uses: inout [Name]
  ) throws(SyntaxError) -> ScenarioSyntax {
    var cursor = cursor(rest)
    var head = ScenarioSyntax(title: Prose("", at: range(rest)), range: range(line))
    var used: [Name] = []
    let earlier = diagnostics.count
    // The fields below a damaged title are as good as ever.
    do throws(SyntaxError) {
      head.title = try cursor.quoted("the title in quotes")
      try cursor.expectEnd()
    } catch {
      let isBare = cursor.next == 0 && cursor.peek?.kind == .name
      let bare = isBare ? Diagnostic.unquotedTitle(source.text(rest), at: range(rest)) : nil
      if let diagnostic = bare ?? error.diagnostic { report(diagnostic) }
    }
    var seen: [String: SourceRange] = [:]
    forEachChild(of: line) { parser, field throws(SyntaxError) in
      let word = parser.firstWord(field)
      if !["with", "part", "use"].contains(parser.source.text(word)) {
        parser.expectFirst(word, among: &seen)
      }
      try parser.field(field, of: &head, uses: &used)
    }
    if diagnostics.count > earlier { damagedNames.insert("scenario") }
    uses += used
    for person in head.with { speakers.insert(speaker(of: person.text)) }
    return head
  }

  private mutating func field(
    _ line: RawLine, of head: inout ScenarioSyntax, uses: inout [Name]
  ) throws(SyntaxError) {
    let word = firstWord(line)
    let rest = rest(line, after: word)
    var cursor = cursor(rest)
    switch source.text(word) {
    case "role": head.role = fullProse(rest, of: line)
    case "you": head.you = fullProse(rest, of: line)
    case "with": head.with.append(fullProse(rest, of: line))
    case "objective": head.objective = fullProse(rest, of: line)
    case "kind": head.kind = try cursor.name("`practice`, `preparation` or `reflection`")
    case "level": head.level = try cursor.number("a number from 1 to 5", in: 1...5)
    case "use": uses += try usedFiles(&cursor)
    case "part": head.parts.append(try part(&cursor))
    case "turns": head.turns = try turns(&cursor)
    case "balance": head.balance = try balance(&cursor)
    default:
      let place = word.isEmpty ? line.content : word
      throw SyntaxError(.unknownField(source.text(place), at: range(place)))
    }
    if cursor.next > 0 { try cursor.expectEnd() }
    expectNoChildren(of: line)
  }

  // part = "part" NAME ":" NAME { "," NAME }
  private func part(_ cursor: inout Cursor) throws(SyntaxError) -> PartSyntax {
    let name = try cursor.name("the part's name")
    guard cursor.takeSign(":") else { throw cursor.expected("`:` and the degrees") }
    return PartSyntax(name: name, degrees: try cursor.names("a degree"))
  }

  // turns = "turns" INT [ "->" NAME ]
  private func turns(_ cursor: inout Cursor) throws(SyntaxError) -> TurnsSyntax {
    let limit = try cursor.number("how many answers", in: 1...Int.max)
    let state = cursor.take(.arrow) == nil ? nil : try cursor.name("a state")
    return TurnsSyntax(limit: limit, state: state)
  }

  // balance = "balance" INT "%" "to" INT "%" "push"
  private func balance(_ cursor: inout Cursor) throws(SyntaxError) -> ClosedRange<Int> {
    let low = try cursor.number("the least share of push")
    guard cursor.takeSign("%"), cursor.takeWord("to") else { throw cursor.expected("`% to`") }
    let high = try cursor.number("the greatest share of push")
    guard cursor.takeSign("%"), cursor.takeWord("push") else { throw cursor.expected("`% push`") }
    guard low.value <= high.value, high.value <= 100 else {
      throw SyntaxError(.balance(low, high))
    }
    return low.value...high.value
  }
}

/// The name before the first comma of a `with` or `you` field.
func speaker(of person: String) -> String {
  let name = person.prefix { $0 != "," && $0 != ":" }
  return String(name.reversed().drop(while: \.isWhitespace).reversed())
}
