import Diagnostics

/// What the checker has to say about things that have every name right, and cannot be meant.
extension Diagnostic {
  static func effectRange(_ name: Name, _ scale: ClosedRange<Int>, at range: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      "effect-range",
      "`\(name.text)` goes from \(scale.lowerBound) to \(scale.upperBound), and this does not fit in there.",
      severity: .hint, at: range)
  }

  static func noEffect(_ name: Name, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "effect-range", "This leaves `\(name.text)` as it is.", at: range,
      fix: Fix("write by how much it changes, or take the line out"))
  }

  static func twice(at range: SourceRange, earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      "twice", "The same stands here a second time.", severity: .hint, at: range,
      notes: [Note("here it stands first", at: earlier)], fix: Fix("take one of them out"))
  }

  static func loneBrace(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "lone-brace", "This `}` closes nothing.", at: range,
      fix: Fix("write `{` before the name, or take it out"))
  }

  static func braceHere(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "brace-here",
      "Only lines that are said fill names in; here `{\(visible(name))}` is shown as it stands.",
      at: range, fix: Fix("say it without the name"))
  }

  static func emptyPhase(_ name: Name) -> Diagnostic {
    Diagnostic(
      "empty-block", "No state belongs to the phase `\(name.text)`.", severity: .hint,
      at: name.range, fix: Fix("take the heading out, or put it above its states"))
  }

  static func classWithoutSign(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "class-without-sign", "`\(name)` is a class here, and without `@` it is a word people type.",
      severity: .hint, at: range, fix: Fix("write `@\(name)`"))
  }

  static func silentSpeaker(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "silent-speaker", "The conversation is with `\(visible(name))`, who never says a word.",
      severity: .hint, at: range, fix: Fix("let a line begin with `\(visible(name)):`"))
  }

  static func emptyUnlike(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-unlike", "Without a text this is silence, which nothing here could mean.",
      severity: .hint, at: range, fix: Fix("write what should not be meant, or take it out"))
  }

  static func neverShown(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "never-shown", "No line says `\(name)`, so what is kept in it comes to nothing.",
      severity: .hint, at: range, fix: Fix("say `{\(name)}` in a line, or take it out"))
  }

  static func readTwice(_ typed: String, at range: SourceRange, earlier: SourceRange) -> Diagnostic
  {
    Diagnostic(
      "read-twice", "`\(visible(typed))` is read as something else already.", at: range,
      notes: [Note("here it is read first", at: earlier)], fix: Fix("take one of them out"))
  }
}
