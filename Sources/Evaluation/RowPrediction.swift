public import Hearing
public import Record
public import RuleLanguage

/// What an answer of one or several clauses is as a whole.
public struct RowPrediction: Hashable, Sendable {
  /// Index of the behaviour in the rules; nil where nothing matched.
  public var behaviour: Int?
  public var side: Side
  /// How probable it is that a coder's label is met, 0 to 1; 0 where nothing matched.
  public var confidence: Double

  public init(behaviour: Int?, side: Side, confidence: Double) {
    self.behaviour = behaviour
    self.side = side
    self.confidence = confidence
  }

  public static let unmatched = RowPrediction(behaviour: nil, side: .neutral, confidence: 0)
}

/// Returns the likeliest side over the clauses, and the likeliest behaviour on it.
///
/// The likelihoods of the clauses are averaged, each clause counting by the square root of its words: a
/// long one says more, and not in proportion. What is none of the behaviours counts as neutral. On a tie
/// the side of the behaviour that is declared first wins, and that behaviour.
///
/// The confidence adds up what labels do not tell apart: see ``LabelScheme``.
///
/// - Complexity: O(clauses × behaviours).
public func rowPrediction(
  of answer: HeardAnswer, by rules: HearingRules, _ scheme: LabelScheme
) -> RowPrediction {
  let count = rules.behaviours.count
  var likelihoods = [Double](repeating: 0, count: count + 1)
  var total = 0.0
  for clause in answer.clauses {
    let weight = Double(clause.words.count).squareRoot()
    for (index, likelihood) in clause.likelihoods(among: count).enumerated() {
      likelihoods[index] += weight * likelihood
    }
    total += weight
  }
  guard total > 0 else { return .unmatched }
  for index in likelihoods.indices { likelihoods[index] /= total }

  var sides = [Double](repeating: 0, count: Side.allCases.count)
  for (index, likelihood) in likelihoods.enumerated() {
    sides[(index < count ? rules.behaviours[index].side : .neutral).number] += likelihood
  }
  var best: Int?
  for index in 0..<count {
    guard let leading = best else {
      best = index
      continue
    }
    let (side, other) = (rules.behaviours[index].side, rules.behaviours[leading].side)
    let isLikelier =
      side == other
      ? likelihoods[index] > likelihoods[leading] : sides[side.number] > sides[other.number]
    if isLikelier { best = index }
  }
  guard let best else { return .unmatched }
  let side = rules.behaviours[best].side
  if side == .neutral {
    if likelihoods[count] >= likelihoods[best] { return .unmatched }
    return RowPrediction(behaviour: best, side: side, confidence: sides[side.number])
  }
  return RowPrediction(
    behaviour: best, side: side,
    confidence: likelihoods[best] + (scheme.twin(of: best).map { likelihoods[$0] } ?? 0))
}
