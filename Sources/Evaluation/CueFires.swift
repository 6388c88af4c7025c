import RuleLanguage

/// How often a cue speaks, and how often it is right to.
public struct CueFires: Hashable, Sendable {
  /// Index of its behaviour in the rules, and of the cue there.
  public var behaviour: Int
  public var cue: Int
  /// Rows in which it speaks, context included, by file.
  public var fires: [Int]
  /// Of those, the rows that people labelled.
  public var judged = 0
  /// Of those, the rows in which it speaks truly: for its behaviour where the row is of it, against it
  /// where it is not.
  ///
  /// A file whose labels never name the behaviour can only speak of its side, and does where the cue
  /// speaks for it; of cues against it, it says nothing.
  public var right = 0
  /// Of the wrong ones, those that the rules got wrong as well, the cue's way: as its behaviour where it
  /// speaks for it, as another one where it speaks against it.
  public var misled = 0

  public var wrong: Int { judged - right }
  public var total: Int { fires.reduce(0, +) }
  /// Right of judged, 0 to 1; nil where no row is labelled.
  public var precision: Double? { share(right, of: judged) }
}

extension LabelledRows {
  /// Counts how every cue does, in the order of the rules.
  ///
  /// - Complexity: O(fires + cues × files).
  func cueFires(
    _ predictions: [Prediction], _ scheme: LabelScheme, named: NamedLabels, _ rules: HearingRules
  ) -> [CueFires] {
    var cues: [CueFires] = []
    for (behaviour, rule) in rules.behaviours.enumerated() {
      for cue in rule.cues.indices {
        cues.append(
          CueFires(behaviour: behaviour, cue: cue, fires: files.map { _ in 0 }))
      }
    }
    let isAgainst = rules.behaviours.flatMap { $0.cues.map { $0.points < 0 } }
    for (row, prediction) in zip(rows, predictions) {
      for number in prediction.cues.lazy.map({ Int($0) }) {
        cues[number].fires[row.file] += 1
        guard let side = row.side else { continue }
        let behaviour = cues[number].behaviour
        let isOfIt: Bool
        if named.holds(behaviour, file: row.file) {
          guard let label = row.behaviour else { continue }
          isOfIt = scheme.isMet(label, by: behaviour)
        } else if isAgainst[number] {
          continue
        } else {
          isOfIt = side == scheme.sides[behaviour]
        }
        cues[number].judged += 1
        let isPredicted = prediction.row.behaviour.map { scheme.isMet(behaviour, by: $0) } ?? false
        if isOfIt != isAgainst[number] {
          cues[number].right += 1
        } else if isPredicted != isAgainst[number] {
          cues[number].misled += 1
        }
      }
    }
    return cues
  }
}
