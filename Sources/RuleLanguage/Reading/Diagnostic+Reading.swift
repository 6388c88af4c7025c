import Diagnostics

/// What the reader has to say: all of its wording, a function a message.
extension Diagnostic {
  // MARK: Layout

  static func lineTooLong(bytes: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "line-too-long", "This line has \(bytes) bytes; a line may have \(Limit.lineBytes).",
      at: range, fix: Fix("continue the text on a deeper line"))
  }

  static func tab(at range: SourceRange, columns: Int) -> Diagnostic {
    let spaces = String(repeating: " ", count: columns)
    return Diagnostic(
      "tab", "This line is indented with a tab, which editors show in different widths.",
      at: range, fix: Fix("use two spaces a level", edit: Edit(range, spaces)))
  }

  static func indentation(expected: Int, at range: SourceRange, edit: Edit?) -> Diagnostic {
    let place = expected == 0 ? "at the left margin" : "after \(expected) spaces"
    return Diagnostic(
      "indentation", "This line should begin \(place): every level is two spaces deeper.",
      at: range, fix: Fix("move it, and what belongs to it, to where its level is", edit: edit))
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-deep",
      "This is nested more than \(Limit.depth) levels deep, and nobody could follow it.",
      at: range, fix: Fix("give the inner part a state of its own"))
  }

  static func deepBrackets(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-deep", "Here more than \(Limit.depth) brackets or `not`s stand in each other.",
      at: range, fix: Fix("make the inner part a class, a behaviour or a rule of its own"))
  }

  static func nothingBelongsHere(at range: SourceRange, edit: Edit? = nil) -> Diagnostic {
    Diagnostic(
      "nothing-belongs-here", "The line above takes no deeper lines, so this one belongs nowhere.",
      at: range, fix: Fix("indent it less", edit: edit))
  }

  static func swallowedLine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "swallowed-line", "This stands under a said line, so it would be said aloud as its text.",
      at: range, fix: Fix("indent it less, so that it stands beside the said line"))
  }

  static func commentOnLine(at range: SourceRange, edit: Edit?) -> Diagnostic {
    Diagnostic(
      "comment-on-line", "A comment needs a line of its own; here `#` would be part of the rule.",
      at: range, fix: Fix("move the comment to the line above", edit: edit))
  }

  // MARK: What was expected

  static func expected(_ what: String, found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "expected", "Here should stand \(what), not `\(visible(found))`.", at: range,
      fix: correction(of: found, to: what, at: range))
  }

  static func missing(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing", "Something is missing: \(what).", at: range,
      fix: insertion(of: what, at: range))
  }

  static func missingColon(after name: Name) -> Diagnostic {
    let place = SourceRange(
      source: Int(name.range.source), lower: Int(name.range.upper), upper: Int(name.range.upper))
    return Diagnostic(
      "missing-colon", "`\(visible(name.text))` says something, so a `:` stands after the name.",
      at: name.range, fix: Fix("put a `:` after it", edit: Edit(place, ":")))
  }

  static func unclosedQuote(at range: SourceRange, end place: Int) -> Diagnostic {
    let isAlone = range.bytes.count == 1
    let end = SourceRange(source: Int(range.source), lower: place, upper: place)
    return Diagnostic(
      "unclosed-quote", "This quote is not closed on its line.", at: range,
      fix: isAlone
        ? Fix("take it out", edit: Edit(range, ""))
        : Fix("add a `\"` at its end", edit: Edit(end, "\"")))
  }

  static func oddCharacter(
    _ text: String, expected what: String, at range: SourceRange, edit: Edit?
  ) -> Diagnostic {
    let plain = plainCharacters[text]
    let name = plain == " " ? "A no-break space" : "`\(visible(text))`"
    let remedy = plain == " " ? "write a space" : plain.map { "write `\($0)`" }
    return Diagnostic(
      "odd-character", "\(name) means nothing in a rule; here should stand \(what).", at: range,
      fix: Fix(remedy ?? "take it out", edit: plain == nil ? nil : edit))
  }

  static func expectedRule(_ found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "expected-rule",
      "Only rules can stand here: `when`, `notice`, `otherwise` or `use`, not `\(visible(found))`.",
      at: range, fix: suggestion(for: found, among: ["when", "notice", "use"], at: range))
  }

  static func unknownDeclaration(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unknown-declaration",
      "Nothing at the left margin begins with `\(visible(word))`.", at: range,
      fix: suggestion(for: word, among: declarationWords, at: range))
  }

  static func unknownField(_ word: String, at range: SourceRange) -> Diagnostic {
    let known = [
      "role", "you", "with", "objective", "part", "kind", "level", "balance", "turns", "use",
    ]
    return Diagnostic(
      "unknown-field", "A scenario has no field `\(visible(word))`.", at: range,
      fix: suggestion(for: word, among: known, at: range))
  }

  static func unknownStatement(_ name: Name) -> Diagnostic {
    let known = [
      "set", "clear", "keep", "reach", "tell", "if", "else", "end", "when", "notice", "otherwise",
      "like", "unlike", "hint", "back", "use",
    ]
    return Diagnostic(
      "unknown-statement",
      "`\(name.text)` begins nothing that can stand here: no line said, no effect and no move.",
      at: name.range, fix: suggestion(for: name.text, among: known, at: name.range))
  }

  // MARK: Names and numbers

  static func minusInName(at range: SourceRange, edit: Edit?) -> Diagnostic {
    Diagnostic(
      "minus-in-name", "A name cannot end in a hyphen and a number.", at: range,
      fix: Fix("put a space before the minus", edit: edit))
  }

  static func numberTooLarge(at range: SourceRange) -> Diagnostic {
    Diagnostic("number-too-large", "A number here may be 100,000 at the most.", at: range)
  }

  static func meterRange(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "meter-range",
      "The first number may not be above the second, nor the second above \(Limit.meterMaximum).",
      at: range)
  }

  static func balance(_ low: Number, _ high: Number) -> Diagnostic {
    let range = low.range.covering(high.range)
    let isReversed = high.value < low.value && low.value <= 100
    return Diagnostic(
      "balance", "A balance goes from a smaller to a greater share, 100% at the most.", at: range,
      fix: isReversed
        ? Fix("swap them", edit: Edit(range, "\(high.value)% to \(low.value)")) : nil)
  }

  static func verdict(_ name: Name) -> Diagnostic {
    Diagnostic(
      "unknown-verdict", "`\(name.text)` is no verdict: they are `met`, `partly`, `unmet`, `left`.",
      at: name.range,
      fix: suggestion(for: name.text, among: ["met", "partly", "unmet", "left"], at: name.range))
  }

  static func side(_ name: Name) -> Diagnostic {
    Diagnostic(
      "unknown-side", "`\(name.text)` is no side: they are `push`, `pull`, `away`, `neutral`.",
      at: name.range,
      fix: suggestion(for: name.text, among: ["push", "pull", "away", "neutral"], at: name.range))
  }

  // MARK: Patterns

  static func emptyPattern(at range: SourceRange) -> Diagnostic {
    Diagnostic("empty-pattern", "This pattern holds no words, so it finds nothing.", at: range)
  }

  static func emptyAlternative(at range: SourceRange, edit: Edit?) -> Diagnostic {
    Diagnostic(
      "empty-alternative", "One of these alternatives is empty.", at: range,
      fix: Fix("use `[…]` for what may be left out", edit: edit))
  }

  static func emptyCapture(_ name: String, at range: SourceRange, edit: Edit?) -> Diagnostic {
    Diagnostic(
      "empty-capture", "`{\(name)}` could keep no words at all, and the line would have a hole.",
      at: range, fix: Fix("say how many words at least, such as `{\(name) 1..4}`", edit: edit))
  }

  static func gap(at range: SourceRange, meant: String?) -> Diagnostic {
    Diagnostic(
      "gap", "A gap is `..4`, `1..4` or `...`, with 64 words at the most.", at: range,
      fix: meant.map { Fix("write `\($0)`", edit: Edit(range, $0)) })
  }

  static func shortBeginning(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "short-beginning", "A beginning needs two letters or more before `*`.", at: range)
  }

  static func patternSign(
    _ found: String, expecting: String?, at range: SourceRange, fix: Fix?
  ) -> Diagnostic {
    guard let expecting else {
      return Diagnostic(
        "pattern-sign",
        "`\(visible(found))` cannot stand here; a `?` comes last.", at: range, fix: fix)
    }
    let end = found.isEmpty ? "the pattern ends" : "`\(visible(found))` stands"
    return Diagnostic(
      "pattern-sign", "Where \(end), `\(expecting)` should.", at: range, fix: fix)
  }

  static func unquotedWords(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unquoted-words", "A member of several words stands in quotes.", at: range,
      fix: Fix(
        "put quotes around it",
        edit: words.contains("\"") ? nil : Edit(range, "\"\(words)\"")))
  }

  // MARK: Texts

  static func emptyText(at range: SourceRange) -> Diagnostic {
    Diagnostic("empty-text", "There is nothing to say here.", at: range)
  }

  static func controlCharacter(at range: SourceRange, edit: Edit) -> Diagnostic {
    Diagnostic(
      "control-character",
      "This text holds a control character, which could command a terminal.", at: range,
      fix: Fix("take it out", edit: edit))
  }

  static func blankBeforeColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "blank-before-colon", "The colon stands right after the speaker.", at: range,
      fix: Fix("take out the space before `:`", edit: Edit(range, ":")))
  }

  static func noBlankAfterColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-blank-after-colon", "A space stands between the colon and what is said.", at: range,
      fix: Fix("put a space after `:`", edit: Edit(range, ": ")))
  }

  static func colonAfterKeyword(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "colon-after-keyword", "`\(word)` takes no colon.", at: range,
      fix: Fix("take out the colon", edit: Edit(range, "")))
  }

  static func tooManyWordings(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-wordings", "A line may have \(Limit.wordings) wordings.", at: range)
  }

  static func tooManyHints(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-hints", "A state has three hints: where to look, what to try, how it could sound.",
      at: range)
  }

  // MARK: Rules

  static func onceHere(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "once-here", "`once` belongs to `when` and `notice`; inside a rule, ask `if first`.",
      at: range)
  }

  static func tooManyBranches(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-branches", "An `if` may have \(Limit.branches) `else if` after it.", at: range,
      fix: Fix("make them rules of their own"))
  }

  static func elseWithoutIf(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "else-without-if", "No `if` stands directly above this `else`.", at: range,
      fix: Fix("give it the indentation of its `if`"))
  }
}
