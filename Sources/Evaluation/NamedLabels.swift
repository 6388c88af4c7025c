/// Which labels the rows of each file can speak of: a file whose labels never name a behaviour says nothing
/// of where it occurs.
struct NamedLabels {
  private var named: [[Bool]]

  /// - Complexity: O(rows × labels).
  init(in labelled: LabelledRows, _ scheme: LabelScheme) {
    named = labelled.files.map { _ in [Bool](repeating: false, count: scheme.count) }
    for row in labelled.rows {
      guard let label = row.behaviour else { continue }
      for other in 0..<scheme.count where scheme.isMet(label, by: other) {
        named[row.file][other] = true
      }
    }
  }

  /// Whether some row of a file has a label that a prediction of this one would meet.
  func holds(_ label: Int, file: Int) -> Bool { named[file][label] }
}
