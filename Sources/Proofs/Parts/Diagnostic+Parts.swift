import Diagnostics

/// What there is to say about parts that never matter: all of its wording.
extension Diagnostic {
  /// A thing asked for that holds wherever the others do; nil for others that only do so together.
  static func asksNothing(
    _ part: String, beside other: String?, at range: SourceRange, cut: SourceRange?
  ) -> Diagnostic {
    let others = other.map { "`\(visible($0))` holds" } ?? "the rest of the condition holds"
    return neverMatters(
      "`\(visible(part))` asks nothing here: wherever \(others), it does too.", at: range,
      cut: cut.map { Edit($0, "") })
  }

  /// An alternative that holds only where another does; nil for others that only cover it together.
  static func addsNothing(
    _ part: String, beside other: String?, at range: SourceRange, edit: Edit?
  ) -> Diagnostic {
    let others = other.map { "`\(visible($0))` does" } ?? "what stands beside it does"
    return neverMatters(
      "`\(visible(part))` adds nothing here: wherever it holds, \(others) too.", at: range,
      cut: edit)
  }

  private static func neverMatters(
    _ message: String, at range: SourceRange, cut: Edit?
  ) -> Diagnostic {
    Diagnostic(
      "never-matters", message, severity: .hint, at: range, fix: Fix("take it out", edit: cut))
  }
}
