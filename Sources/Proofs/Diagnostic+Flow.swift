import Diagnostics
import RuleLanguage

/// What there is to say about the flow of a scenario: all of its wording.
extension Diagnostic {
  // MARK: Conditions

  static func outOfBounds(
    _ text: String, _ values: String, outcome: Bool, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "out-of-bounds", "`\(visible(text))` \(outcome ? "always" : "never") holds: \(values).",
      at: range, fix: Fix("compare with a number it can have, or take the comparison out"))
  }

  /// `isWhole` when what stands below the condition is never read for it.
  static func neverHolds(
    _ text: String, _ values: String, isWhole: Bool, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "never-holds", "`\(visible(text))` never holds here: \(values).",
      severity: isWhole ? .error : .hint, at: range,
      fix: Fix("change the condition, or take it out"))
  }

  static func neverTogether(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "never-holds", "`\(visible(text))` never holds here: its parts cannot be true together.",
      at: range, fix: Fix("change the condition, or take it out"))
  }

  static func alwaysHolds(_ text: String, _ values: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "always-holds", "`\(visible(text))` always holds here, so it asks nothing: \(values).",
      severity: .hint, at: range, fix: Fix("take it out, or change it"))
  }

  static func elseNever(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "always-holds", "`\(visible(text))` always holds here, so its `else` is never read.",
      at: range, fix: Fix("take the `else` out, or change the condition"))
  }

  // MARK: States

  static func neverEntered(_ name: String, way: Note?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "unreachable", "The state `\(name)` is never entered: no way to it can be taken.", at: range,
      notes: [way].compactMap(\.self), fix: Fix("mend the way to it, or take it out"))
  }

  static func noWayOut(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "dead-end", "From the state `\(name)` no way that can be taken leads to an end.", at: range,
      fix: Fix("let a rule move on or `end`"))
  }

  static func passesForEver(_ states: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "endless-loop",
      "These openings pass on to each other for ever: \(Wording.names(states)).", at: range,
      fix: Fix("let one of them stay, or `end`"))
  }

  static func mayPassForEver(_ states: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      Findings.notProven,
      "Nothing shows that these openings stop passing on to each other: \(Wording.names(states)).",
      severity: .hint, at: range)
  }

  // MARK: Replies

  static func toldOnce(_ fact: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "told-once",
      "When `\(fact)` has been told before, this answers without a word: it has no `again:`.",
      severity: .hint, at: range,
      fix: Fix("give `\(fact)` an `again:` line, or say something of its own here"))
  }

  // MARK: Ends

  static func degreeNever(_ part: String, _ degree: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "never-met",
      "Nothing that can happen brings `\(part)` to `\(degree)`, so nobody can meet the objective.",
      at: range, fix: Fix("let a rule that can answer `reach \(part) \(degree)`"))
  }

  static func neverMet(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "never-met", "No way leads to an end with every part of the objective at its last degree.",
      at: range, fix: Fix("let a way that reaches them all come to an `end`"))
  }

  static func epilogueNever(_ verdict: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "epilogue-never", "No conversation ends `\(verdict)`, so this is never told.", at: range,
      fix: Fix("let a way end so, or take the epilogue out"))
  }

  static func epilogueMissing(_ verdict: String, after answers: [String], at range: SourceRange)
    -> Diagnostic
  {
    let run = answers.map { $0.isEmpty ? "silence" : "“\(visible($0))”" }
    return Diagnostic(
      "epilogue-missing",
      "Other ends have an epilogue, and a conversation that ends `\(verdict)` has none.",
      severity: .hint, at: range,
      notes: [Note("for example this one: \(run.joined(separator: ", "))", at: range)],
      fix: Fix("write `epilogue \(verdict)` and what came of it"))
  }

  static func endNotSeen(_ verdict: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      Findings.notProven,
      "No conversation was found that ends `\(verdict)`, and nothing shows that none can.",
      severity: .hint, at: range, fix: Fix("give the rules on the way there `like` lines"))
  }
}

extension Note {
  static func neverRuns(at range: SourceRange) -> Note {
    Note("the way there stands below this, which never holds", at: range)
  }

  static func neverTaken(at range: SourceRange) -> Note {
    Note("the way there stands below this, and is never taken", at: range)
  }
}

/// Parts of sentences: what something can be.
enum Wording {
  static let first = "nothing comes here twice"
  static let share = "a share is 0 to 100%"
  static let counted = "it is never below 0"

  static func bounds(_ name: String, _ numbers: [Int]) -> String {
    "`\(name)` is \(spoken(numbers))"
  }

  /// From `top` on the numbers are one.
  static func values(_ name: String, _ set: UInt64, top: Int?) -> String {
    let numbers = (0..<64).filter { set & (1 << UInt64($0)) != 0 }
    guard let first = numbers.first, let last = numbers.last, last == top else {
      return "`\(name)` is \(spoken(numbers)) then"
    }
    return "`\(name)` is \(first) or more then"
  }

  private static func spoken(_ numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last, last > first + 1 else {
      return listed(numbers.map { "\($0)" })
    }
    guard numbers.count > 3 || numbers.count == last - first + 1 else {
      return listed(numbers.map { "\($0)" })
    }
    return "\(first) to \(last)"
  }

  static func upToTurn(_ set: UInt64, top: Int) -> String {
    "it is 0 to `turn`, and " + values("turn", set, top: top)
  }

  static func fact(_ name: String, _ isSet: Bool) -> String {
    isSet ? "`\(name)` is always set by then" : "nothing sets or tells `\(name)` before"
  }

  static func heard(_ signal: String, _ isHeard: Bool) -> String {
    isHeard ? "the lines before always carry `\(signal)`" : "no line before carries `\(signal)`"
  }

  static func once(_ pitfall: String) -> String { "`\(pitfall)` is taken down once" }

  static func unsaid(_ signal: String) -> String { "no line carries `\(signal)`" }

  static func degrees(_ part: PartRule, _ set: UInt64) -> String {
    let numbers = (0..<64).filter { set & (1 << UInt64($0)) != 0 }
    guard let last = numbers.last, last > 0 else {
      return "nothing has reached `\(part.name)` before"
    }
    let names = numbers.filter { $0 > 0 }.map { "`\(part.degrees[$0 - 1])`" }
    let none = numbers.first == 0 ? ["not begun"] : []
    return "`\(part.name)` is \(listed(none + names)) then"
  }

  static func names(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

  static func listed(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }
}
