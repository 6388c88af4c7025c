import Record
import RuleLanguage

/// The values that a program's conditions compare quantities with.
struct Thresholds {
  private var values: [Quantity: Set<Int>] = [:]

  var ascending: [Quantity: [Int]] { values.mapValues { $0.sorted() } }

  init(of program: Program) {
    for rule in program.rules {
      if let condition = rule.condition { add(condition) }
      add(rule.body)
    }
    for state in program.states { add(state.opening) }
    for fact in program.facts { add(fact.body) }
    for pitfall in program.pitfalls { add(pitfall.condition) }
    for advice in program.advice { add(advice.condition) }
  }

  private mutating func add(_ actions: [Action]) {
    for case .branch(let condition, let then, let otherwise) in actions {
      add(condition)
      add(then)
      add(otherwise)
    }
  }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .not(let inner): add(inner)
    case .waited: values[.length, default: [0]].insert(6)
    case .compare(.share(let side), _, let value):
      values[.share(.push), default: []].insert(side == .push ? 2 * value : 200 - 2 * value)
    case .compare(.meter, _, _): break
    case .compare(let quantity, _, let value):
      // Zero stands apart, since the answer itself tells it of several counters.
      values[quantity, default: [0]].insert(value)
    case .clause, .silent, .question, .first, .only, .heard, .fact, .degree: break
    }
  }
}
