import Hearing

/// How the loss changes with the score of each outcome in each clause, at some weights.
struct ClauseSlopes {
  let outcomes: Int
  /// Of clause `c` and outcome `o` at `c × outcomes + o`.
  private(set) var slopes: [Double]
  /// How fast the slopes change: the information of a clause, importance · share · P (1 − P) · (ln 1.85)².
  private(set) var curvatures: [Double]

  init(of loss: FitLoss, _ weights: [Double]) {
    outcomes = loss.outcomes
    slopes = [Double](repeating: 0, count: loss.rows.shares.count * loss.outcomes)
    curvatures = slopes
    for row in 0..<loss.rows.count { update(row, loss, weights) }
  }

  /// Takes up other weights in one row.
  ///
  /// - Complexity: O(clauses of the row × outcomes).
  mutating func update(_ row: Int, _ loss: FitLoss, _ weights: [Double]) {
    let truth = loss.rows.truths[Int(loss.rows.sets[row])]
    let (likelihoods, rights, right) = loss.likelihoods(of: row, weights)
    let importance = loss.importance[row] * FitLoss.scale
    for (index, clause) in loss.rows.clauses(of: row).enumerated() {
      let share = loss.rows.shares[clause]
      for (place, candidate) in truth.candidates.enumerated() {
        let likelihood = likelihoods[index * truth.candidates.count + place]
        let surprise = (truth.isTrue[place] ? 1 : 0) - rights[index]
        let cell = clause * outcomes + Int(candidate)
        slopes[cell] = -importance * share / right * likelihood * surprise
        curvatures[cell] = importance * FitLoss.scale * share * likelihood * (1 - likelihood)
      }
    }
  }
}

extension FitLoss {
  /// The likelihoods of a row's candidates, clause by clause; that each clause is right; that the row is.
  func likelihoods(
    of row: Int, _ weights: [Double]
  ) -> (likelihoods: [Double], rights: [Double], right: Double) {
    var scores = [Double](repeating: 0, count: outcomes)
    var (likelihoods, rights): ([Double], [Double]) = ([], [])
    var right = FitLoss.least
    for clause in rows.clauses(of: row) {
      let truth = rows.truths[Int(rows.sets[row])]
      rights.append(add(clause, truth, weights, &scores, to: &likelihoods))
      right += rows.shares[clause] * rights[rights.count - 1]
    }
    return (likelihoods, rights, right)
  }
}
