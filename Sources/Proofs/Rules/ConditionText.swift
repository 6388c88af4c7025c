import Record
import RuleLanguage

/// Conditions as their authors would write them, for messages.
struct ConditionText {
  let program: Program

  func text(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): parts.map(bracketed).joined(separator: " and ")
    case .any(let parts): parts.map(bracketed).joined(separator: " or ")
    case .not(let inner): "not \(bracketed(inner))"
    case .clause(let scope, let wanted, let unwanted): clause(scope, wanted, unwanted)
    case .silent: "silent"
    case .question: "question"
    case .first: "first"
    case .only(let side): "only \(side.rawValue)"
    case .waited(let act): "waited(\(name(act)))"
    case .heard(let signal): "heard \(program.signals[signal].name)"
    case .fact(let fact): program.facts[fact].name
    case .degree(let part, let degree): self.degree(program.parts[part], degree)
    case .compare(let quantity, let comparison, let value):
      "\(text(quantity)) \(comparison.rawValue) \(value)\(isShare(quantity) ? "%" : "")"
    }
  }

  private func bracketed(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1:
      "(\(text(condition)))"
    default: text(condition)
    }
  }

  private func clause(
    _ scope: ConditionSyntax.Scope, _ wanted: [Thing], _ unwanted: [Thing]
  ) -> String {
    let start = scope == .some ? "" : "\(scope.rawValue) with "
    let words = wanted.map(text).joined(separator: " with ")
    return start + ([words] + unwanted.map(text)).joined(separator: " without ")
  }

  func text(_ thing: Thing) -> String {
    switch thing {
    case .pattern(let pattern): "\"\(program.hearing.patternNotes[pattern].text)\""
    case .act(let act): name(act)
    case .question: "question"
    case .any(let things): "(\(things.map(text).joined(separator: " or ")))"
    }
  }

  private func name(_ act: Act) -> String {
    switch act {
    case .behaviour(let index): program.hearing.behaviours[index].name
    case .side(let side): side.rawValue
    }
  }

  private func degree(_ part: PartRule, _ degree: Int) -> String {
    degree == 1 ? part.name : "\(part.name) \(part.degrees[degree - 1])"
  }

  private func isShare(_ quantity: Quantity) -> Bool {
    if case .share = quantity { return true }
    return false
  }

  func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .meter(let meter): program.meters[meter].name
    case .rating(let text): program.texts[text].name
    case .turn: "turn"
    case .length: "length"
    case .questions: "questions"
    case .misses: "misses"
    case .echo: "echo"
    case .count(let act): "count(\(name(act)))"
    case .pitfallCount(let pitfall): "count(\(program.pitfalls[pitfall].name))"
    case .streak(let act, let isOnly): "streak(\(isOnly ? "only " : "")\(name(act)))"
    case .since(let act): "since(\(name(act)))"
    case .share(let side): "share(\(side.rawValue))"
    case .answered(let signal): "answered(\(program.signals[signal].name))"
    case .missed(let signal): "missed(\(program.signals[signal].name))"
    }
  }
}
