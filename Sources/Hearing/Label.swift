import Diagnostics
import Matching
import Record
import RuleLanguage

/// Where a clause stands in its answer.
struct Position {
  var isFirst: Bool
  var isLast: Bool
}

/// Points that make a move: a constant of the language, no setting.
public let pointsForAMove = 3

extension Ear {
  /// Gives a clause its move: the behaviour with most evidence, on a tie the one declared first.
  func label(_ clause: inout HeardClause, at position: Position, of answer: HeardAnswer) {
    var best: (behaviour: Int, points: Int)?
    var second: (behaviour: Int, points: Int)?
    for (index, behaviour) in rules.behaviours.enumerated() {
      var points = 0
      for cue in behaviour.cues where speaks(cue, in: clause, at: position) { points += cue.points }
      guard points > 0 else { continue }
      if points > best?.points ?? 0 {
        (best, second) = ((index, points), best)
      } else if points > second?.points ?? 0 {
        second = (index, points)
      }
    }
    if let best, best.points >= pointsForAMove {
      let runnerUp = second.map {
        RunnerUp(behaviour: rules.behaviours[$0.behaviour].name, points: $0.points)
      }
      setMove(best.behaviour, points: best.points, runnerUp, of: &clause, at: position, answer)
    } else if let expected {
      let behaviour = rules.behaviours[expected]
      clause.behaviour = expected
      clause.move = Move(
        behaviour: behaviour.name, side: behaviour.side, points: 0, evidence: [], isAssumed: true)
    }
  }

  private func setMove(
    _ index: Int, points: Int, _ runnerUp: RunnerUp?, of clause: inout HeardClause,
    at position: Position, _ answer: HeardAnswer
  ) {
    let behaviour = rules.behaviours[index]
    let evidence = behaviour.cues.filter { speaks($0, in: clause, at: position) }.map { cue in
      Evidence(
        cue: cue.text, words: words(of: cue, in: clause, of: answer), points: cue.points,
        place: place(of: cue.range))
    }
    clause.behaviour = index
    clause.move = Move(
      behaviour: behaviour.name, side: behaviour.side, points: points, evidence: evidence,
      runnerUp: runnerUp)
  }

  private func speaks(_ cue: Cue, in clause: HeardClause, at position: Position) -> Bool {
    let isThere =
      switch cue.sign {
      case .pattern(let pattern): clause.holds(pattern: pattern)
      case .question: clause.isQuestion
      case .short: clause.words.count <= 3
      case .opens: position.isFirst
      case .closes: position.isLast
      case .afterQuestion: followsQuestion
      case .echo(let least): clause.echoed.count >= least
      }
    return isThere && !cue.without.contains { clause.holds(pattern: $0) }
  }

  private func words(of cue: Cue, in clause: HeardClause, of answer: HeardAnswer) -> String {
    switch cue.sign {
    case .pattern(let pattern):
      guard let range = rules.patterns.range(of: pattern, in: clause.lattice),
        let place = clause.place(of: range)
      else { return "" }
      return answer.words(at: place)
    case .echo: return clause.echoed.sorted().joined(separator: ", ")
    default: return ""
    }
  }

  private func place(of range: SourceRange) -> Place {
    let source = rules.sources[Int(range.source)]
    return Place(file: source.name, line: source.line(at: Int(range.lower)))
  }
}
