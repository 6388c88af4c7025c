import Record
public import RuleLanguage

/// Everything there is to say about predictions of labelled rows.
public struct EvaluationResult: Sendable {
  public var scheme: LabelScheme
  /// Short names of the files, in order.
  public var files: [String]
  /// All rows together.
  public var all: Agreement
  /// Of each file; empty where there is only one.
  public var byFile: [Agreement]
  /// Every cue, in the order of the rules.
  public var cues: [CueFires]

  /// The plain means of measures over the files, a large one counting no more than a small one.
  ///
  /// Of those measures that every file has, counts of rows left out; none where there is only one file.
  /// A bias is averaged with its sign.
  public var means: [AgreementMeasure: Double] {
    guard !byFile.isEmpty else { return [:] }
    var means: [AgreementMeasure: Double] = [:]
    for measure in AgreementMeasure.allCases where !measure.isCount {
      let values = byFile.compactMap { $0.values[measure] }
      guard values.count == byFile.count else { continue }
      means[measure] = values.reduce(0, +) / Double(values.count)
    }
    return means
  }
}

/// Compares predictions with what people say.
///
/// Pure, and the same on every machine: what is drawn by chance is drawn by a seeded generator.
///
/// - Complexity: O(rows + cues that spoke) and the bootstrap; see ``Interval``.
public func evaluate(
  _ labelled: LabelledRows, _ predictions: [Prediction], by rules: HearingRules
) -> EvaluationResult {
  let scheme = LabelScheme(of: rules)
  let scored = labelled.scored(predictions, scheme)
  let named = NamedLabels(in: labelled, scheme)
  func agreement(_ file: Int?) -> Agreement {
    var (rows, matched) = (0, 0)
    for (row, prediction) in zip(labelled.rows, predictions) where file == nil || row.file == file {
      rows += 1
      if prediction.row.confidence > 0 { matched += 1 }
    }
    return Agreement(
      of: scored.filter { file == nil || $0.file == file }, rowCount: rows, matched: matched,
      people: labelled.people.count, named, scheme)
  }
  return EvaluationResult(
    scheme: scheme, files: labelled.files, all: agreement(nil),
    byFile: labelled.files.count > 1 ? labelled.files.indices.map { agreement($0) } : [],
    cues: labelled.cueFires(predictions, scheme, named: named, rules))
}
