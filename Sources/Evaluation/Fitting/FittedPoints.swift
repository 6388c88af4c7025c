/// What a fit makes of the cues, by their numbers.
public struct FittedPoints: Hashable, Sendable {
  /// As learned, in points and parts of points.
  public var weights: [Double]
  /// Whole points; 0 where a cue came to nothing and may.
  public var points: [Int]

  /// Rounds weights to whole points.
  ///
  /// A cue that comes to nothing and may not keeps one point of the author's sign: the nearest to
  /// nothing that a rule file can say.
  init(_ weights: [Double], from old: [Int], isFree: [Bool], prunes: Bool) {
    self.weights = weights
    points = weights.indices.map { index in
      guard isFree[index] else { return old[index] }
      let whole = Int(weights[index].rounded())
      return whole == 0 && !prunes ? old[index].signum() : whole
    }
  }
}
