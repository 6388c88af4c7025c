import Hearing
import Record
import RuleLanguage

extension TrainingRows {
  /// Adds the labelled rows that tell something, heard in their places.
  ///
  /// A row is told apart from the behaviours that the labels of its file hold, from neutral ones and from
  /// none; in a `complete` file from all. `each` is called with the answer of every row that is added.
  ///
  /// - Complexity: O(text); see `hear`.
  mutating func add(
    _ labelled: LabelledRows, by rules: HearingRules, _ numbering: CueNumbers, complete: Set<Int>,
    each: (HeardAnswer) -> Void = { _ in }
  ) {
    let scheme = LabelScheme(of: rules)
    let truths = labelled.rows.map { scheme.truth(of: $0) }
    var marked = labelled.files.indices.map { file in
      (0..<scheme.outcomes).map { outcome in
        complete.contains(file) || outcome == scheme.outcomes - 1
          || scheme.sides[outcome] == .neutral
      }
    }
    for (row, truth) in zip(labelled.rows, truths) where row.behaviour != nil {
      guard let truth else { continue }
      for outcome in truth.indices where truth[outcome] { marked[row.file][outcome] = true }
    }
    labelled.forEachAnswer(by: rules) { index, answer in
      guard let truth = truths[index], !answer.clauses.isEmpty else { return }
      let set = TruthSet(true: truth, among: marked[labelled.rows[index].file])
      guard set.isTelling else { return }
      add(answer.clauses, set, numbering, origin: index)
      each(answer)
    }
  }

  /// Returns how much each row counts, by its group and how much that counts; 0 for a row of none.
  ///
  /// √(1000 / rows of the group): between all rows alike, where a large file drowns a small one, and all
  /// files alike, where a row of a small one shouts.
  func importance(
    _ group: (_ origin: Int?) -> (number: Int, weight: Double)?
  ) -> [Double] {
    let groups = origins.map(group)
    var counts: [Int: Int] = [:]
    for case let group? in groups { counts[group.number, default: 0] += 1 }
    return groups.map { group in
      guard let group, let count = counts[group.number] else { return 0 }
      return group.weight * (1000 / Double(count)).squareRoot()
    }
  }
}
