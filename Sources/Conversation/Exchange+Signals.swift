package import Hearing
import Matching
import Record
import RuleLanguage

extension Exchange {
  /// Opens a case, one a signal however many lines of a turn carry it.
  mutating func open(_ signal: Int, line: String) {
    guard !situation.openCases.contains(where: { $0.signal == signal && $0.age == 0 }) else {
      return
    }
    moment.situation.openCases.append(Situation.OpenCase(signal: signal, age: 0))
    events.append(.opened(signal: signal, line: line))
  }

  /// Closes the cases this answer answers, and those it was the last to leave waiting.
  mutating func closeCases() {
    guard let deeds = situation.deeds.last else { return }
    var open: [Situation.OpenCase] = []
    for var item in situation.openCases {
      item.age += 1
      let signal = program.signals[item.signal]
      if signal.wants.contains(where: { deeds.count($0) > 0 }) {
        moment.situation.answeredCases[item.signal] += 1
        events.append(.closed(signal: item.signal, isAnswered: true))
      } else if item.age >= signal.within {
        moment.situation.missedCases[item.signal] += 1
        events.append(.closed(signal: item.signal, isAnswered: false))
      } else {
        open.append(item)
      }
    }
    moment.situation.openCases = open
  }
}

extension Deeds {
  package init(_ answer: HeardAnswer) {
    self.init(behaviours: [:], sides: [:], last: nil, lastSide: nil)
    for clause in answer.clauses {
      if let behaviour = clause.behaviour { behaviours[behaviour, default: 0] += 1 }
      if let side = clause.move?.side { sides[side, default: 0] += 1 }
    }
    last = answer.clauses.last?.behaviour
    lastSide = answer.clauses.last?.move?.side
  }
}

extension Moment {
  /// Returns the person's own words that a rule's patterns captured into a text.
  func captured(_ text: Int, by condition: Condition) -> String? {
    switch condition {
    case .all(let parts): parts.lazy.compactMap { captured(text, by: $0) }.first
    case .clause(let scope, let wanted, let unwanted):
      captured(text, scope: scope, wanted, unwanted)
    default: nil
    }
  }

  private func captured(
    _ text: Int, scope: ConditionSyntax.Scope, _ wanted: [Thing], _ unwanted: [Thing]
  ) -> String? {
    guard let answer else { return nil }
    for clause in clauses(in: scope) where meets(clause, wanted, unwanted) {
      for case .pattern(let pattern) in wanted {
        let slots = program.hearing.patternNotes[pattern].captures
        guard let slot = slots.firstIndex(of: text) else { continue }
        let ranges = program.hearing.patterns.captures(of: pattern, in: clause.lattice)
        guard slot < ranges.count, let range = ranges[slot], let place = clause.place(of: range)
        else { continue }
        return answer.words(at: place)
      }
    }
    return nil
  }
}
