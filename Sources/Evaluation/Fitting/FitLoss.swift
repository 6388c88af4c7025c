import Hearing

/// How badly weights tell what rows are, and how far they are from those the author wrote.
///
/// Each clause of a row gives likelihoods as `HeardClause.likelihoods` has them, among the outcomes that
/// the row's truth is told apart from; a row's likelihoods are the mean of its clauses', each by its
/// share. With p the likelihood that a row is right, the loss is −Σ importance · ln p + l₂ Σ d² +
/// l₁ Σ √(d² + 0.001), where d is how far a weight is from the author's. The first part is that of a
/// multinomial logistic regression with partial labels (Cour, Sapp and Taskar, "Learning from partial
/// labels", 2011); the last keeps most weights just as they are. Of an example the part is
/// importance · ln² (0.77 / p) where p is below that, and nothing where it is above.
struct FitLoss {
  let rows: TrainingRows
  /// The behaviour of each cue.
  let behaviours: [Int]
  let outcomes: Int
  /// How much each row counts; 0 for those that are left out.
  var importance: [Double]
  /// What weights are drawn to.
  let anchors: [Double]
  /// Whether each weight may change.
  var isFree: [Bool]
  let l1: Double
  let l2: Double
  /// So many of the first rows are examples, which ask for no more than to be clear.
  let exampleCount: Int

  /// What a point adds to the logarithm of the odds.
  static let scale = logarithm(oddsOfAPoint)
  /// Rounds the corner of |d| off, so that there is a slope everywhere.
  private static let corner = 0.001
  /// No row is less likely than this.
  static let least = 1e-9
  /// As likely as an example has to be: what leads all else by two points, as 1.85² / (1.85² + 1) = 0.77.
  private static let clear = 0.77

  /// The loss at some weights; fills in its gradient.
  ///
  /// - Complexity: O(clauses × outcomes + cues that speak).
  func value(_ weights: [Double], _ gradient: inout [Double]) -> Double {
    for index in gradient.indices { gradient[index] = 0 }
    var scores = [Double](repeating: 0, count: outcomes)
    var likelihoods: [Double] = []
    var rights: [Double] = []
    var loss = 0.0
    for row in 0..<rows.count where importance[row] > 0 {
      let truth = rows.truths[Int(rows.sets[row])]
      let clauses = rows.clauses(of: row)
      likelihoods.removeAll(keepingCapacity: true)
      rights.removeAll(keepingCapacity: true)
      var right = FitLoss.least
      for clause in clauses {
        let clauseRight = add(clause, truth, weights, &scores, to: &likelihoods)
        rights.append(clauseRight)
        right += rows.shares[clause] * clauseRight
      }
      // d loss / d score = −urgency · share / right · P (is true − P of what is true) · scale
      var urgency = importance[row]
      if row < exampleCount {
        let lack = logarithm(FitLoss.clear / right)
        guard lack > 0 else { continue }
        loss += urgency * lack * lack
        urgency *= 2 * lack
      } else {
        loss -= urgency * logarithm(right)
      }
      let factor = -urgency / right * FitLoss.scale
      for (index, clause) in clauses.enumerated() {
        for (place, candidate) in truth.candidates.enumerated() {
          let likelihood = likelihoods[index * truth.candidates.count + place]
          let surprise = (truth.isTrue[place] ? 1 : 0) - rights[index]
          scores[Int(candidate)] = factor * rows.shares[clause] * likelihood * surprise
        }
        for cue in rows.cues[rows.cues(of: clause)] {
          gradient[Int(cue)] += scores[behaviours[Int(cue)]]
        }
        for candidate in truth.candidates { scores[Int(candidate)] = 0 }
      }
    }
    return loss + drawnBack(weights, &gradient)
  }

  /// Appends the likelihoods of a clause's candidates; returns that of what is true.
  func add(
    _ clause: Int, _ truth: TruthSet, _ weights: [Double], _ scores: inout [Double],
    to likelihoods: inout [Double]
  ) -> Double {
    let spoken = rows.cues[rows.cues(of: clause)]
    for cue in spoken { scores[behaviours[Int(cue)]] += weights[Int(cue)] }
    scores[outcomes - 1] = Double(pointsForAMove)
    var most = -Double.infinity
    for candidate in truth.candidates { most = max(most, scores[Int(candidate)]) }
    let first = likelihoods.count
    let atZero = exponential(-most * FitLoss.scale)
    var total = 0.0
    for candidate in truth.candidates {
      let score = scores[Int(candidate)]
      // Of most behaviours no cue speaks.
      let odds = score == 0 ? atZero : exponential((score - most) * FitLoss.scale)
      likelihoods.append(odds)
      total += odds
    }
    var right = 0.0
    for place in truth.candidates.indices {
      likelihoods[first + place] /= total
      if truth.isTrue[place] { right += likelihoods[first + place] }
    }
    for cue in spoken { scores[behaviours[Int(cue)]] = 0 }
    scores[outcomes - 1] = 0
    return right
  }

  private func drawnBack(_ weights: [Double], _ gradient: inout [Double]) -> Double {
    var loss = 0.0
    for index in weights.indices {
      guard isFree[index] else {
        gradient[index] = 0
        continue
      }
      let distance = weights[index] - anchors[index]
      let root = (distance * distance + FitLoss.corner).squareRoot()
      loss += l2 * distance * distance + l1 * root
      gradient[index] += 2 * l2 * distance + l1 * distance / root
    }
    return loss
  }
}
