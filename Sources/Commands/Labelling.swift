import Conversation
import Diagnostics
import Record
import Reports
import Scoring
import Terminal

extension Rehearsal {
  /// Performs `:label`: what the person says clauses were, beside what the rules heard.
  mutating func label(_ words: [String]) {
    let record = session.record(name: name)
    guard !record.turns.isEmpty else { return conversing.say(Wording.noTurn(0)) }
    switch LabelRequest(words) {
    case .unclear: conversing.say(LabelWording.unclear)
    case .summary: summarise(record)
    case .clauses(let turn):
      guard let turn = self.turn(turn, of: record) else { return }
      if !turn.clauses.isEmpty { list(turn, of: record) }
    case .set(let place, let word):
      guard let turn = self.turn(place.turn, of: record), !turn.clauses.isEmpty else { return }
      set(place, word, turn, of: record)
    }
  }

  /// Returns a turn with something to label; says why where there is none.
  private func turn(_ number: Int, of record: Record) -> Turn? {
    guard record.turns.indices.contains(number - 1) else {
      conversing.say(Wording.noTurn(record.turns.count))
      return nil
    }
    let turn = record.turns[number - 1]
    if turn.clauses.isEmpty { conversing.say(LabelWording.silence(number)) }
    return turn
  }

  private mutating func set(
    _ place: LabelRequest.Place, _ word: LabelRequest.Word, _ turn: Turn, of record: Record
  ) {
    let count = turn.clauses.count
    if let clause = place.clause, !(1...count).contains(clause) {
      return conversing.say(LabelWording.noClause(turn.number, count: count))
    }
    // What is so of every clause needs no number.
    guard place.clause != nil || count == 1 || word == .engine || word == .yes else {
      conversing.say(LabelWording.whichClause(turn.number, count: count))
      return list(turn, of: record)
    }
    for clause in place.clause.map({ $0...$0 }) ?? 1...count {
      let at = Overruling.Place(turn: turn.number, clause: clause)
      switch word {
      case .engine: overruling[at] = nil
      case .yes:
        let heard = record.clause(at: at)?.move
        overruling[at] = heard.map { .behaviour($0.behaviour) } ?? .nothing
      case .none: overruling[at] = .nothing
      case .behaviour(let name):
        let names = record.repertoire.map(\.name)
        guard names.contains(name) else {
          let near = nearest(to: name, among: names + LabelRequest.words)
          return conversing.say(LabelWording.unknownBehaviour(name, near: near, among: names))
        }
        overruling[at] = .behaviour(name)
      }
      show(at, of: record)
    }
    guard let view = SecondView(overruling, of: record) else { return }
    show(Reports.shares(of: view, beside: Scoring.debrief(of: record), on: page()))
  }

  /// Shows what is labelled, in all, and what an author could make of it; else how to begin.
  private func summarise(_ record: Record) {
    let debrief = Scoring.debrief(of: record)
    guard let view = SecondView(overruling, of: record) else {
      conversing.say(LabelWording.nothingLabelled)
      let doubtful = record.turns.filter { $0.moves.contains(where: \.isDoubtful) }
      if !doubtful.isEmpty { conversing.say(LabelWording.doubtful) }
      for turn in doubtful { list(turn, of: record, where: { $0?.isDoubtful ?? false }) }
      return
    }
    for (place, _) in overruling.all { show(place, of: record) }
    output.writeLine()
    show(Reports.lines(of: view, beside: debrief, on: page()))
    let examples = Examples(overruling, of: record)
    guard !examples.lines.isEmpty else { return }
    conversing.say("\n" + LabelWording.forAuthors)
    // Lines to copy: broken nowhere, coloured nowhere.
    for line in examples.lines { output.writeLine(StyledText(line)) }
  }

  private func list(
    _ turn: Turn, of record: Record, where isWanted: (Move?) -> Bool = { _ in true }
  ) {
    for (index, clause) in turn.clauses.enumerated() where isWanted(clause.move) {
      show(Overruling.Place(turn: turn.number, clause: index + 1), of: record)
    }
  }

  /// Shows a clause: its number, its words, what the rules heard and what the person says.
  private func show(_ place: Overruling.Place, of record: Record) {
    guard let clause = record.clause(at: place) else { return }
    let text = LabelWording.clause(
      place, isAlone: record.turns[place.turn - 1].clauses.count == 1, clause.text,
      heard: clause.move, said: overruling[place])
    output.writeLine(StyledText(text).wrapped(to: output.width, hanging: 5))
  }
}
