import Record

/// A row that people labelled, and what was predicted of it.
struct ScoredRow {
  var file: Int
  var conversation: Int
  var person: Int
  var truth: Side
  /// Number in the scheme; nil where people told the side alone.
  var label: Int?
  var predicted: Side
  /// Number in the scheme: a behaviour or `unmatched`.
  var predictedLabel: Int
  var confidence: Double
  var yardstick: Side
}

extension LabelledRows {
  /// The rows that count, with their predictions.
  func scored(_ predictions: [Prediction], _ scheme: LabelScheme) -> [ScoredRow] {
    precondition(rows.count == predictions.count, "a prediction is of one row")
    return zip(rows, predictions).compactMap { row, prediction in
      guard let side = row.side else { return nil }
      return ScoredRow(
        file: row.file, conversation: row.conversation, person: row.person, truth: side,
        label: row.behaviour, predicted: prediction.row.side,
        predictedLabel: prediction.row.behaviour ?? scheme.unmatched,
        confidence: prediction.row.confidence, yardstick: yardstick(row.text))
    }
  }
}
