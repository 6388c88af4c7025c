import Diagnostics
import Record

/// States, bundles and blocks: where rules live.
extension Parser {
  // state = "state" NAME { opening } { "back:" TEXT | "hint" … } { rule | "use" names }
  mutating func state(_ line: RawLine, _ name: Name) -> StateSyntax {
    var state = StateSyntax(name: name, opening: [], entries: [], back: [], hints: [])
    var seen: [String: SourceRange] = [:]
    var above: RawLine?
    // Lines before this one have slipped out of the rule above them.
    var slipped = 0
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      let word = parser.firstWord(child)
      let rule = above
      above = ["when", "notice", "otherwise"].contains(parser.source.text(word)) ? child : nil
      switch parser.source.text(word) {
      case "back":
        parser.expectFirst(word, among: &seen)
        state.back = try parser.labelled(child, word)
      case "hint":
        parser.expectFirst(word, among: &seen)
        parser.forEachChild(of: child) { parser, hint throws(SyntaxError) in
          state.hints.append(parser.prose(hint.content, of: hint))
          if state.hints.count == 4 { throw SyntaxError(.tooManyHints(at: parser.range(hint))) }
        }
        if state.hints.isEmpty { parser.report(.emptyText(at: parser.range(child))) }
      case "when", "notice", "otherwise", "use":
        state.entries += try parser.entry(child)
      default:
        if parser.next <= slipped { return try parser.slip(child, into: &state) }
        if let rule, let slip = parser.slip(from: rule, child) {
          slipped = slip.end
          parser.report(.lateOpening(at: parser.range(child), edit: slip.edit))
          return try parser.slip(child, into: &state)
        }
        if !state.entries.isEmpty {
          parser.report(.lateOpening(at: parser.range(child), edit: nil))
        }
        state.opening.append(try parser.statement(child))
      }
    }
    return state
  }

  /// Reads the rules below a bundle's or block's line.
  mutating func entries(of line: RawLine) -> [RuleEntry] {
    var entries: [RuleEntry] = []
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      entries += try parser.entry(child)
    }
    return entries
  }

  // entry = "use" names | rule
  private mutating func entry(_ line: RawLine) throws(SyntaxError) -> [RuleEntry] {
    let word = firstWord(line)
    guard isWord("use", word) else { return [.rule(try rule(line))] }
    var cursor = cursor(rest(line, after: word))
    let names = try cursor.names("the name of a bundle")
    try cursor.expectEnd()
    expectNoChildren(of: line)
    return names.map(RuleEntry.use)
  }

  // "back" ":" TEXT
  private mutating func labelled(_ line: RawLine, _ word: Range<Int>) throws(SyntaxError) -> [Prose]
  {
    guard word.upperBound < line.content.upperBound,
      source.bytes[word.upperBound] == UInt8(ascii: ":")
    else {
      throw SyntaxError(.missing("`:` after `\(source.text(word))`", at: range(word)))
    }
    let colon = word.lowerBound..<word.upperBound + 1
    let wordings = wordings(rest(line, after: colon), of: line)
    if wordings[0].text.isEmpty { throw SyntaxError(.emptyText(at: range(word))) }
    return wordings
  }

  // fact = "fact" NAME { effect } [ line ] [ "again" ":" TEXT … ]
  mutating func fact(_ line: RawLine, _ rest: Range<Int>) throws(SyntaxError) -> FactSyntax {
    var cursor = cursor(rest)
    let name = try heading(&cursor, "the fact's name")
    var fact = FactSyntax(name: name, body: [], again: nil)
    var seen: [String: SourceRange] = [:]
    forEachChild(of: line) { parser, child throws(SyntaxError) in
      let word = parser.firstWord(child)
      if parser.isWord("again", word) {
        parser.expectFirst(word, among: &seen)
        fact.again = try parser.speech(child)
      } else {
        fact.body.append(try parser.statement(child))
      }
    }
    return fact
  }
}

extension Parser {
  /// Reads what slipped out of a state's last rule into that rule.
  private mutating func slip(_ line: RawLine, into state: inout StateSyntax) throws(SyntaxError) {
    guard case .rule(var rule)? = state.entries.last else { return }
    if let example = example(line) {
      rule.examples.append(example)
    } else {
      rule.body.append(try statement(line))
    }
    state.entries[state.entries.count - 1] = .rule(rule)
  }
}
