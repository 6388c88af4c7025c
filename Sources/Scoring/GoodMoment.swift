public import Record

/// Why a turn was a good one, from the strongest reason to the weakest [house].
public enum GoodSign: Hashable, Sendable {
  /// Facts the other told for the first time.
  case told([String])
  /// Degrees of the objective reached.
  case reached([Reached])
  /// Signals answered.
  case answered([SignalCase])
  /// Tension fell, or trust rose.
  case eased([MeterChange])
}

/// Best moment: the one turn to be pleased with.
///
/// - Formula: of the turns with a good sign, the one with the strongest sign (told, reached, answered,
///   eased); then one without a hard sign; then the most signs; then the earliest.
/// - Unit: a turn.
/// - Source: [house]
public struct GoodMoment: Hashable, Sendable {
  public var turn: Turn
  /// Strongest first, one or more.
  public var signs: [GoodSign]
}

/// Returns the best moment, or nil if no turn shows a good sign.
func bestMoment(of record: Record) -> GoodMoment? {
  let changes = meterChanges(in: record)
  let hard = Set(hardMoments(of: record).map(\.turn.number))
  let moments = zip(record.turns, changes).compactMap { turn, changes in
    let signs = goodSigns(of: turn, changes: changes, cases: record.cases)
    return signs.isEmpty ? nil : GoodMoment(turn: turn, signs: signs)
  }
  // `min` gives the first of equals: the earliest.
  return moments.min { left, right in
    func order(_ moment: GoodMoment) -> (Int, Int, Int) {
      (
        moment.signs.first?.rank ?? .max, hard.contains(moment.turn.number) ? 1 : 0,
        -moment.signs.count
      )
    }
    return order(left) < order(right)
  }
}

private func goodSigns(
  of turn: Turn, changes: [MeterChange], cases: [SignalCase]
) -> [GoodSign] {
  let answered = cases.filter { $0.outcome == .answered && $0.closed == turn.number }
  let eased = changes.filter(\.isEasing)
  var signs: [GoodSign] = []
  if !turn.told.isEmpty { signs.append(.told(turn.told)) }
  if !turn.reached.isEmpty { signs.append(.reached(turn.reached)) }
  if !answered.isEmpty { signs.append(.answered(answered)) }
  if !eased.isEmpty { signs.append(.eased(eased)) }
  return signs
}

extension GoodSign {
  /// 0 for the strongest.
  fileprivate var rank: Int {
    switch self {
    case .told: 0
    case .reached: 1
    case .answered: 2
    case .eased: 3
    }
  }
}
