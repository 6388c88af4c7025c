import Record
import RuleLanguage
import Scoring

/// A measure of a conversation as far as it has come.
enum Measured: Hashable {
  /// Behaviours, turns, words, slots or points.
  case count(Int)
  /// Compared without rounding; the whole is 1 or more.
  case share(Ratio)
  /// There is no number, and why.
  case none(Reading.WhyNot)

  /// - Precondition: Every `Measure` is a `MeasureName` by its name, which a test holds.
  init(_ measure: Measure, of record: Record) {
    guard let name = MeasureName(rawValue: measure.rawValue) else {
      preconditionFailure("no measure is called \(measure.rawValue)")
    }
    let reading = debrief(of: record).reading(of: name)
    self =
      switch reading {
      case .amount(.count(let count), _): .count(count)
      case .amount(.share(let ratio), _): .share(ratio)
      case .none(let reason): Measured.startsAtNothing(measure) ? .count(0) : .none(reason)
      }
  }

  /// Whether nothing yet is a length or a number of 0.
  private static func startsAtNothing(_ measure: Measure) -> Bool {
    [.breadth, .longestStretch, .longestTurn].contains(measure)
  }

  /// Whether the comparison holds; never where there is no number.
  func holds(_ comparison: Comparison, _ value: Int) -> Bool {
    switch self {
    case .count(let count): comparison.holds(count, value)
    case .share(let ratio): comparison.holds(100 * ratio.part, value * ratio.whole)
    case .none: false
    }
  }
}
