package import Hearing
package import RuleLanguage
import Record

/// An answer in the situation it was given in: what conditions are asked about.
package struct Moment {
  let program: Program
  var situation: Situation
  /// Nil at the end of a conversation, when the debrief asks.
  var answer: HeardAnswer?
  /// Values that stand in for what has come about, when answers are tried.
  var assumed: [Quantity: Int]
  /// Stands in for `first` when examples are tried.
  var assumedFirst: Bool?

  package init(
    program: Program, situation: Situation, answer: HeardAnswer? = nil,
    assumed: [Quantity: Int] = [:],
    assumedFirst: Bool? = nil
  ) {
    self.program = program
    self.situation = situation
    self.answer = answer
    self.assumed = assumed
    self.assumedFirst = assumedFirst
  }

  /// Whether a condition holds; `rule` is the one that asks, for `first`.
  ///
  /// - Complexity: O(condition × clauses).
  package func holds(_ condition: Condition, rule: Int? = nil) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, rule: rule) }
    case .any(let parts): parts.contains { holds($0, rule: rule) }
    case .not(let inner): !holds(inner, rule: rule)
    case .clause(let scope, let wanted, let unwanted):
      clauses(in: scope).contains { meets($0, wanted, unwanted) }
    case .silent: answer?.isSilence ?? false
    case .question: answer?.clauses.contains { $0.isQuestion } ?? false
    case .first: isFirst(rule)
    case .only(let side): isOnly(side, situation.deeds.last)
    case .waited(let act): waited(act)
    case .heard(let signal): situation.lastSignals.contains(signal)
    case .fact(let fact): situation.facts[fact]
    case .degree(let part, let degree): situation.degrees[part] >= degree
    case .compare(let quantity, let comparison, let value):
      compares(quantity, comparison, value)
    }
  }

  // MARK: - Clauses

  func clauses(in scope: ConditionSyntax.Scope) -> [HeardClause] {
    guard let clauses = answer?.clauses else { return [] }
    switch scope {
    case .some: return clauses
    case .opens: return Array(clauses.prefix(1))
    case .ends: return Array(clauses.suffix(1))
    }
  }

  func meets(_ clause: HeardClause, _ wanted: [Thing], _ unwanted: [Thing]) -> Bool {
    wanted.allSatisfy { has(clause, $0) } && !unwanted.contains { has(clause, $0) }
  }

  private func has(_ clause: HeardClause, _ thing: Thing) -> Bool {
    switch thing {
    case .pattern(let pattern): clause.holds(pattern: pattern)
    case .act(.behaviour(let behaviour)): clause.behaviour == behaviour
    case .act(.side(let side)): clause.move?.side == side
    case .question: clause.isQuestion
    case .any(let things): things.contains { has(clause, $0) }
    }
  }

  // MARK: - What has come about

  /// Whether it is the first time for what asks.
  ///
  /// For a rule, that it has not answered before; for an opening, that the state is entered for the
  /// first time.
  private func isFirst(_ rule: Int?) -> Bool {
    if let assumedFirst { return assumedFirst }
    guard let rule else { return (situation.entries[situation.state] ?? 0) <= 1 }
    return (situation.answered[rule] ?? 0) == 0
  }

  private func isOnly(_ side: Side, _ deeds: Deeds?) -> Bool {
    guard let deeds, (deeds.sides[side] ?? 0) > 0 else { return false }
    switch side {
    case .push: return (deeds.sides[.pull] ?? 0) == 0
    case .pull: return (deeds.sides[.push] ?? 0) == 0
    case .away, .neutral: return deeds.sides.allSatisfy { $0.key == side || $0.value == 0 }
    }
  }

  private func waited(_ act: Act) -> Bool {
    guard let answer, situation.deeds.count >= 2 else { return false }
    let before = situation.deeds[situation.deeds.count - 2]
    let isBrief = answer.wordCount <= 6 || answer.clauses.contains { $0.isQuestion }
    return before.ends(with: act) && isBrief
  }

  // MARK: - Quantities

  private func compares(_ quantity: Quantity, _ comparison: Comparison, _ value: Int) -> Bool {
    if case .share(let side) = quantity, assumed[quantity] == nil {
      let push = total(.side(.push))
      let counted = push + total(.side(.pull))
      guard counted > 0 else { return comparison.holds(50, value) }
      let part = side == .push ? push : counted - push
      return comparison.holds(100 * part, value * counted)
    }
    return comparison.holds(self.value(of: quantity), value)
  }

  func value(of quantity: Quantity) -> Int {
    if let value = assumed[quantity] { return value }
    switch quantity {
    case .meter(let meter): return situation.meters[meter]
    case .rating(let text): return situation.texts[text].last.flatMap { Int($0) } ?? 0
    case .turn: return situation.turn
    case .length: return answer?.wordCount ?? 0
    case .questions: return answer?.questionCount ?? 0
    case .misses: return situation.misses
    case .echo: return answer?.echoCount ?? 0
    case .count(let act): return total(act)
    case .pitfallCount(let pitfall): return situation.pitfalls[pitfall] ?? 0
    case .streak(let act, let isOnly): return streak(act, isOnly: isOnly)
    case .since(let act):
      let index = situation.deeds.lastIndex { $0.count(act) > 0 }
      return index.map { situation.deeds.count - 1 - $0 } ?? situation.turn
    case .share: return 50
    case .answered(let signal): return situation.answeredCases[signal]
    case .missed(let signal): return situation.missedCases[signal]
    }
  }

  private func total(_ act: Act) -> Int {
    if let value = assumed[.count(act)] { return value }
    return situation.deeds.reduce(0) { $0 + $1.count(act) }
  }

  private func streak(_ act: Act, isOnly: Bool) -> Int {
    situation.deeds.reversed().prefix { deeds in
      guard deeds.count(act) > 0 else { return false }
      guard isOnly, case .side(let side) = act else { return true }
      return self.isOnly(side, deeds)
    }.count
  }
}
