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
  func label(
    _ clause: inout HeardClause, at position: Position, of text: String, by rules: HearingRules
  ) {
    addPoints(to: &clause, at: position, by: rules)
    let points = clause.points
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
      setMove(best, runnerUp: second, of: &clause, text, by: rules)
    } else if let expected {
      let behaviour = rules.behaviours[expected]
      let likelihoods = clause.likelihoods(among: rules.behaviours.count)
      clause.behaviour = expected
      clause.move = Move(
        behaviour: behaviour.name, side: behaviour.side, points: 0, confidence: 0,
        sides: sides(of: likelihoods, by: rules), evidence: [], isAssumed: true)
    }
  }

  private func setMove(
    _ best: (behaviour: Int, points: Int), runnerUp second: (behaviour: Int, points: Int)?,
    of clause: inout HeardClause, _ text: String, by rules: HearingRules
  ) {
    let behaviour = rules.behaviours[best.behaviour]
    let likelihoods = clause.likelihoods(among: rules.behaviours.count)
    let cues = clause.speaking.filter { Int($0.behaviour) == best.behaviour }.map(\.cue).sorted()
    let evidence = cues.map { place in
      let cue = behaviour.cues[Int(place)]
      return Evidence(
        cue: cue.text, words: words(of: cue, in: clause, of: text, by: rules), points: cue.points,
        place: rules.place(of: cue.range))
    }
    clause.behaviour = best.behaviour
    clause.move = Move(
      behaviour: behaviour.name, side: behaviour.side, points: best.points,
      confidence: likelihoods[best.behaviour], sides: sides(of: likelihoods, by: rules),
      evidence: evidence,
      runnerUp: second.map {
        RunnerUp(
          behaviour: rules.behaviours[$0.behaviour].name, points: $0.points,
          confidence: likelihoods[$0.behaviour])
      })
  }

  /// Adds up the likelihoods of the behaviours of either side.
  private func sides(of likelihoods: [Double], by rules: HearingRules) -> SideLikelihoods {
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

  /// Finds the cues that speak, of those only whose pattern holds or that ask for none.
  private func addPoints(
    to clause: inout HeardClause, at position: Position, by rules: HearingRules
  ) {
    var speaking: [CueIndex.Entry] = []
    var points: [Int] = []
    func add(_ listing: CueIndex.Listing) {
      if points.isEmpty { points = [Int](repeating: 0, count: rules.behaviours.count) }
      speaking.append(listing.entry)
      let (behaviour, cue) = (Int(listing.entry.behaviour), Int(listing.entry.cue))
      points[behaviour] += rules.behaviours[behaviour].cues[cue].points
    }
    for pattern in clause.patterns {
      for place in rules.cues.places(of: Int(pattern)) {
        let listing = rules.cues[place]
        if !isSilenced(listing, in: clause, by: rules) { add(listing) }
      }
    }
    for listing in rules.cues.others
    where isThere(listing.sign, in: clause, at: position)
      && !isSilenced(listing, in: clause, by: rules)
    { add(listing) }
    clause.speaking = speaking
    clause.points = points
  }

  private func isSilenced(
    _ listing: CueIndex.Listing, in clause: HeardClause, by rules: HearingRules
  ) -> Bool {
    guard listing.isSilenceable else { return false }
    return rules.behaviours[Int(listing.entry.behaviour)].cues[Int(listing.entry.cue)].without
      .contains { clause.holds(pattern: $0) }
  }

  private func isThere(
    _ sign: Cue.Sign, in clause: HeardClause, at position: Position
  ) -> Bool {
    switch sign {
    case .pattern(let pattern): clause.holds(pattern: pattern)
    case .question: clause.isQuestion
    case .short: clause.words.count <= 3
    case .long(let least): clause.words.count >= least
    case .opens: position.isFirst
    case .closes: position.isLast
    case .afterQuestion: followsQuestion
    case .echo(let least): clause.echoed.count >= least
    }
  }

  private func words(
    of cue: Cue, in clause: HeardClause, of text: String, by rules: HearingRules
  ) -> String {
    switch cue.sign {
    case .pattern(let pattern):
      guard let range = rules.patterns.range(of: pattern, in: clause.lattice),
        let place = clause.place(of: range)
      else { return "" }
      return text.words(at: place)
    case .echo: return clause.echoed.sorted().joined(separator: ", ")
    default: return ""
    }
  }
}

extension HearingRules {
  fileprivate func place(of range: SourceRange) -> Place {
    let source = sources[Int(range.source)]
    return Place(file: source.name, line: source.line(at: Int(range.lower)))
  }
}
