import Conversation
import Diagnostics
import Record
import RuleLanguage

/// What was expected and what is so, in words.
extension Outcome {
  func expected(_ expectation: Expectation) -> String {
    let words =
      switch expectation.kind {
      case .state(let state): Wording.state(asking.states[state].name)
      case .ended(let verdict): Wording.end(verdict)
      case .said(let speaker, let text, let isBeginning):
        Wording.line(speaker, isBeginning ? text + "..." : text)
      case .condition, .measure: source(of: expectation)
      }
    let isWritten =
      switch expectation.kind {
      case .condition, .measure: true
      default: false
      }
    return expectation.isNegated && !isWritten ? Wording.not(words) : words
  }

  /// What stands after `expect`, its lines joined.
  private func source(of expectation: Expectation) -> String {
    let source = asking.sources[Int(expectation.range.source)]
    let text = source.text(expectation.range.bytes)
    return String(text.dropFirst("expect".count).drop { $0 == " " })
  }

  func found(_ expectation: Expectation) -> [String] {
    switch expectation.kind {
    case .state: [Wording.state(asking.states[session.situation.state].name)]
    case .ended: [session.situation.verdict.map(Wording.end) ?? Wording.goesOn(state)]
    case .said:
      lines.isEmpty ? [Wording.nothingSaid] : lines.map { Wording.line($0.speaker, $0.text) }
    case .condition(let condition):
      found(condition, isWanted: true).uniqued(or: Wording.doesNotHold)
    case .measure(let measure, _, _): [Wording.measured(measure, measured(measure))]
    }
  }

  private var state: String { asking.states[session.situation.state].name }

  /// What is so about each part of a condition that is not as it should be.
  private func found(_ condition: Condition, isWanted: Bool) -> [String] {
    guard session.holds(condition, asking: asking) != isWanted else { return [] }
    switch condition {
    case .all(let parts), .any(let parts):
      return parts.flatMap { found($0, isWanted: isWanted) }
    case .not(let inner): return found(inner, isWanted: !isWanted)
    case .fact(let fact):
      return [Wording.fact(asking.facts[fact].name, session.situation.facts[fact])]
    case .degree(let part, _):
      let reached = session.situation.degrees[part]
      let degree = reached == 0 ? nil : asking.parts[part].degrees[reached - 1]
      return [Wording.part(asking.parts[part].name, degree)]
    case .heard:
      return [Wording.signals(session.lastSignals.map { asking.signals[$0].name })]
    case .compare(let quantity, _, _):
      return [Wording.value(name(of: quantity), quantity, session.value(of: quantity))]
    case .clause, .silent, .question, .first, .only, .waited:
      return [isWanted ? Wording.notSoOfTheAnswer : Wording.soOfTheAnswer]
    }
  }

  /// A quantity as its author writes it.
  private func name(of quantity: Quantity) -> String {
    switch quantity {
    case .meter(let meter): asking.meters[meter].name
    case .rating(let text): asking.texts[text].name
    case .turn: "turn"
    case .length: "length"
    case .questions: "questions"
    case .misses: "misses"
    case .echo: "echo"
    case .count(let act): "count(\(name(of: act)))"
    case .pitfallCount(let pitfall): "count(\(asking.pitfalls[pitfall].name))"
    case .streak(let act, let isOnly): "streak(\(isOnly ? "only " : "")\(name(of: act)))"
    case .since(let act): "since(\(name(of: act)))"
    case .share(let side): "share(\(side.rawValue))"
    case .answered(let signal): "answered(\(asking.signals[signal].name))"
    case .missed(let signal): "missed(\(asking.signals[signal].name))"
    }
  }

  private func name(of act: Act) -> String {
    switch act {
    case .behaviour(let behaviour): asking.hearing.behaviours[behaviour].name
    case .side(let side): side.rawValue
    }
  }
}

extension [String] {
  /// Each once, in order; `other` where there is none.
  fileprivate func uniqued(or other: String) -> [String] {
    var seen: Set<String> = []
    let once = filter { seen.insert($0).inserted }
    return once.isEmpty ? [other] : once
  }
}
