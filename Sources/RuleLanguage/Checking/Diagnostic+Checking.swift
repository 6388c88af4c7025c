import Diagnostics

/// What the checker has to say: all of its wording, a function a message.
extension Diagnostic {
  // MARK: Names

  static func unknown(_ kind: String, _ name: Name, among known: [String]) -> Diagnostic {
    unknown(kind, name, near: nearest(to: name.text, among: known))
  }

  static func unknown(_ kind: String, _ name: Name, near: String?) -> Diagnostic {
    Diagnostic(
      "unknown-name", "There is no \(kind) `\(visible(name.text))`.", at: name.range,
      fix: near.map { Fix("write `\(visible($0))`", edit: Edit(name.range, $0)) })
  }

  static func unknownSpeaker(_ name: Name, near known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-speaker",
      "`\(visible(name.text))` is nobody in this scenario: a `with` field makes a speaker.",
      at: name.range, fix: suggestion(for: name.text, among: known, at: name.range))
  }

  static func unknownKind(_ name: Name) -> Diagnostic {
    let known = ["practice", "preparation", "reflection"]
    return Diagnostic(
      "unknown-kind", "A scenario is a `practice`, a `preparation` or a `reflection`.",
      at: name.range, fix: suggestion(for: name.text, among: known, at: name.range))
  }

  static func duplicate(_ name: Name, earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate", "`\(visible(name.text))` is declared twice.", at: name.range,
      notes: [Note("it was declared here first", at: earlier)], fix: Fix("give one another name"))
  }

  static func reserved(_ name: Name) -> Diagnostic {
    Diagnostic(
      "reserved-name", "`\(name.text)` is a word of the language and cannot be a name.",
      at: name.range, fix: Fix("choose another name"))
  }

  static func unused(
    _ kind: String, _ name: String, as entity: Entity?, at range: SourceRange
  ) -> Diagnostic {
    let (message, fix) =
      switch (kind, entity) {
      case ("name", .fact):
        ("No condition asks for the fact `\(name)`.", "ask for it with `if \(name)`")
      case ("name", .meter):
        ("Nothing changes the meter `\(name)` or asks for it.", "write, for example, `\(name) +1`")
      case ("name", .text):
        ("Nothing keeps words in `\(name)` or says them.", "say it with `{\(name)}`")
      case ("bundle", _):
        ("No state and no block uses the rules `\(name)`.", "write `use \(name)` there")
      case ("signal", _):
        ("No line carries the signal `\(name)`.", "write it after a speaker: `they [\(name)]:`")
      default: ("Nothing uses the \(kind) `\(name)`.", "use it")
      }
    return Diagnostic(
      "unused", message, severity: .hint, at: range, fix: Fix(fix + ", or take it out"))
  }

  static func missingField(_ field: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing-field", "The scenario has no `\(field)` field.", at: range,
      fix: Fix("add `\(field) …` below its title"))
  }

  // MARK: Words and patterns

  static func noWords(at range: SourceRange) -> Diagnostic {
    Diagnostic("no-words", "This holds no words, so it is never typed.", at: range)
  }

  static func classCycle(_ path: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "class-cycle",
      "This class takes itself in: \(path.map { "`@\($0)`" }.joined(separator: " takes ")).",
      at: range, fix: Fix("take one of them out"))
  }

  static func bundleCycle(_ path: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "bundle-cycle",
      "This bundle uses itself: \(path.map { "`\($0)`" }.joined(separator: " uses ")).", at: range,
      fix: Fix("take one `use` out"))
  }

  static func factCycle(_ path: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "fact-cycle",
      "This fact tells itself: \(path.map { "`\($0)`" }.joined(separator: " tells ")).", at: range,
      fix: Fix("take one `tell` out"))
  }

  static func longChain(_ name: Name) -> Diagnostic {
    Diagnostic(
      "long-chain",
      "With `\(name.text)` more than \(Limit.links) of these name one another in a row.",
      at: name.range, fix: Fix("write what it holds where it is needed"))
  }

  static func questionInClass(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "question-in-class",
      "A class says nothing of its clause, so `?` means nothing in its members.", at: range,
      fix: Fix("put the `?` in the pattern that uses the class"))
  }

  static func patternTooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "pattern-too-long", "A pattern may have \(Limit.patternSize) words and repetitions.",
      at: range, fix: Fix("make its alternatives a class: `words NAME = …`"))
  }

  static func captureHere(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "capture-here",
      "A capture must always capture, so it cannot stand in `[…]` or `(…|…)`, under `not` or `or`, in a class or a cue.",
      at: range, fix: Fix("move it to a rule of its own"))
  }

  static func capturedTwice(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "captured-twice", "This pattern captures into the same text twice.", at: range)
  }

  // MARK: Conditions

  static func needsComparison(_ name: Name) -> Diagnostic {
    Diagnostic(
      "needs-comparison", "`\(name.text)` is no yes or no; compare it with something.",
      at: name.range, fix: Fix("write, for example, `\(name.text) >= 5`"))
  }

  static func percent(at range: SourceRange) -> Diagnostic {
    Diagnostic("percent", "This is a whole number, not one in per cent.", at: range)
  }

  static func aboutOneAnswer(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "about-one-answer",
      "This is about one answer, and the debrief looks at the whole conversation.", at: range,
      fix: Fix("ask for a `count(…)`, a `share(…)`, a fact, a meter or a part"))
  }

  // MARK: Rules and bodies

  static func silentRule(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "silent-rule", "This rule says nothing and goes nowhere, so the person would get no reply.",
      at: range, fix: Fix("say a line, move on, or make it a `notice`"))
  }

  static func noticeMoves(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "notice-moves", "A `notice` takes effect beside the answer and cannot move the conversation.",
      at: range, fix: Fix("make it a `when`"))
  }

  static func afterMove(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "after-move", "A move is the last thing that happens; what follows it here never would.",
      at: range, fix: Fix("put the move last"))
  }

  static func otherwiseHere(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "otherwise-here",
      "An `otherwise` belongs to one state; in a bundle or a block it would hide the state's own.",
      at: range)
  }

  static func secondOtherwise(at range: SourceRange, earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      "second-otherwise", "A state has one `otherwise`.", at: range,
      notes: [Note("the first is here", at: earlier)])
  }

  static func nothingToTell(_ name: Name) -> Diagnostic {
    Diagnostic(
      "nothing-to-tell", "`\(name.text)` has no line to tell.", at: name.range,
      fix: Fix("write `set \(name.text)`, or give the fact a line"))
  }

  static func tooManyRules(at range: SourceRange) -> Diagnostic {
    Diagnostic("too-many-rules", "A scenario may have \(Limit.rules) rules.", at: range)
  }

  static func unclosedBrace(at range: SourceRange, edit: Edit?) -> Diagnostic {
    Diagnostic(
      "unclosed-brace", "This `{` is not closed.", at: range,
      fix: edit.map { Fix("close it", edit: $0) } ?? Fix("write `{{` for a brace"))
  }

  // MARK: Structure

  static func noStates(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-states", "The scenario has no state, so there is nothing to play.", at: range)
  }

  static func unreachable(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unreachable", "Nothing leads to the state `\(name)`.", at: range,
      fix: Fix("move there with `-> \(name)`, or take it out"))
  }

  static func deadEnd(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "dead-end", "From the state `\(name)` no way leads to an end.", at: range,
      fix: Fix("let a rule move on or `end`"))
  }

  static func missingOtherwise(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing-otherwise",
      "The state `\(name)` has no `otherwise`, so an answer no rule hears would get no reply.",
      at: range, fix: Fix("end the state with `otherwise` and a line that helps"))
  }

  static func repeatedQuestion(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "repeated-question",
      "The last wording of this `otherwise` is a question, and it would be asked again and again.",
      severity: .hint, at: range, fix: Fix("add a last wording that states something"))
  }

  static func neverReached(_ part: Name, degree: String) -> Diagnostic {
    Diagnostic(
      "never-met", "Nothing reaches `\(part.text) \(degree)`, so nobody can meet the objective.",
      at: part.range, fix: Fix("write `reach \(part.text) \(degree)` in some rule"))
  }

  static func endlessLoop(_ states: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "endless-loop",
      "These states lead to each other without an answer between them: \(states.map { "`\($0)`" }.joined(separator: ", ")).",
      at: range)
  }
}
