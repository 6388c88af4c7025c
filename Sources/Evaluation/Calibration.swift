/// Whether confidence is what it says: of the predictions with confidence .7, 70% should be right.
public struct Calibration: Hashable, Sendable {
  /// Predictions, their mean confidence and the share of them that is right.
  public struct Group: Hashable, Sendable {
    public var rows = 0
    var sum = 0.0
    var right = 0

    /// Mean confidence, 0 to 1; nil without rows.
    public var confidence: Double? { rows == 0 ? nil : sum / Double(rows) }
    /// Share of right predictions, 0 to 1; nil without rows.
    public var accuracy: Double? { share(right, of: rows) }
    /// Confidence minus accuracy, −1 to 1: above 0 it is too sure of itself.
    public var gap: Double? {
      confidence.flatMap { confidence in accuracy.map { confidence - $0 } }
    }

    mutating func add(_ confidence: Double, isRight: Bool) {
      rows += 1
      sum += confidence
      if isRight { right += 1 }
    }
  }

  public private(set) var all = Group()
  /// By tenths of confidence: below .1, .1 to below .2, up to .9 to 1.
  public private(set) var tenths = [Group](repeating: Group(), count: 10)

  public init() {}

  /// Adds a prediction; `confidence` is 0 to 1.
  public mutating func add(_ confidence: Double, isRight: Bool) {
    all.add(confidence, isRight: isRight)
    // What is .7 but for the last bit belongs to the tenth that begins there.
    tenths[max(0, min(9, Int(confidence * 10 + 1e-9)))].add(confidence, isRight: isRight)
  }

  /// Expected calibration error, 0 to 1: the tenths' gaps, without sign, weighted by their rows.
  ///
  /// Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning",
  /// 2015. Nil without rows.
  public var expectedError: Double? {
    guard all.rows > 0 else { return nil }
    let sum = tenths.reduce(0.0) { $0 + abs($1.gap ?? 0) * Double($1.rows) }
    return sum / Double(all.rows)
  }
}
