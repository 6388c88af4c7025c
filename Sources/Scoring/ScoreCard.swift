/// Score card: five bars, and no total.
///
/// - Formula: objective = steps reached / steps there are; balance, agility and curiosity as their
///   measures have them; close = slots filled / 3.
/// - Unit: points, 0 to 100, each bar with its own reasons for having none.
/// - Source: [house] the choice of five; the sources of each are its own.
public struct ScoreCard: Hashable, Sendable {
  public enum Bar: String, Hashable, Sendable, CaseIterable {
    case objective, balance, agility, curiosity, close
  }

  /// Every bar, in the order of `Bar`.
  public var bars: [Reading]

  init(_ debrief: Debrief) {
    bars = Bar.allCases.map { bar in
      switch bar {
      case .objective: debrief.objective.reading
      case .balance: BalanceScore(debrief.balance).reading
      case .agility: debrief.agility.reading
      case .curiosity: debrief.curiosity.reading
      case .close: Self.share(of: debrief.close.reading)
      }
    }
  }

  /// The bars that have a number, each with it.
  public var numbers: [(bar: Bar, points: Int)] {
    zip(Bar.allCases, bars).compactMap { bar, reading in reading.number.map { (bar, $0) } }
  }

  /// The plain mean of the bars as printed, halves rounded up; nil without a bar.
  ///
  /// Shown on request only: a talk is not one number.
  public var mean: Int? {
    let points = numbers.map(\.points)
    return Ratio(points.reduce(0, +), of: 100 * points.count).percent
  }

  private static func share(of close: Reading) -> Reading {
    guard case .amount(.count(let slots), let turns) = close else { return close }
    return .amount(.share(Ratio(slots, of: Close.Slot.allCases.count)), turns: turns)
  }
}
