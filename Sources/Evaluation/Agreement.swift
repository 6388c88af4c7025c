import Record
import RuleLanguage

/// How well predictions agree with people's labels, in one file or in several together.
public struct Agreement: Sendable {
  /// Those that can be told of these rows.
  public internal(set) var values: [AgreementMeasure: Double] = [:]
  /// 95%, by conversation.
  public internal(set) var intervals: [AgreementMeasure: Interval] = [:]
  public internal(set) var conversations = 0
  /// By the order of `Side.allCases`.
  public internal(set) var sides: Confusion
  /// By the numbers of the scheme.
  public internal(set) var behaviours: Confusion
  /// Of each label of the scheme: rows predicted so, by confidence, in files whose labels name it.
  public internal(set) var calibrations: [Calibration]
  public internal(set) var calibration = Calibration()
  public internal(set) var people: ShareAgreement
  /// The same by how much there is to go by.
  public internal(set) var peopleByEvidence: [ShareAgreement]

  /// Predictions of a behaviour from which on its calibration counts: fewer are chance.
  public static let calibratedRows = 20
}

extension Agreement {
  /// Measures some rows; `rowCount` and `matched` count context as well.
  init(
    of rows: [ScoredRow], rowCount: Int, matched: Int, people: Int, _ named: NamedLabels,
    _ scheme: LabelScheme
  ) {
    var held = [Bool](repeating: false, count: scheme.count)
    for case let label? in rows.lazy.map(\.label) { held[label] = true }
    let shares = personShares(rows, people: people)
    let parts = TallyParts(rows, shares, scheme, held: held)
    let tally = parts.total
    conversations = parts.count
    (sides, behaviours) = (tally.sides, tally.behaviours)
    calibrations = [Calibration](repeating: Calibration(), count: scheme.count)
    self.people = ShareAgreement(of: shares.map(\.share))
    peopleByEvidence = ShareAgreement.groups.map { group in
      ShareAgreement(of: shares.map(\.share), evidence: group)
    }
    calibrate(rows, named, scheme)
    for measure in AgreementMeasure.resampled { values[measure] = measure.value(of: tally) }
    values[.rows] = Double(rowCount)
    values[.scoredRows] = Double(rows.count)
    values[.coverage] = share(matched, of: rowCount)
    values[.calibrationError] = calibration.expectedError
    values[.calibrationGap] =
      calibrations.filter { $0.all.rows >= Agreement.calibratedRows }
      .compactMap { $0.all.gap.map { abs($0) } }.max()
    values[.sharePearson] = self.people.pearson
    values[.shareSpearman] = self.people.spearman
    let found = Bootstrap.intervals(of: parts) { tally in
      AgreementMeasure.resampled.map { $0.value(of: tally) }
    }
    for (measure, interval) in zip(AgreementMeasure.resampled, found) {
      intervals[measure] = interval
    }
  }

  /// Takes the predictions that can be judged: of behaviours that the labels of the row's file name.
  private mutating func calibrate(
    _ rows: [ScoredRow], _ named: NamedLabels, _ scheme: LabelScheme
  ) {
    for row in rows where row.confidence > 0 {
      guard let label = row.label, named.holds(row.predictedLabel, file: row.file) else { continue }
      let isRight = scheme.isMet(label, by: row.predictedLabel)
      calibrations[row.predictedLabel].add(row.confidence, isRight: isRight)
      calibration.add(row.confidence, isRight: isRight)
    }
  }
}
