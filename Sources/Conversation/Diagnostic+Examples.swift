import Diagnostics
import Hearing
import Record
import RuleLanguage

/// What there is to say about examples: all of its wording.
extension Diagnostic {
  static func behaviourExample(
    _ example: ExampleSyntax, of behaviour: String, heard answer: HeardAnswer
  ) -> Diagnostic {
    let what = labels(of: answer)
    let message =
      example.isLike
      ? "This should be \(behaviour), and is \(what)." : "This should not be \(behaviour), and is."
    return Diagnostic("example", message, at: example.text.range)
  }

  static func pitfallExample(_ example: ExampleSyntax, of pitfall: PitfallRule) -> Diagnostic {
    let what = "\(pitfall.isNote ? "note" : "pitfall") `\(pitfall.name)`"
    let message =
      example.isLike
      ? "This should show the \(what), and does not."
      : "This should not show the \(what), and does."
    return Diagnostic("example", message, at: example.text.range)
  }

  static func caught(_ example: ExampleSyntax, at state: String?) -> Diagnostic {
    let place = state.map { ", in `\($0)`" } ?? ""
    return Diagnostic(
      "example", "This should not be answered by its rule, and is\(place).",
      at: example.text.range)
  }

  static func goesElsewhere(
    _ example: ExampleSyntax, winner: SourceRange?, heard answer: HeardAnswer
  ) -> Diagnostic {
    let what = answer.isSilence ? "silence" : labels(of: answer)
    return Diagnostic(
      "example", "This is never answered by its rule; it is heard as \(what).",
      at: example.text.range,
      notes: winner.map { [Note("this rule answers it", at: $0)] } ?? [])
  }

  private static func labels(of answer: HeardAnswer) -> String {
    let names = answer.clauses.map { $0.move?.behaviour ?? "unmatched" }
    return names.isEmpty ? "nothing" : names.joined(separator: ", ")
  }
}
