import Diagnostics
import Record

/// What `:label` says.
enum LabelWording {
  static let unclear =
    "Name a turn, or a clause of it, and what it was: `:label 3 listening`, `:label 3.2 asking`."
  static let nothingLabelled = """
    You have labelled nothing. `:label N` shows the clauses of turn N, `:label N BEHAVIOUR` says \
    what they were; nothing that was said changes.
    """
  static let doubtful = "Least sure of all that you said:"
  static let forAuthors =
    "For a rule file, as what you said of clauses that the rules heard otherwise:"

  static func silence(_ turn: Int) -> String {
    "Turn \(turn) was silence: there is nothing to label."
  }
  static func noClause(_ turn: Int, count: Int) -> String {
    count == 1
      ? "Turn \(turn) has one clause: name it as \(turn)."
      : "Turn \(turn) has \(count) clauses: name one from \(turn).1 to \(turn).\(count)."
  }
  static func whichClause(_ turn: Int, count: Int) -> String {
    "Turn \(turn) has \(count) clauses. Say which, as \(turn).1:"
  }
  static func unknownBehaviour(_ name: String, near: String?, among names: [String]) -> String {
    let hint = near.map { "Did you mean `\($0)`? " } ?? ""
    let all = names.joined(separator: ", ")
    return "There is no behaviour `\(visible(name))`. \(hint)There are \(all); "
      + "`yes` (the rules are right), `none` (no move), `engine` (take back what you said)."
  }

  /// As in `3.2  "who decides": listening (pull), likely, 74%; you say asking`.
  static func clause(
    _ place: Overruling.Place, isAlone: Bool, _ text: String, heard: Move?,
    said: Overruling.Verdict?
  ) -> String {
    let number = isAlone ? "\(place.turn)" : "\(place.turn).\(place.clause)"
    let rules = heard.map { ExplanationWording.heard($0) } ?? "not recognised"
    let person = said.map { "; \(youSay($0, heard: heard))" } ?? ""
    let margin = String(repeating: " ", count: max(1, 5 - number.count))
    return "\(number)\(margin)\"\(text)\": \(rules)\(person)"
  }

  static func youSay(_ verdict: Overruling.Verdict, heard: Move?) -> String {
    switch verdict {
    case .behaviour(let name): name == heard?.behaviour ? "you agree" : "you say \(name)"
    case .nothing: heard == nil ? "you agree" : "you say no move"
    }
  }
}

extension ExplanationWording {
  /// What the rules heard, and how surely.
  static func heard(_ move: Move) -> String {
    let certainty = move.isAssumed ? "expected by the question, doubtful" : self.certainty(move)
    return "\(move.behaviour) (\(move.side.rawValue)), \(certainty)"
  }
}
