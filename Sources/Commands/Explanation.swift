import Conversation
import Diagnostics
import Hearing
import Record
import RuleLanguage
import Scoring
import Terminal

/// Why a turn went as it did: what was heard, what counted, and which rule answered.
struct Explanation {
  private(set) var lines: [StyledText] = []
  private let program: Program
  private let turn: Int
  private let overruling: Overruling

  init(turn: Int, of session: Session, _ overruling: Overruling) {
    program = session.program
    self.turn = turn
    self.overruling = overruling
    let played = session.turns[turn - 1]
    lines.append(StyledText(ExplanationWording.turn(turn), .heading))
    for event in played.events { explain(event) }
  }

  private mutating func explain(_ event: Event) {
    switch event {
    case .heard(let answer): explain(answer)
    case .noticed(let rule): add(ExplanationWording.noticed, rule)
    case .pitfall(let index, _):
      let pitfall = program.pitfalls[index]
      let what =
        pitfall.isNote
        ? ExplanationWording.note(pitfall.title) : ExplanationWording.pitfall(pitfall.title)
      lines.append("  \(what) \(place(pitfall.range), .quiet)")
    case .answered(let rule):
      let isOtherwise = program.rules[rule].kind == .otherwise
      add(isOtherwise ? ExplanationWording.otherwise : ExplanationWording.answered, rule)
    case .followed(let rule): add(ExplanationWording.followed, rule)
    case .changed(let meter, let from, let to):
      lines.append("    \(program.meters[meter].name) \(from) -> \(to)")
    case .set(let fact, let value):
      lines.append("    \(ExplanationWording.fact(program.facts[fact].name, value))")
    case .told(let fact): lines.append("    \(ExplanationWording.told(program.facts[fact].name))")
    case .reminded(let fact):
      lines.append("    \(ExplanationWording.reminded(program.facts[fact].name))")
    case .kept(let text, let value):
      lines.append("    \(program.texts[text].name) = \"\(value)\"")
    case .reached(let part, let degree):
      let part = program.parts[part]
      lines.append("    \(ExplanationWording.reached(part.name, part.degrees[degree]))")
    case .opened(let signal, _):
      lines.append("    \(ExplanationWording.opened(program.signals[signal].title))")
    case .closed(let signal, let isAnswered):
      lines.append("    \(ExplanationWording.closed(program.signals[signal].title, isAnswered))")
    case .entered(let state): lines.append("    -> \(program.states[state].name)")
    case .ranOutOfTurns: lines.append("    \(ExplanationWording.outOfTurns)")
    case .ended(let verdict): lines.append("    \(ExplanationWording.ended(verdict))")
    case .said: break
    }
  }

  private mutating func explain(_ answer: HeardAnswer) {
    if answer.isSilence { lines.append("  \(ExplanationWording.silence)") }
    for (index, clause) in answer.clauses.enumerated() {
      lines += LabelledClause(clause).lines(indent: 2)
      let said = overruling[Overruling.Place(turn: turn, clause: index + 1)]
      if let said { lines.append("    \(LabelWording.youSay(said, heard: clause.move))") }
    }
  }

  private mutating func add(_ what: String, _ index: Int) {
    let rule = program.rules[index]
    let source = program.sources[Int(rule.range.source)]
    let written = source.text(rule.range.bytes)
    lines.append("  \(what) \(place(rule.range), .strong)  \(written, .quiet)")
  }

  private func place(_ range: SourceRange) -> String {
    let place = program.place(of: range)
    return "\(place.file):\(place.line)"
  }
}

/// A clause with its move and the words that made it one.
struct LabelledClause {
  private let clause: HeardClause

  init(_ clause: HeardClause) { self.clause = clause }

  func lines(indent: Int) -> [StyledText] {
    let margin = String(repeating: " ", count: indent)
    let read = clause.words.joined(separator: " ")
    let question = clause.isQuestion ? " (\(ExplanationWording.question))" : ""
    var lines: [StyledText] = ["\(margin)\"\(clause.text)\"\(question)"]
    if read != clause.text.lowercased() {
      lines.append("\(margin)  \(ExplanationWording.readAs(read), .quiet)")
    }
    guard let move = clause.move else {
      return lines + ["\(margin)  \(ExplanationWording.unmatched, .warning)"]
    }
    let role: Role = move.side == .push ? .push : move.side == .pull ? .pull : .neutral
    let heading = ExplanationWording.move(move)
    lines.append("\(margin)  \(heading, role)")
    for item in move.evidence {
      let points = item.points > 0 ? "+\(item.points)" : "\(item.points)"
      let words = item.words.isEmpty ? "" : "  \"\(item.words)\""
      lines.append(
        "\(margin)    \(points) \(item.cue)\(words)  \("\(item.place.file):\(item.place.line)", .quiet)"
      )
    }
    if let second = move.runnerUp {
      lines.append("\(margin)    \(ExplanationWording.runnerUp(second), .quiet)")
    }
    return lines
  }
}

/// The words of explanations.
enum ExplanationWording {
  static let noticed = "noticed"
  static let answered = "answered by"
  static let otherwise = "no rule heard it; answered by"
  static let followed = "then, by"
  static let silence = "silence"
  static let question = "a question"
  static let unmatched = "unmatched: no behaviour has three points of evidence"
  static let outOfTurns = "that was the last turn"

  static func turn(_ turn: Int) -> String { "Turn \(turn)" }
  static func readAs(_ words: String) -> String { "read as: \(words)" }
  static func note(_ title: String) -> String { "noted: \(title)" }
  static func pitfall(_ title: String) -> String { "pitfall: \(title)" }
  static func fact(_ name: String, _ value: Bool) -> String {
    value ? "\(name) is now so" : "\(name) is no longer so"
  }
  static func told(_ name: String) -> String { "tells \(name)" }
  static func reminded(_ name: String) -> String { "reminds of \(name)" }
  static func reached(_ part: String, _ degree: String) -> String { "reached \(part) \(degree)" }
  static func opened(_ title: String) -> String { "signal: \(title)" }
  static func closed(_ title: String, _ isAnswered: Bool) -> String {
    isAnswered ? "you answered a signal: \(title)" : "you missed a signal: \(title)"
  }
  static func ended(_ verdict: Verdict) -> String { "ended: \(verdict.rawValue)" }
  static func runnerUp(_ second: RunnerUp) -> String {
    "next: \(second.behaviour), \(points(second.points)), \(percent(second.confidence))"
  }
  static func move(_ move: Move) -> String {
    let act = "\(move.behaviour) (\(move.side.rawValue))"
    return move.isAssumed
      ? "\(act), expected by the question: doubtful"
      : "\(act), \(points(move.points)): \(certainty(move))"
  }
  /// How sure a move is, in words and per cent.
  static func certainty(_ move: Move) -> String {
    let words =
      move.isDoubtful
      ? "doubtful"
      : move.confidence < 0.7 ? "more likely than not" : move.confidence < 0.9 ? "likely" : "clear"
    return "\(words), \(percent(move.confidence))"
  }
  /// A likelihood below 1 is never told as 100%.
  static func percent(_ likelihood: Double) -> String {
    "\(likelihood < 1 ? min(99, Int((likelihood * 100).rounded())) : 100)%"
  }
  static func points(_ count: Int) -> String { count == 1 ? "1 point" : "\(count) points" }
}
