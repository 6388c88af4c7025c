import Hearing
import Matching
import RuleLanguage

/// Looks for clauses that are as several claims say.
struct ClauseSearch {
  private let hearing: HearingRules
  private let languages: ClauseLanguages
  let behaviours: Int
  private var known: [Patterns: FoundClause] = [:]
  private var answers: [Question: Found] = [:]
  /// Steps that all questions about patterns together may still take.
  var budget: StepBudget

  /// Patterns that a clause must, and must not, be in the language of.
  private struct Patterns: Hashable {
    var wanted: [Int]
    var unwanted: [Int]
  }

  private struct Question: Hashable {
    var wanted: [Int]
    var unwanted: [Int]
  }

  /// A clause as the claims want it; its words are the shortest there are.
  struct Model: Hashable {
    var words: [String]
    /// Patterns that made the words what they are.
    var wanted: [Int]
    var unwanted: [Int]
    var moves: MoveSet
    var mustAsk: Bool
  }

  enum Found: Hashable {
    /// No clause is so: a proof.
    case nothing
    case clause(Model)
    case undecided
  }

  init(of program: Program, budget: Int) {
    hearing = program.hearing
    languages = ClauseLanguages(of: hearing)
    behaviours = hearing.behaviours.count
    self.budget = StepBudget(budget)
  }

  /// Returns a short clause with some patterns and without others; no words where any will do.
  ///
  /// Patterns that a clause must not have are left out of the question until a clause has them, since
  /// every one of them makes the question harder.
  mutating func clause(with wanted: [Int], without unwanted: [Int]) -> FoundClause {
    if wanted.isEmpty, unwanted.isEmpty { return .clause([]) }
    let patterns = Patterns(wanted: wanted.sorted(), unwanted: unwanted.sorted())
    if let known = known[patterns] { return known }
    var needed: [Int] = []
    var found = asked(Patterns(wanted: patterns.wanted, unwanted: needed))
    while case .clause(let words) = found {
      let violated = held(patterns.unwanted, by: words) ?? patterns.unwanted
      if violated.isEmpty || needed == patterns.unwanted { break }
      needed = Set(needed).union(violated).sorted()
      found = asked(Patterns(wanted: patterns.wanted, unwanted: needed))
    }
    known[patterns] = found
    return found
  }

  private mutating func asked(_ patterns: Patterns) -> FoundClause {
    if let known = known[patterns] { return known }
    var allowance = StepBudget(min(ClauseSearch.stepsAQuestion, budget.left))
    let before = allowance.left
    let found = languages.clause(
      with: patterns.wanted, without: patterns.unwanted, budget: &allowance)
    budget = StepBudget(budget.left - (before - allowance.left))
    known[patterns] = found
    return found
  }

  /// Returns which patterns a clause is in the language of, as it is heard; nil when it is heard as
  /// something else.
  private func held(_ patterns: [Int], by words: [String]) -> [Int]? {
    // As a question, so that patterns for questions alone are heard too.
    let text = words.joined(separator: " ") + "?"
    let answer = hear(text, after: Previously(), by: hearing)
    guard answer.clauses.count == 1, answer.clauses[0].words == words else { return nil }
    return patterns.filter { answer.clauses[0].holds(pattern: $0) }
  }

  /// Returns a clause with a pattern, looked for at more length where that is what it takes: what
  /// begins and ends clauses of a whole language makes the question a large one.
  mutating func clause(withAlone pattern: Int) -> FoundClause {
    let found = clause(with: [pattern], without: [])
    guard found == .undecided else { return found }
    var allowance = StepBudget(min(ClauseSearch.stepsAlone, budget.left))
    let before = allowance.left
    let longer = languages.clause(with: [pattern], without: [], budget: &allowance)
    budget = StepBudget(budget.left - (before - allowance.left))
    known[Patterns(wanted: [pattern], unwanted: [])] = longer
    return longer
  }

  private static let stepsAQuestion = 5_000
  private static let stepsAlone = 400_000
  private static let leaves = 64

  /// Returns a clause of which all of `wanted` is true and none of `unwanted`, claims by number.
  mutating func clause(
    _ wanted: [Int], not unwanted: [Int], in claims: Claims
  ) -> Found {
    let question = Question(wanted: wanted, unwanted: unwanted.sorted())
    if let known = answers[question] { return known }
    let parts =
      wanted.map { claims.clauseClaims[$0] }
      + question.unwanted.map { claims.clauseClaims[$0].negated(behaviours: behaviours) }
    let found = clause(of: parts)
    answers[question] = found
    return found
  }

