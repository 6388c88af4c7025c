import Record
import RuleLanguage
import Scoring

/// What there is to say about a scripted conversation that goes another way: all of its wording.
enum Wording {
  static let conversationGoesOn = "the conversation goes on, and this is said"
  static func overAlready(_ verdict: Verdict, turn: Int, left: Int) -> String {
    let answers = left == 1 ? "this answer is" : "this and the answers after it are"
    return "it ended (\(verdict)) after answer \(turn), and \(answers) never given"
  }

  static func state(_ name: String) -> String { "the state `\(name)`" }
  static func end(_ verdict: Verdict?) -> String { verdict.map { "end \($0)" } ?? "an end" }
  static func goesOn(_ state: String) -> String { "it goes on, in the state `\(state)`" }
  static func line(_ speaker: String, _ text: String) -> String { "\(speaker): \(text)" }
  static func not(_ what: String) -> String { "not \(what)" }
  static let nothingSaid = "nothing was said"
  static let doesNotHold = "it does not hold"

  static func fact(_ name: String, _ isSet: Bool) -> String {
    isSet ? "`\(name)` holds" : "`\(name)` does not hold"
  }
  static func part(_ name: String, _ degree: String?) -> String {
    degree.map { "`\(name)` has come to `\($0)`" } ?? "`\(name)` has not begun"
  }
  static func signals(_ names: [String]) -> String {
    if names.isEmpty { return "the last lines carried no signal" }
    return "the last lines carried \(names.map { "`\($0)`" }.joined(separator: ", "))"
  }
  static let soOfTheAnswer = "the answer is heard as that"
  static let notSoOfTheAnswer = "the answer is not heard as that"
  static func value(_ name: String, _ quantity: Quantity, _ value: Int) -> String {
    if case .share = quantity { return "`\(name)` is \(value)%" }
    return "`\(name)` is \(value)"
  }

  static func measured(_ measure: Measure, _ value: Measured) -> String {
    switch value {
    case .count(let count): return "`\(measure.rawValue)` is \(count)"
    case .share(let ratio):
      let percent = ratio.percent.map { "\($0)%" } ?? ""
      return "`\(measure.rawValue)` is \(percent) (\(ratio.part) of \(ratio.whole))"
    case .none(let reason): return "`\(measure.rawValue)` \(whyNot(reason))"
    }
  }

  private static func whyNot(_ reason: Reading.WhyNot) -> String {
    switch reason {
    case .nothingToCount: "has nothing to count yet"
    case .tooFewMoves(let moves, let least):
      "has no number: \(moves) push and pull moves, and it takes \(least)"
    case .tooFewTurns(let turns, let least):
      "has no number: \(turns) answers, and it takes \(least)"
    case .tooUnclear: "has no number: too many clauses were not recognised"
    case .notEnded: "has no number before the end"
    case .noBand: "has no number: the scenario states no `balance`"
    }
  }
}
