import Diagnostics

/// What the reader has to say about what word processors, other languages and plain writing make usual.
extension Diagnostic {
  static func noBreakIndentation(at range: SourceRange, columns: Int) -> Diagnostic {
    let spaces = String(repeating: " ", count: columns)
    return Diagnostic(
      "odd-character",
      "This line begins with no-break spaces, as word processors write them; they look like spaces.",
      at: range, fix: Fix("write spaces", edit: Edit(range, spaces)))
  }

  static func curvedQuote(_ quote: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unclosed-quote", "`\(quote)` does not close what `\"` opens.", at: range,
      fix: Fix("write `\"`", edit: Edit(range, "\"")))
  }

  static func singleQuotes(
    _ quote: String, expected what: String, at range: SourceRange, edit: Edit?
  ) -> Diagnostic {
    Diagnostic(
      "odd-character", "`\(quote)` opens no quote in a rule; here should stand \(what).", at: range,
      fix: Fix("write `\"` at both ends", edit: edit))
  }

  static func punctuation(_ sign: String, at range: SourceRange, fix: Fix) -> Diagnostic {
    Diagnostic(
      "punctuation",
      "`\(sign)` means nothing in a pattern, which finds its words one after the other.",
      at: range, fix: fix)
  }

  static func unquotedTitle(_ title: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "expected", "Here should stand the title in quotes.", at: range,
      fix: Fix(
        "put quotes around it", edit: title.contains("\"") ? nil : Edit(range, "\"\(title)\"")))
  }

  static func missingComma(before name: Name) -> Diagnostic {
    let end = SourceRange(
      source: Int(name.range.source), lower: Int(name.range.lower) - 1, upper: Int(name.range.lower)
    )
    return Diagnostic(
      "expected", "Here should stand `,`, not `\(name.text)`.", at: name.range,
      fix: Fix("put a comma between the names", edit: Edit(end, ", ")))
  }

  static func comparison(
    _ found: String, write sign: String, at range: SourceRange, editing place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "expected", "Here should stand one of `<`, `<=`, `=`, `>=`, `>`, not `\(visible(found))`.",
      at: range, fix: Fix("write `\(sign)`", edit: Edit(place, sign)))
  }

  /// An effect on a meter, written as other languages have it.
  static func otherEffect(at range: SourceRange, fix: Fix) -> Diagnostic {
    Diagnostic(
      "expected", "A meter changes with `NAME +2`, `NAME -2` or `NAME = 2`.", at: range, fix: fix)
  }

  static func nameOfWords(_ joined: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "expected", "A name is one word, or several with hyphens between them.", at: range,
      fix: Fix("write `\(joined)`", edit: Edit(range, joined)))
  }
}
