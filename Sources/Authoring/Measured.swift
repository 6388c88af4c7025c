import Record
import RuleLanguage
import Scoring

/// A measure of a conversation as far as it has come.
enum Measured: Hashable {
  /// Behaviours, turns or words.
  case count(Int)
  /// Compared without rounding.
  case share(Ratio)

  init(_ measure: Measure, of record: Record) {
    self =
      switch measure {
      case .agility: .share(Agility(in: record.cases).ratio)
      case .breadth: .count(Breadth(of: record).used.count)
      case .longestStretch:
        .count(Stretches(in: record.turns).longest.first?.length ?? 0)
      case .longestTurn: .count(LongestTurn(in: record.turns)?.words ?? 0)
      case .openQuestions: .share(Questions(in: record.turns).ratio)
      case .reflections: .share(Measured.reflections(in: record.turns))
      case .talkShare: .share(TalkShare(of: record).ratio)
      case .unmatched: .share(Unmatched(in: record.turns).ratio)
      }
  }

  private static func reflections(in turns: [Turn]) -> Ratio {
    let reflections = Reflections(in: turns)
    return Ratio(reflections.reflections, of: reflections.questions)
  }

  /// Whether the comparison holds; never where there is nothing to count.
  func holds(_ comparison: Comparison, _ value: Int) -> Bool {
    switch self {
    case .count(let count): comparison.holds(count, value)
    case .share(let ratio):
      ratio.whole > 0 && comparison.holds(100 * ratio.part, value * ratio.whole)
    }
  }
}
