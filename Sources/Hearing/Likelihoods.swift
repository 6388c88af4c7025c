/// What one point more multiplies the odds of a behaviour by.
public let oddsOfAPoint = 1.85

/// Points as likelihoods: what a coder would call a clause, and how surely.
///
/// Each point makes a behaviour 1.85 times as likely, and "nothing at all" weighs as much as the points
/// a move needs. So the likelihood of behaviour *b* with *p* points is 1.85^p / (1.85^3 + Σ 1.85^q) over
/// the points *q* of all behaviours: the softmax of a multinomial logistic regression, whose
/// coefficients are the points × ln 1.85. `fit` learns points as such coefficients.
enum Likelihoods {
  /// Points beyond these change nothing that could be seen.
  private static let most = 40

  /// The powers of `oddsOfAPoint` from -`most` to `most`, by repeated multiplication: the same on every machine.
  private static let powers: [Double] = {
    var upwards = [1.0]
    for _ in 0..<most { upwards.append(upwards[upwards.count - 1] * oddsOfAPoint) }
    return upwards.dropFirst().reversed().map { 1 / $0 } + upwards
  }()

  /// How many times as likely as with no points.
  static func odds(_ points: Int) -> Double {
    powers[min(max(points, -most), most) + most]
  }
}

extension HeardClause {
  /// How likely each behaviour is, 0 to 1; the last is that it is none of them.
  ///
  /// Sums to 1. The formula is that of ``Likelihoods``.
  ///
  /// - Complexity: O(behaviours).
  public func likelihoods(among behaviours: Int) -> [Double] {
    var odds: [Double] = []
    odds.reserveCapacity(behaviours + 1)
    for index in 0..<behaviours {
      odds.append(points.isEmpty ? 1 : Likelihoods.odds(points[index]))
    }
    odds.append(Likelihoods.odds(pointsForAMove))
    let total = odds.reduce(0, +)
    for index in odds.indices { odds[index] /= total }
    return odds
  }
}
