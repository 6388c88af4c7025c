import Hearing
import Record
public import RuleLanguage

/// What a scripted test asks of a session.
extension Session {
  /// Whether a condition holds now: of the last answer, with its effects done and its lines said.
  ///
  /// `program` is the one that the condition was resolved for: this session's, perhaps with more
  /// patterns, which then hear the last answer in the words this session's has read it in.
  ///
  /// - Precondition: `program` is prepared.
  /// - Complexity: O(condition × clauses); one hearing where the condition names patterns.
  public func holds(_ condition: Condition, asking program: Program) -> Bool {
    let answer = condition.namesPatterns ? reheard(by: program.hearing) : lastAnswer
    return Moment(program: program, situation: situation, answer: answer).holds(condition)
  }

  /// The value of something counted as it stands now; a share in per cent, rounded down.
  public func value(of quantity: Quantity) -> Int {
    let moment = Moment(program: program, situation: situation, answer: lastAnswer)
    guard case .share(let side) = quantity else { return moment.value(of: quantity) }
    let counted = moment.value(of: .count(.side(.push))) + moment.value(of: .count(.side(.pull)))
    return counted == 0 ? 50 : 100 * moment.value(of: .count(.side(side))) / counted
  }

  /// Signals that the last lines carried, in the order of their declaration.
  public var lastSignals: [Int] { situation.lastSignals.sorted() }

  private var lastAnswer: HeardAnswer? {
    for case .heard(let answer) in turns.last?.events ?? [] { return answer }
    return nil
  }

  /// The last answer with what the patterns of other rules find in it; its moves stay as they were.
  private func reheard(by rules: HearingRules) -> HeardAnswer? {
    guard var answer = lastAnswer else { return nil }
    let before = turns.count > 1 ? turns[turns.count - 2].situation : opening.situation
    let previously = Previously(lines: before.lastLines, expected: before.expected)
    // A word that only an expectation knows makes no slip of what was read as it stands.
    var rules = rules
    rules.language.common.formUnion(answer.clauses.flatMap(\.words))
    let again = hear(answer.text, after: previously, by: rules)
    guard again.clauses.count == answer.clauses.count else { return again }
    for index in answer.clauses.indices {
      answer.clauses[index].lattice = again.clauses[index].lattice
      answer.clauses[index].patterns = again.clauses[index].patterns
    }
    return answer
  }
}

extension Condition {
  /// Whether some of it is about words.
  fileprivate var namesPatterns: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.namesPatterns)
    case .not(let inner): inner.namesPatterns
    case .clause(_, let wanted, let unwanted): (wanted + unwanted).contains(where: \.namesPatterns)
    default: false
    }
  }
}

extension Thing {
  fileprivate var namesPatterns: Bool {
    switch self {
    case .pattern: true
    case .any(let things): things.contains(where: \.namesPatterns)
    case .act, .question: false
    }
  }
}
