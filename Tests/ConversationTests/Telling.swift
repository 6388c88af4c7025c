import Conversation
import Diagnostics
import Hearing
import LanguageSupport
import Record
import RuleLanguage

/// What happened, as text: a line an event.
struct Telling {
  let program: Program

  func told(_ event: Event) -> String {
    switch event {
    case .heard(let answer): answer.clauses.map { "  \(clause($0))\n" }.joined()
    case .noticed(let rule): "  noticed: \(line(rule))\n"
    case .pitfall(let index, let words): "  \(pitfall(index, words))\n"
    case .answered(let rule): "  answered: \(line(rule))\n"
    case .followed(let rule): "  followed: \(line(rule))\n"
    case .said(_, let line): "  \(line.speaker)\(signals(line)): \(line.text)\n"
    case .changed(let meter, let from, let to): "  \(program.meters[meter].name) \(from) -> \(to)\n"
    case .set(let fact, let value): "  \(value ? "set" : "clear") \(program.facts[fact].name)\n"
    case .told(let fact): "  told \(program.facts[fact].name)\n"
    case .reminded(let fact): "  reminded \(program.facts[fact].name)\n"
    case .kept(let text, let value): "  kept \(program.texts[text].name): \(value)\n"
    case .reached(let part, let degree):
      "  reached \(program.parts[part].name) \(program.parts[part].degrees[degree])\n"
    case .opened(let signal, let line): "  opened \(program.signals[signal].name): \(line)\n"
    case .closed(let signal, let isAnswered):
      "  closed \(program.signals[signal].name): \(isAnswered ? "answered" : "missed")\n"
    case .entered(let state): "  -> \(program.states[state].name)\n"
    case .ranOutOfTurns: "  out of turns\n"
    case .ended(let verdict): "  end \(verdict)\n"
    }
  }

  func told(_ events: [Event]) -> String { events.map(told).joined() }

  /// The whole session, each answer after `>`.
  func told(_ session: Session) -> String {
    told(session.opening.events)
      + session.turns.map { "> \($0.answer)\n" + told($0.events) }.joined()
  }

  private func clause(_ clause: HeardClause) -> String {
    let move = clause.move.map { $0.isAssumed ? "\($0.behaviour), as expected" : $0.behaviour }
    let mark = clause.isQuestion ? "?" : ""
    return "(\(move ?? "unmatched")\(mark)) \(clause.words.joined(separator: " "))"
  }

  /// The first line of a rule, as its author wrote it.
  private func line(_ rule: Int) -> String {
    let range = program.rules[rule].range
    return program.sources[Int(range.source)].text(range.bytes)
  }

  private func signals(_ line: Line) -> String {
    line.signals.isEmpty ? "" : " [\(line.signals.joined(separator: ", "))]"
  }

  private func pitfall(_ index: Int, _ words: String) -> String {
    (program.pitfalls[index].isNote ? "note " : "pitfall ") + program.pitfalls[index].name
      + (words.isEmpty ? "" : ": \(words)")
  }
}
