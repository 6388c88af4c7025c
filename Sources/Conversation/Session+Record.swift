import Hearing
public import Record
import RuleLanguage

extension Session {
  /// Returns what happened, without any trace of who recorded it; `name` is what commands call the
  /// scenario.
  ///
  /// - Complexity: O(events).
  public func record(name: String) -> Record {
    var record = Record(
      name: name, title: program.head.title, role: program.head.role,
      objective: program.head.objective, band: program.head.balance,
      repertoire: program.hearing.behaviours.map {
        Behaviour(name: $0.name, side: $0.side, title: $0.title)
      },
      meters: program.meters.map { Meter(name: $0.name, start: $0.start, maximum: $0.maximum) },
      parts: program.parts.map { Part(name: $0.name, degrees: $0.degrees) })
    record.opening = lines(of: opening.events)
    openCases(in: opening.events, turn: 0, of: &record)
    for case .reached(let part, let degree) in opening.events {
      record.parts[part].reached = degree + 1
    }
    var before = opening.situation
    for (index, played) in turns.enumerated() {
      add(played, number: index + 1, before: before, to: &record)
      before = played.situation
    }
    record.verdict = situation.verdict
    if let verdict = situation.verdict {
      record.epilogue =
        program.epilogues[verdict] ?? (verdict == .left ? program.epilogues[.unmet] : nil) ?? ""
    }
    record.advice = advice
    return record
  }

  /// Advice whose conditions hold as things stand.
  private var advice: [Advice] {
    let moment = Moment(program: program, situation: situation)
    return program.advice.filter { moment.holds($0.condition) }.map {
      Advice(text: $0.text, place: program.place(of: $0.range))
    }
  }

  private func add(
    _ played: Played, number: Int, before: Situation, to record: inout Record
  ) {
    let state = program.states[before.state]
    var turn = Turn(
      number: number, text: played.answer, wordCount: 0, clauses: [],
      lines: lines(of: played.events),
      state: state.name, phase: state.phase.map { program.phases[$0] },
      meters: played.situation.meters, example: state.hints.last)
    for event in played.events { note(event, in: &turn, of: &record) }
    closeCases(in: played.events, turn: number, of: &record)
    openCases(in: played.events, turn: number, of: &record)
    record.turns.append(turn)
  }

  private func note(_ event: Event, in turn: inout Turn, of record: inout Record) {
    switch event {
    case .heard(let answer):
      turn.wordCount = answer.wordCount
      turn.clauses = answer.clauses.map {
        Clause(text: $0.text, isQuestion: $0.isQuestion, move: $0.move)
      }
    case .answered(let rule):
      turn.rule = program.place(of: program.rules[rule].range)
      turn.isOtherwise = program.rules[rule].kind == .otherwise
    case .told(let fact): turn.told.append(program.facts[fact].name)
    case .pitfall(let index, let words):
      let pitfall = program.pitfalls[index]
      if pitfall.isNote {
        turn.notes.append(Note(name: pitfall.name, title: pitfall.title))
      } else {
        turn.pitfalls.append(
          Pitfall(name: pitfall.name, title: pitfall.title, advice: pitfall.advice, words: words))
      }
    case .reached(let part, let degree):
      let name = program.parts[part].degrees[degree]
      turn.reached.append(Reached(part: program.parts[part].name, degree: name))
      record.parts[part].reached = degree + 1
      record.parts[part].turn = turn.number
    default: break
    }
  }

  private func lines(of events: [Event]) -> [Line] {
    events.compactMap { event in
      if case .said(_, let line) = event { return line }
      return nil
    }
  }

  private func openCases(in events: [Event], turn: Int, of record: inout Record) {
    for case .opened(let index, let line) in events {
      let signal = program.signals[index]
      record.cases.append(
        SignalCase(
          signal: signal.name, kind: signal.kind, title: signal.title, advice: signal.advice,
          line: line, opened: turn)
      )
    }
  }

  /// Closes the oldest open case of each signal that this turn closed.
  private func closeCases(in events: [Event], turn: Int, of record: inout Record) {
    for case .closed(let index, let isAnswered) in events {
      let name = program.signals[index].name
      guard let place = record.cases.firstIndex(where: { $0.signal == name && $0.outcome == .open })
      else { continue }
      record.cases[place].closed = turn
      record.cases[place].outcome = isAnswered ? .answered : .missed
    }
  }
}
