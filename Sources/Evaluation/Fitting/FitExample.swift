import Hearing
import RuleLanguage

/// A `like` or `unlike` of a behaviour, as a row to learn from.
struct FitExample {
  var behaviour: Int
  var isLike: Bool
  /// Its rows among the training rows.
  var rows: Range<Int>
}

extension TrainingRows {
  /// Adds the examples of all behaviours.
  ///
  /// They are the author's own words on what is what, so they count as exact: an open question is no
  /// closed one. They are told apart from what else is heard in them. Of a `like` that is heard as it
  /// should be only those clauses count that are, since nobody said what the others are. Of an `unlike`
  /// no clause may be heard so: each is a row.
  ///
  /// - Complexity: O(text of the examples).
  mutating func addExamples(of rules: HearingRules, _ numbering: CueNumbers) -> [FitExample] {
    let none = rules.behaviours.count
    var examples: [FitExample] = []
    for (index, behaviour) in rules.behaviours.enumerated() {
      for example in behaviour.examples {
        var clauses = hear(example.text.text, after: Previously(), by: rules).clauses
        if example.isLike, clauses.contains(where: { $0.behaviour == index }) {
          clauses.removeAll { $0.behaviour != index }
        }
        guard !clauses.isEmpty else { continue }
        var rivals: Set<Int> = [index, none]
        for entry in clauses.lazy.flatMap(\.speaking) { rivals.insert(Int(entry.behaviour)) }
        let truth = TruthSet(rivals) { ($0 == index) == example.isLike }
        let first = count
        for row in example.isLike ? [clauses] : clauses.map({ [$0] }) {
          add(row, truth, numbering, origin: nil)
        }
        examples.append(
          FitExample(behaviour: index, isLike: example.isLike, rows: first..<count))
      }
    }
    return examples
  }

  /// Whether an example goes as its author wants, by whole points: what `hear` makes of its clauses.
  func holds(_ example: FitExample, _ points: [Int], _ numbering: CueNumbers) -> Bool {
    let isHeard = example.rows.lazy.flatMap(clauses(of:)).contains { clause in
      var sums: [Int: Int] = [:]
      for cue in cues[cues(of: clause)] {
        sums[numbering.behaviours[Int(cue)], default: 0] += points[Int(cue)]
      }
      let own = sums[example.behaviour] ?? 0
      let isBeaten = sums.contains { other, sum in
        sum > own || sum == own && other < example.behaviour
      }
      return own >= pointsForAMove && !isBeaten
    }
    return isHeard == example.isLike
  }
}
