import Diagnostics
import Record

extension Checker {
  /// Resolves a condition; what cannot be resolved is reported and never holds.
  ///
  /// `aboutAnswer` is false for the debrief's conditions, which are asked of no single answer.
  mutating func lower(
    _ syntax: ConditionSyntax, aboutAnswer: Bool = true, mayCapture: Bool = true
  ) -> Condition {
    switch syntax.kind {
    case .all(let parts):
      return .all(parts.map { lower($0, aboutAnswer: aboutAnswer, mayCapture: mayCapture) })
    case .any(let parts):
      return .any(parts.map { lower($0, aboutAnswer: aboutAnswer, mayCapture: false) })
    case .not(let inner): return .not(lower(inner, aboutAnswer: aboutAnswer, mayCapture: false))
    case .named(let name): return named(name, aboutAnswer: aboutAnswer)
    case .degree(let part, let degree): return lowerDegree(part, degree)
    case .compare(let amount, let sign, let value, let isPercent):
      guard let quantity = quantity(amount, isPercent: isPercent, aboutAnswer: aboutAnswer) else {
        return .never
      }
      return .compare(quantity, sign, value.value)
    default:
      guard aboutAnswer else {
        report(.aboutOneAnswer(at: syntax.range))
        return .never
      }
      return lowerAboutAnswer(syntax, mayCapture: mayCapture)
    }
  }

  private mutating func lowerAboutAnswer(_ syntax: ConditionSyntax, mayCapture: Bool) -> Condition {
    switch syntax.kind {
    case .clause(let scope, let requirements):
      let wanted = requirements.filter(\.isWanted).map { lower($0.thing, mayCapture: mayCapture) }
      let unwanted = requirements.filter { !$0.isWanted }.map { lower($0.thing, mayCapture: false) }
      return .clause(scope, wanted: wanted, unwanted: unwanted)
    case .silent: return .silent
    case .question: return .question
    case .first: return .first
    case .only(let name): return side(name).map { .only($0) } ?? .never
    case .waited(let name): return act(name).map { .waited($0) } ?? .never
    case .heard(let name): return signal(name).map { .heard($0) } ?? .never
    default: return .never
    }
  }

  /// A bare name: a behaviour or side in some clause, a fact, a begun part.
  private mutating func named(_ name: Name, aboutAnswer: Bool) -> Condition {
    if let side = Side(rawValue: name.text) {
      if !aboutAnswer { report(.aboutOneAnswer(at: name.range)) }
      return .clause(.some, wanted: [.act(.side(side))], unwanted: [])
    }
    use("name", name.text)
    switch entities[name.text] {
    case .behaviour(let index):
      if !aboutAnswer { report(.aboutOneAnswer(at: name.range)) }
      return .clause(.some, wanted: [.act(.behaviour(index))], unwanted: [])
    case .fact(let index): return .fact(index)
    case .part(let index): return .degree(part: index, 1)
    case .pitfall(let index): return .compare(.pitfallCount(index), .atLeast, 1)
    case .meter, .text:
      report(.needsComparison(name))
      return .never
    case nil:
      report(unknown("behaviour, fact or part", name, in: .conditions))
      return .never
    }
  }

  private mutating func lowerDegree(_ part: Name, _ degree: Name) -> Condition {
    guard let (part, degree) = resolve(part: part, degree: degree) else { return .never }
    return .degree(part: part, degree + 1)
  }

  /// Returns the indices of a part and one of its degrees.
  mutating func resolve(part: Name, degree: Name) -> (Int, Int)? {
    guard case .part(let index) = entities[part.text] else {
      report(.unknown("part of the objective", part, among: parts.map(\.name)))
      return nil
    }
    use("name", part.text)
    guard let place = parts[index].degrees.firstIndex(of: degree.text) else {
      report(.unknown("degree of `\(part.text)`", degree, among: parts[index].degrees))
      return nil
    }
    return (index, place)
  }

  private mutating func lower(_ thing: ThingSyntax, mayCapture: Bool) -> Thing {
    switch thing {
    case .pattern(let pattern): return .pattern(lower(pattern, mayCapture: mayCapture))
    case .act(let name): return act(name).map { .act($0) } ?? .any([])
    case .question: return .question
    case .any(let things): return .any(things.map { lower($0, mayCapture: false) })
    }
  }

  /// Returns the behaviour or side of a name.
  mutating func act(_ name: Name) -> Act? {
    if let side = Side(rawValue: name.text) { return .side(side) }
    if case .behaviour(let index) = entities[name.text] { return .behaviour(index) }
    report(unknown("behaviour or side", name, in: .acts))
    return nil
  }

  private mutating func side(_ name: Name) -> Side? {
    if let side = Side(rawValue: name.text) { return side }
    report(.side(name))
    return nil
  }

  mutating func signal(_ name: Name) -> Int? {
    use("signal", name.text)
    if let index = signals[name.text] { return index }
    report(unknown("signal", name, in: .signals))
    return nil
  }

  // MARK: - Quantities

  private mutating func quantity(
    _ amount: AmountSyntax, isPercent: Bool, aboutAnswer: Bool
  ) -> Quantity? {
    if isPercent, amount.name.text != "share" { report(.percent(at: amount.name.range)) }
    guard let argument = amount.argument else {
      return plainQuantity(amount.name, aboutAnswer: aboutAnswer)
    }
    switch amount.name.text {
    case "count":
      if case .pitfall(let index) = entities[argument.text] {
        use("name", argument.text)
        return .pitfallCount(index)
      }
      return act(argument).map { .count($0) }
    case "streak": return act(argument).map { .streak($0, isOnly: amount.isOnly) }
    case "since": return act(argument).map { .since($0) }
    case "share": return side(argument).map { .share($0) }
    case "answered": return signal(argument).map { .answered($0) }
    case "missed": return signal(argument).map { .missed($0) }
    default:
      let near = ["count", "streak", "since", "share", "answered", "missed"]
      report(.unknown("counter", amount.name, among: near))
      return nil
    }
  }

  private mutating func plainQuantity(_ name: Name, aboutAnswer: Bool) -> Quantity? {
    switch name.text {
    case "turn": return .turn
    case "length": return .length
    case "questions": return .questions
    case "misses": return .misses
    case "echo": return .echo
    default: break
    }
    use("name", name.text)
    switch entities[name.text] {
    case .meter(let index): return .meter(index)
    case .text(let index):
      use("shown", name.text)
      if case .rating = texts[index].kind { return .rating(index) }
      fallthrough
    default:
      report(unknown("meter or counter", name, in: .amounts))
      return nil
    }
  }
}

extension Condition {
  static var never: Condition { .any([]) }
}
