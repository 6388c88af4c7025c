/// A number that a report gives, by the name that thresholds and other programs use.
public enum AgreementMeasure: String, CaseIterable, Sendable {
  case rows
  case scoredRows = "scored_rows"
  case coverage
  case sideMacroF1 = "side_macro_f1"
  case pushPullMacroF1 = "push_pull_macro_f1"
  case behaviourMacroF1 = "behaviour_macro_f1"
  case sideAccuracy = "side_accuracy"
  case behaviourAccuracy = "behaviour_accuracy"
  case sideKappa = "side_kappa"
  case behaviourKappa = "behaviour_kappa"
  case unmatched
  case calibrationError = "calibration_error"
  case calibrationGap = "calibration_gap"
  case shareError = "share_error"
  case shareBias = "share_bias"
  case sharePearson = "share_pearson"
  case shareSpearman = "share_spearman"
  case yardstickMacroF1 = "yardstick_side_macro_f1"
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

  /// How it is made of counts, for those that a resample gives as well.
  func value(of tally: Tally) -> Double? {
    switch self {
    case .sideMacroF1: tally.sideMacroF1
    case .pushPullMacroF1: tally.pushPullMacroF1
    case .behaviourMacroF1: tally.behaviourMacroF1
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
