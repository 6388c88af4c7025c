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
}
