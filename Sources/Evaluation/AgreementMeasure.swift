/// A number that a report gives, by the name that thresholds and other programs use.
public enum AgreementMeasure: String, CaseIterable, Sendable {
  /// Rows read, context included.
  case rows
  /// Rows that people labelled with a side at least.
  case scoredRows = "scored_rows"
  /// Share of all rows in which some rule heard something.
  case coverage
  /// Plain mean of the F1 of push, pull and neutral, of those that the labels hold.
  case sideMacroF1 = "side_macro_f1"
  /// Plain mean of the F1 of push and pull over rows that truly are one of them.
  case pushPullMacroF1 = "push_pull_macro_f1"
  /// Plain mean of the F1 of the behaviours that the labels hold, `neutral` among them.
  case behaviourMacroF1 = "behaviour_macro_f1"
  /// Share of scored rows whose side is right.
  case sideAccuracy = "side_accuracy"
  /// Share of rows labelled with a behaviour whose behaviour is right.
  case behaviourAccuracy = "behaviour_accuracy"
  /// Cohen's kappa of sides, stepping back included.
  case sideKappa = "side_kappa"
  /// Cohen's kappa of behaviours.
  case behaviourKappa = "behaviour_kappa"
  /// Share of rows that truly push or pull in which nothing matched.
  case unmatched
  /// Expected calibration error over all behaviours; see ``Calibration/expectedError``.
  case calibrationError = "calibration_error"
  /// The largest gap, without sign, between a behaviour's mean confidence and its share of right rows.
  ///
  /// Of behaviours predicted ``Agreement/calibratedRows`` times or more where labels name them.
  case calibrationGap = "calibration_gap"
  /// Mean distance of people's predicted push share from the true one.
  case shareError = "share_error"
  /// Mean of people's predicted push share minus the true one.
  case shareBias = "share_bias"
  /// Correlation of people's true and predicted push shares.
  case sharePearson = "share_pearson"
  /// The same of their ranks.
  case shareSpearman = "share_spearman"
  /// ``sideMacroF1`` of the rule of thumb: a question mark is pull, three words or fewer are neutral.
  case yardstickMacroF1 = "yardstick_side_macro_f1"
  /// ``sideMacroF1`` minus that of the rule of thumb.
  case overYardstick = "over_yardstick"

  /// Whether less of it is better, so that a threshold is the greatest value allowed.
  ///
  /// A bias is as bad below zero as above it: its threshold is for its size.
  public var isError: Bool {
    switch self {
    case .unmatched, .calibrationError, .calibrationGap, .shareError, .shareBias: true
    default: false
    }
  }

  /// Whether it is a number of rows.
  public var isCount: Bool { self == .rows || self == .scoredRows }

  /// How it is made of counts, for those that a resample gives as well.
  func value(of tally: Tally) -> Double? {
    switch self {
    case .sideMacroF1: tally.sideMacroF1
    case .pushPullMacroF1: tally.pushPullMacroF1
    case .behaviourMacroF1: tally.behaviours.macroF1(over: 0..<tally.labels)
    case .sideAccuracy: tally.sides.accuracy
    case .behaviourAccuracy: tally.behaviours.accuracy
    case .sideKappa: tally.sides.kappa
    case .behaviourKappa: tally.behaviours.kappa
    case .unmatched: share(tally.unmatchedMoves, of: tally.moves)
    case .shareError: tally.people == 0 ? nil : tally.shareError / Double(tally.people)
    case .shareBias: tally.people == 0 ? nil : tally.shareBias / Double(tally.people)
    case .yardstickMacroF1: tally.yardstickMacroF1
    case .overYardstick:
      tally.sideMacroF1.flatMap { value in tally.yardstickMacroF1.map { value - $0 } }
    default: nil
    }
  }

  /// Those that have an interval.
  static let resampled: [AgreementMeasure] = [
    .sideMacroF1, .pushPullMacroF1, .behaviourMacroF1, .sideAccuracy, .behaviourAccuracy,
    .sideKappa, .behaviourKappa, .unmatched, .shareError, .shareBias, .yardstickMacroF1,
    .overYardstick,
  ]
}
