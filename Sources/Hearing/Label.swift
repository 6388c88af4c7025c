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
    let speaking = speakingCues(in: clause, at: position)
    var points = [Int](repeating: 0, count: speaking.isEmpty ? 0 : rules.behaviours.count)
    for entry in speaking {
      points[Int(entry.behaviour)] +=
        rules.behaviours[Int(entry.behaviour)].cues[Int(entry.cue)].points
    }
    clause.speaking = speaking
    clause.points = points
    var best: (behaviour: Int, points: Int)?
    var second: (behaviour: Int, points: Int)?
    for index in points.indices where points[index] > 0 {
      if points[index] > best?.points ?? 0 {
        (best, second) = ((index, points[index]), best)
      } else if points[index] > second?.points ?? 0 {
        second = (index, points[index])
      }
    }
    if let best, best.points >= pointsForAMove {
      let cues = speaking.filter { Int($0.behaviour) == best.behaviour }.map(\.cue).sorted()
      setMove(best, runnerUp: second, cues, of: &clause, answer)
    } else if let expected {
      let behaviour = rules.behaviours[expected]
      let likelihoods = clause.likelihoods(among: rules.behaviours.count)
      clause.behaviour = expected
      clause.move = Move(
        behaviour: behaviour.name, side: behaviour.side, points: 0, confidence: 0,
        sides: sides(of: likelihoods), evidence: [], isAssumed: true)
    }
  }

  private func setMove(
    _ best: (behaviour: Int, points: Int), runnerUp second: (behaviour: Int, points: Int)?,
    _ cues: [Int32], of clause: inout HeardClause, _ answer: HeardAnswer
  ) {
    let behaviour = rules.behaviours[best.behaviour]
    let likelihoods = clause.likelihoods(among: rules.behaviours.count)
    let evidence = cues.map { place in
      let cue = behaviour.cues[Int(place)]
      return Evidence(
        cue: cue.text, words: words(of: cue, in: clause, of: answer), points: cue.points,
        place: self.place(of: cue.range))
    }
    clause.behaviour = best.behaviour
    clause.move = Move(
      behaviour: behaviour.name, side: behaviour.side, points: best.points,
      confidence: likelihoods[best.behaviour], sides: sides(of: likelihoods), evidence: evidence,
      runnerUp: second.map {
        RunnerUp(
          behaviour: rules.behaviours[$0.behaviour].name, points: $0.points,
          confidence: likelihoods[$0.behaviour])
      })
  }

  /// Adds up the likelihoods of the behaviours of either side.
  private func sides(of likelihoods: [Double]) -> SideLikelihoods {
    var sides = SideLikelihoods(push: 0, pull: 0)
    for (index, behaviour) in rules.behaviours.enumerated() {
      switch behaviour.side {
      case .push: sides.push += likelihoods[index]
      case .pull: sides.pull += likelihoods[index]
      case .away, .neutral: break
      }
    }
    return sides
  }

  /// Returns the cues that speak, of those only whose pattern holds or that ask for none.
  private func speakingCues(
    in clause: HeardClause, at position: Position
  ) -> [CueIndex.Entry] {
    var speaking: [CueIndex.Entry] = []
    for pattern in clause.patterns {
      for entry in rules.cues.cues(of: Int(pattern))
      where !isSilenced(rules.behaviours[Int(entry.behaviour)].cues[Int(entry.cue)], in: clause) {
        speaking.append(entry)
      }
    }
    for entry in rules.cues.others {
      let cue = rules.behaviours[Int(entry.behaviour)].cues[Int(entry.cue)]
      if speaks(cue, in: clause, at: position) { speaking.append(entry) }
    }
    return speaking
  }

  private func isSilenced(_ cue: Cue, in clause: HeardClause) -> Bool {
    cue.without.contains { clause.holds(pattern: $0) }
  }

  private func speaks(_ cue: Cue, in clause: HeardClause, at position: Position) -> Bool {
    let isThere =
      switch cue.sign {
      case .pattern(let pattern): clause.holds(pattern: pattern)
      case .question: clause.isQuestion
      case .short: clause.words.count <= 3
      case .long(let least): clause.words.count >= least
      case .opens: position.isFirst
      case .closes: position.isLast
      case .afterQuestion: followsQuestion
      case .echo(let least): clause.echoed.count >= least
      }
    return isThere && !isSilenced(cue, in: clause)
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
