import Diagnostics

/// What the reader has to say: all of its wording, a function a message.
extension Diagnostic {
  // MARK: Layout

  static func lineTooLong(bytes: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "line-too-long", "This line has \(bytes) bytes; a line may have \(Limit.lineBytes).",
      at: range, fix: Fix("continue the text on a deeper line"))
  }

  static func tab(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "tab", "This line is indented with a tab, which editors show in different widths.",
      at: range, fix: Fix("use two spaces a level", edit: Edit(range, "  ")))
  }

  static func indentation(expected: Int, at range: SourceRange) -> Diagnostic {
    let place = expected == 0 ? "at the left margin" : "after \(expected) spaces"
    return Diagnostic(
      "indentation", "This line should begin \(place): every level is two spaces deeper.",
      at: range, fix: Fix("move it to where its level is"))
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

  static func nothingBelongsHere(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "nothing-belongs-here", "The line above takes no deeper lines, so this one belongs nowhere.",
      at: range, fix: Fix("indent it less"))
  }

  static func swallowedLine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "swallowed-line", "This stands under a said line, so it would be said aloud as its text.",
      at: range, fix: Fix("indent it less, so that it stands beside the said line"))
  }

  static func commentOnLine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "comment-on-line", "A comment needs a line of its own; here `#` would be part of the rule.",
      at: range, fix: Fix("move the comment to the line above"))
  }

  // MARK: What was expected

  static func expected(_ what: String, found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("expected", "Here should stand \(what), not `\(visible(found))`.", at: range)
  }

  static func missing(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("missing", "Something is missing: \(what).", at: range, isIncomplete: true)
  }

  static func unclosedQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-quote", "This quote is not closed on its line.", at: range,
      fix: Fix("add a `\"` at its end"), isIncomplete: true)
  }

  static func oddCharacter(_ text: String, expected what: String, at range: SourceRange)
    -> Diagnostic
  {
    let plain: [String: String] = [
      "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "−": "-", "–": "-", "—": "-", "→": "->",
      "\u{A0}": " ",
    ]
    let edit = plain[text].map { Edit(range, $0) }
    return Diagnostic(
      "odd-character",
      "`\(visible(text))` means nothing in a rule; here should stand \(what).", at: range,
      fix: Fix(edit.map { "write `\($0.replacement)`" } ?? "take it out", edit: edit))
  }

  static func expectedRule(_ found: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "expected-rule",
      "Only rules can stand here: `when`, `notice`, `otherwise` or `use`, not `\(visible(found))`.",
      at: range)
  }

  static func unknownDeclaration(_ word: String, at range: SourceRange) -> Diagnostic {
    let known = [
      "use", "scenario", "words", "behaviour", "pitfall", "signal", "meter", "fact", "text",
      "number", "read", "filler", "small", "common", "cut", "forms", "question", "phase", "state",
      "rules", "interrupt", "anywhere", "after", "epilogue", "debrief", "test",
    ]
    return Diagnostic(
      "unknown-declaration",
      "Nothing at the left margin begins with `\(visible(word))`.", at: range,
      fix: suggestion(for: word, among: known, at: range))
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
    let known = ["set", "clear", "keep", "reach", "tell", "if", "end", "when", "like", "unlike"]
    return Diagnostic(
      "unknown-statement",
      "`\(name.text)` begins nothing that can stand here: no line said, no effect and no move.",
      at: name.range, fix: suggestion(for: name.text, among: known, at: name.range))
  }

  // MARK: Names and numbers

  static func minusInName(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "minus-in-name", "A name cannot end in a hyphen and a number.", at: range,
      fix: Fix("put a space before the minus"))
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

  static func balance(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "balance", "A balance goes from a smaller to a greater share, 100% at the most.", at: range)
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

  static func emptyAlternative(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-alternative", "One of these alternatives is empty.", at: range,
      fix: Fix("use `[…]` for what may be left out"))
  }

  static func emptyCapture(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-capture", "`{\(name)}` could keep no words at all, and the line would have a hole.",
      at: range, fix: Fix("say how many words at least, such as `{\(name) 1..4}`"))
  }

  static func gap(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "gap", "A gap is `..4`, `1..4` or `...`, with 64 words at the most.", at: range)
  }

  static func shortBeginning(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "short-beginning", "A beginning needs two letters or more before `*`.", at: range)
  }

  static func patternSign(_ found: String, expecting: String?, at range: SourceRange) -> Diagnostic
  {
    guard let expecting else {
      return Diagnostic(
        "pattern-sign",
        "`\(visible(found))` cannot stand here; a `?` comes last.", at: range)
    }
    let end = found.isEmpty ? "the pattern ends" : "`\(visible(found))` stands"
    return Diagnostic(
      "pattern-sign", "Where \(end), `\(expecting)` should.", at: range, isIncomplete: found.isEmpty
    )
  }

  static func unquotedWords(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unquoted-words", "A member of several words stands in quotes.", at: range,
      fix: Fix("put quotes around it"))
  }

  // MARK: Texts

  static func emptyText(at range: SourceRange) -> Diagnostic {
    Diagnostic("empty-text", "There is nothing to say here.", at: range, isIncomplete: true)
  }

  static func controlCharacter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "control-character",
      "This text holds a control character, which could command a terminal.", at: range,
      fix: Fix("take it out"))
  }

  static func blankBeforeColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "blank-before-colon", "The colon stands right after the speaker.", at: range,
      fix: Fix("take out the space before `:`"))
  }

  static func noBlankAfterColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-blank-after-colon", "A space stands between the colon and what is said.", at: range,
      fix: Fix("put a space after `:`"))
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

/// The fix "write the near name", if one is near.
func suggestion(for name: String, among known: some Sequence<String>, at range: SourceRange) -> Fix?
{
  nearest(to: name, among: known).map { Fix("write `\(visible($0))`", edit: Edit(range, $0)) }
}
