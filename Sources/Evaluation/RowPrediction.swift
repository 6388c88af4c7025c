public import Hearing
public import Record
public import RuleLanguage

/// What an answer of one or several clauses is as a whole.
public struct RowPrediction: Hashable, Sendable {
  /// Index of the behaviour in the rules; nil where nothing matched.
  public var behaviour: Int?
  public var side: Side
  /// How probable it is that `behaviour` is right, 0 to 1; 0 where nothing matched.
  public var confidence: Double

  public init(behaviour: Int?, side: Side, confidence: Double) {
    self.behaviour = behaviour
    self.side = side
    self.confidence = confidence
  }

  public static let unmatched = RowPrediction(behaviour: nil, side: .neutral, confidence: 0)
}

/// Returns the side with most evidence over the clauses, and the behaviour strongest on it.
///
/// Each clause counts by the square root of its words: a long one says more, and not in proportion. On
/// a tie the behaviour that is declared first wins.
public func rowPrediction(of answer: HeardAnswer, by rules: HearingRules) -> RowPrediction {
  var evidence = [Double](repeating: 0, count: rules.behaviours.count)
  var weights = evidence
  var sides = [Double](repeating: 0, count: Side.allCases.count)
  for clause in answer.clauses {
    guard let behaviour = clause.behaviour, let move = clause.move else { continue }
    let weight = Double(clause.words.count).squareRoot()
    evidence[behaviour] += weight * Double(move.points)
    weights[behaviour] += weight
    sides[move.side.number] += weight * Double(move.points)
  }
  var best: Int?
  for (index, behaviour) in rules.behaviours.enumerated() where evidence[index] > 0 {
    guard let leading = best else {
      best = index
      continue
    }
    let (side, other) = (behaviour.side, rules.behaviours[leading].side)
    let isStronger =
      side == other
      ? evidence[index] > evidence[leading] : sides[side.number] > sides[other.number]
    if isStronger { best = index }
  }
  guard let best else { return .unmatched }
  let points = evidence[best] / weights[best]
  return RowPrediction(
    behaviour: best, side: rules.behaviours[best].side,
    confidence: points / (points + Double(pointsForAMove)))
}
