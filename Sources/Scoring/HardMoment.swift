public import Record

/// Why a turn was a hard one, from the strongest reason to the weakest [house].
public enum HardSign: Hashable, Sendable {
  case pitfall(Pitfall)
  /// The turn was the first that could have answered the signal, and none did in time.
  case missed(SignalCase)
  /// Tension rose, or trust fell.
  case strained(MeterChange)
  /// A run of push became a long one in this turn.
  case pushedOn(Stretch)
}

/// Something to say instead, in the words of the record: nothing is made up here.
public enum Suggestion: Hashable, Sendable {
  /// How an answer in this place could have sounded.
  case example(String)
  /// What the pitfall or the signal advises.
  case advice(String)

  public var text: String {
    switch self {
    case .example(let text), .advice(let text): text
    }
  }
}

/// Hardest moment: the one turn worth another try.
///
/// - Formula: of the turns with a hard sign, and not the best moment, the one with the most signs; then
///   with the strongest sign (pitfall, missed signal, strain, long push); then the largest strain; then
///   the earliest.
/// - Unit: a turn.
/// - Source: [house]; the long push [research], see `Stretches`.
public struct HardMoment: Hashable, Sendable {
  public var turn: Turn
  /// Strongest first, one or more.
  public var signs: [HardSign]
  /// The turn's example; else the advice of the strongest sign that has some; else nil.
  public var suggestion: Suggestion?
}

/// Returns the hardest moment, or nil if no turn but `best` shows a hard sign.
func hardestMoment(of record: Record, besides best: GoodMoment?) -> HardMoment? {
  let moments = hardMoments(of: record).filter { $0.turn.number != best?.turn.number }
  // `min` gives the first of equals: the earliest.
  return moments.min { left, right in
    func order(_ moment: HardMoment) -> (Int, Int, Int) {
      (
        -moment.signs.count, moment.signs.first?.rank ?? .max,
        -moment.signs.map(\.strain).reduce(0, +)
      )
    }
    return order(left) < order(right)
  }
}

/// Returns every turn with a hard sign, in order.
func hardMoments(of record: Record) -> [HardMoment] {
  let long = Stretches(in: record.turns).longPushes
  return zip(record.turns, meterChanges(in: record)).compactMap { turn, changes in
    let missed = record.cases.filter {
      $0.outcome == .missed && $0.firstChance == turn.number
    }
    let pushes = long.filter { $0.turns.lowerBound + Stretches.longPush - 1 == turn.number }
    let signs =
      turn.pitfalls.map(HardSign.pitfall) + missed.map(HardSign.missed)
      + changes.filter { !$0.isEasing }.map(HardSign.strained) + pushes.map(HardSign.pushedOn)
    guard !signs.isEmpty else { return nil }
    return HardMoment(turn: turn, signs: signs, suggestion: suggestion(for: turn, signs: signs))
  }
}

private func suggestion(for turn: Turn, signs: [HardSign]) -> Suggestion? {
  if let example = turn.example, !example.isEmpty { return .example(example) }
  return signs.lazy.map(\.advice).first { !$0.isEmpty }.map(Suggestion.advice)
}

extension HardSign {
  /// 0 for the strongest.
  fileprivate var rank: Int {
    switch self {
    case .pitfall: 0
    case .missed: 1
    case .strained: 2
    case .pushedOn: 3
    }
  }

  /// Points by which the turn moved a meter the wrong way.
  fileprivate var strain: Int {
    if case .strained(let change) = self { change.size } else { 0 }
  }

  /// What the record advises; empty if nothing.
  fileprivate var advice: String {
    switch self {
    case .pitfall(let pitfall): pitfall.advice
    case .missed(let signal): signal.advice
    case .strained, .pushedOn: ""
    }
  }
}