  /// Returns a clause that is as all the claims say.
  mutating func clause(of parts: [ClauseClaim]) -> Found {
    var branch = Branch(moves: MoveSet(allOf: behaviours))
    guard branch.take(parts) else { return .nothing }
    var leavesLeft = ClauseSearch.leaves
    return search(branch, &leavesLeft)
  }

  private mutating func search(_ start: Branch, _ leavesLeft: inout Int) -> Found {
    var branch = start
    guard branch.settle() else { return .nothing }
    guard let choice = branch.open.popLast() else {
      guard leavesLeft > 0 else { return .undecided }
      leavesLeft -= 1
      switch clause(with: branch.wanted, without: branch.unwanted) {
      case .nothing: return .nothing
      case .undecided: return .undecided
      case .clause(let words):
        return .clause(
          Model(
            words: words, wanted: branch.wanted, unwanted: branch.unwanted, moves: branch.moves,
            mustAsk: branch.questions == 0b10))
      }
    }
    var isUndecided = false
    for part in choice {
      var next = branch
      guard next.take([part]) else { continue }
      switch search(next, &leavesLeft) {
      case .clause(let model): return .clause(model)
      case .undecided: isUndecided = true
      case .nothing: continue
      }
    }
    return isUndecided ? .undecided : .nothing
  }

  /// What is settled of a clause, and what is still to be chosen.
  private struct Branch {
    var wanted: [Int] = []
    var unwanted: [Int] = []
    var moves: MoveSet
    /// Bit 0: it may be no question; bit 1: it may be one.
    var questions: UInt8 = 0b11
    var open: [[ClauseClaim]] = []

    init(moves: MoveSet) { self.moves = moves }

    /// Takes claims in; false when they contradict what is settled.
    mutating func take(_ claims: [ClauseClaim]) -> Bool {
      for claim in claims {
        switch claim {
        case .all(let parts): if !take(parts) { return false }
        case .any(let parts):
          if parts.count == 1 {
            if !take(parts) { return false }
          } else {
            open.append(parts)
          }
        case .pattern(let pattern, let holds):
          if (holds ? unwanted : wanted).contains(pattern) { return false }
          if !(holds ? wanted : unwanted).contains(pattern) {
            if holds { wanted.append(pattern) } else { unwanted.append(pattern) }
          }
        case .moves(let some):
          moves.formIntersection(some)
          if moves.isEmpty { return false }
        case .question(let holds):
          questions &= holds ? 0b10 : 0b01
          if questions == 0 { return false }
        }
      }
      return true
    }

    /// Takes what leaves no choice; false when a choice has nothing left.
    ///
    /// The narrowest choice comes last.
    mutating func settle() -> Bool {
      var isChanged = true
      while isChanged {
        isChanged = false
        let choices = open
        open = []
        for choice in choices {
          if choice.contains(where: isCertain) { continue }
          let left = choice.filter { !isRefuted($0) }
          guard let first = left.first else { return false }
          if left.count == 1 {
            isChanged = true
            guard take([first]) else { return false }
          } else {
            open.append(left)
          }
        }
      }
      open.sort { $0.count > $1.count }
      return true
    }

    private func isCertain(_ claim: ClauseClaim) -> Bool {
      switch claim {
      case .all(let parts): parts.allSatisfy(isCertain)
      case .any(let parts): parts.contains(where: isCertain)
      case .pattern(let pattern, let holds): (holds ? wanted : unwanted).contains(pattern)
      case .moves(let some): moves.isSubset(of: some)
      case .question(let holds): questions == (holds ? 0b10 : 0b01)
      }
    }

    private func isRefuted(_ claim: ClauseClaim) -> Bool {
      switch claim {
      case .all(let parts): return parts.contains(where: isRefuted)
      case .any(let parts): return parts.allSatisfy(isRefuted)
      case .pattern(let pattern, let holds):
        return (holds ? unwanted : wanted).contains(pattern)
      case .moves(let some):
        var left = moves
        left.formIntersection(some)
        return left.isEmpty
      case .question(let holds): return questions & (holds ? 0b10 : 0b01) == 0
      }
    }
  }
}
