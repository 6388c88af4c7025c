public import RuleLanguage

/// The cues of all behaviours, numbered through, behaviour by behaviour: what a fit counts in.
public struct CueNumbers: Sendable {
  /// The behaviour of each cue.
  public let behaviours: [Int]
  /// The present points of each cue.
  public let points: [Int]
  /// The number of each behaviour's first cue.
  let firsts: [Int]

  public init(of rules: HearingRules) {
    var (firsts, behaviours): ([Int], [Int]) = ([], [])
    for (index, behaviour) in rules.behaviours.enumerated() {
      firsts.append(behaviours.count)
      behaviours += behaviour.cues.map { _ in index }
    }
    (self.firsts, self.behaviours) = (firsts, behaviours)
    points = rules.behaviours.flatMap { $0.cues.map(\.points) }
  }

  public var count: Int { behaviours.count }

  func number(of entry: CueIndex.Entry) -> Int { firsts[Int(entry.behaviour)] + Int(entry.cue) }

  /// Returns the cue of a number.
  public func cue(_ number: Int, in rules: HearingRules) -> Cue {
    let behaviour = behaviours[number]
    return rules.behaviours[behaviour].cues[number - firsts[behaviour]]
  }
}

extension HearingRules {
  /// Returns the same rules with other points, by the numbers of ``CueNumbers``; 0 makes a cue mute.
  public func with(points: [Int]) -> HearingRules {
    var rules = self
    var next = 0
    for behaviour in rules.behaviours.indices {
      for cue in rules.behaviours[behaviour].cues.indices {
        rules.behaviours[behaviour].cues[cue].points = points[next]
        next += 1
      }
    }
    return rules
  }
}
