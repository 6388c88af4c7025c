import Diagnostics
import RuleLanguage

/// What there is to say about rules that are proven not to work: all of its wording.
extension Diagnostic {
  static func beaten(
    at range: SourceRange, by winner: SourceRange, answer: String, state: String?
  ) -> Diagnostic {
    let place = state.map { " in `\($0)`" } ?? ""
    return Diagnostic(
      "beaten", "Rules above this one always answer first, so it never does.", at: range,
      notes: [Note("\(quoted(answer))\(place) is answered here", at: winner)],
      fix: Fix("move it above the rule that answers first, or take it out"))
  }

  private static func quoted(_ answer: String) -> String {
    answer.isEmpty ? "silence" : "“\(visible(answer))”"
  }

  /// A condition that nothing can be as; `parts` are the fewest that contradict each other.
  static func neverHolds(_ parts: [String], values: String?, at range: SourceRange) -> Diagnostic {
    let names = parts.map { "`\($0)`" }
    let message =
      if let values, let part = names.first {
        "\(part) never holds here: \(values)."
      } else if names.count == 1 {
        "\(names[0]) never holds: it contradicts itself."
      } else {
        "This never holds: \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) contradict each other."
      }
    return Diagnostic(
      "never-holds", message, at: range, fix: Fix("change the condition, or take it out"))
  }

  /// A condition that contradicts what holds wherever it is asked.
  static func neverHolds(_ parts: [String], against context: SourceRange, at range: SourceRange)
    -> Diagnostic
  {
    let names = parts.map { "`\($0)`" }.joined(separator: " and ")
    return Diagnostic(
      "never-holds", "\(names) never holds here, given what was asked before.", at: range,
      notes: [Note("this holds already", at: context)],
      fix: Fix("change the condition, or take it out"))
  }

  static func alwaysHolds(_ what: String, at range: SourceRange, given context: SourceRange?)
    -> Diagnostic
  {
    Diagnostic(
      "always-holds", "`\(what)` always holds here, so its `else` is never read.", at: range,
      notes: context.map { [Note("this holds already", at: $0)] } ?? [],
      fix: Fix("take the `else` out, or change the condition"))
  }

  /// What is listed of a rule that is neither proven nor refuted.
  static func unprovenRule(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      Findings.notProven, "Nothing shows whether this rule can answer.", severity: .hint, at: range,
      fix: Fix("give it a `like` line that it answers"))
  }

  // MARK: - Patterns

  /// A pattern that no clause holds, because clauses end before one of its words.
  static func spansClauses(_ pattern: String, cut: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "spans-clauses",
      "Nothing holds `\(pattern)`: a new clause begins before `\(cut)`, and a pattern is found within one.",
      at: range,
      fix: Fix("look for one half alone; a condition can ask for both, joined by `and`"))
  }

  /// A pattern that no clause holds; `words` are what typing is never read as.
  static func neverHeard(_ pattern: String, since words: String?, at range: SourceRange)
    -> Diagnostic
  {
    let reason = words.map { ": `\($0)` is read as something else, by a `read` line" } ?? ""
    return Diagnostic(
      "never-heard", "Nothing that anyone types holds `\(pattern)`\(reason).", at: range,
      fix: Fix("write it as it is read, or take it out"))
  }

  static func alwaysHeard(at range: SourceRange, isCue: Bool) -> Diagnostic {
    Diagnostic(
      "always-heard", "Whatever is said holds this pattern.", severity: .hint, at: range,
      fix: isCue
        ? Fix("name a word that must be there")
        : Fix("write `not silent` if any words will do, or name one that must be there"))
  }

  static func cancelledCue(_ pattern: String, by exception: SourceRange, at range: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      "cancelled-cue", "This cue never counts: what holds `\(pattern)` holds its exception too.",
      at: range, notes: [Note("this is the exception", at: exception)],
      fix: Fix("make the exception narrower, or take the cue out"))
  }
}
