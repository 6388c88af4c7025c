import Hearing
import Record
import RuleLanguage

/// Decides whether claims can all hold of one answer in one situation.
///
/// An answer is a free list of clauses, so that one clause for each positive claim is enough, and the
/// first and the last clause have one of their own. What cannot be under that reading cannot be.
struct Solver {
  var claims: Claims
  var search: ClauseSearch
  /// What the values are where the answer is given; nil where nothing is known.
  var possible: Possible?
  /// An answer that is given already, whose clauses then decide every claim about clauses.
  var answer: HeardAnswer?
  private var nodesLeft = 0
  private var isUnsure = false

  /// Choices one question may take.
  private static let nodes = 5_000

  init(of program: Program, _ cells: Cells) {
    claims = Claims(of: program, cells)
    search = ClauseSearch(of: program, budget: 20_000_000)
  }

  /// Takes over the claims that another made, and what it found out about clauses; not what it spent.
  mutating func learn(from other: Solver) {
    let budget = search.budget
    (claims, search) = (other.claims, other.search)
    search.budget = budget
  }

  /// An answer and a situation, as far as the claims say anything of them.
  struct Model {
    var first: ClauseSearch.Model?
    var some: [ClauseSearch.Model] = []
    var last: ClauseSearch.Model?
    /// Possible values of the variables that matter, by number.
    var values: [Int: UInt64] = [:]
  }

  enum Outcome {
    /// Never, a proof.
    case never
    case model(Model)
    case undecided
  }

  /// Looks for an answer in a situation in which every claim holds.
  mutating func solve(_ wanted: [Claim]) -> Outcome {
    nodesLeft = Solver.nodes
    isUnsure = false
    var branch = Branch()
    guard take(wanted, into: &branch) else { return .never }
    if let model = explore(branch) { return .model(model) }
    return isUnsure ? .undecided : .never
  }

  // MARK: - Branches

  /// What is settled, and what is still to be chosen.
  private struct Branch {
    var some: [Int] = []
    var none: [Int] = []
    var first: [Int] = []
    var notFirst: [Int] = []
    var last: [Int] = []
    var notLast: [Int] = []
    var values: [Int: UInt64] = [:]
    var open: [[Claim]] = []
  }

  private mutating func explore(_ start: Branch) -> Model? {
    nodesLeft -= 1
    guard nodesLeft > 0 else {
      isUnsure = true
      return nil
    }
    var branch = start
    guard settle(&branch), let model = model(of: branch) else { return nil }
    guard let choice = branch.open.popLast() else { return model }
    for claim in choice {
      var next = branch
      if take([claim], into: &next), let model = explore(next) { return model }
    }
    return nil
  }

  /// Takes claims in; false when they contradict what is settled.
  private func take(_ wanted: [Claim], into branch: inout Branch) -> Bool {
    for claim in wanted {
      switch claim {
      case .all(let parts): if !take(parts, into: &branch) { return false }
      case .any(let parts):
        if parts.count == 1 {
          if !take(parts, into: &branch) { return false }
        } else {
          branch.open.append(parts)
        }
      case .value(let variable, let bits):
        let left = values(of: variable, in: branch) & bits
        if left == 0 { return false }
        branch.values[variable] = left
      case .clause(let scope, let number, let holds):
        if let answer {
          if self.holds(number, scope, of: answer) != holds { return false }
        } else if !take(scope, number, holds, into: &branch) {
          return false
        }
      }
    }
    return true
  }

  private func take(
    _ scope: ConditionSyntax.Scope, _ number: Int, _ holds: Bool, into branch: inout Branch
  ) -> Bool {
    func add(_ list: inout [Int]) { if !list.contains(number) { list.append(number) } }
    switch (scope, holds) {
    case (.some, true): add(&branch.some)
    case (.some, false): add(&branch.none)
    case (.opens, true): add(&branch.first)
    case (.opens, false): add(&branch.notFirst)
    case (.ends, true): add(&branch.last)
    case (.ends, false): add(&branch.notLast)
    }
    return !contradicts(scope, number, holds, branch)
  }

  private func contradicts(
    _ scope: ConditionSyntax.Scope, _ number: Int, _ holds: Bool, _ branch: Branch
  ) -> Bool {
    switch (scope, holds) {
    case (.some, true): branch.none.contains(number)
    case (.some, false):
      branch.some.contains(number) || branch.first.contains(number)
        || branch.last.contains(number)
    case (.opens, true): branch.notFirst.contains(number) || branch.none.contains(number)
    case (.opens, false): branch.first.contains(number)
    case (.ends, true): branch.notLast.contains(number) || branch.none.contains(number)
    case (.ends, false): branch.last.contains(number)
    }
  }

  private func values(of variable: Int, in branch: Branch) -> UInt64 {
    branch.values[variable] ?? initialValues(of: variable)
  }

  /// Takes what leaves no choice; false when a choice has nothing left.
  ///
  /// The narrowest choice comes last.
  private func settle(_ branch: inout Branch) -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      let choices = branch.open
      branch.open = []
      for choice in choices {
        if choice.contains(where: { isCertain($0, branch) }) { continue }
        let left = choice.filter { !isRefuted($0, branch) }
        guard let first = left.first else { return false }
        if left.count == 1 {
          isChanged = true
          guard take([first], into: &branch) else { return false }
        } else {
          branch.open.append(left)
        }
      }
    }
    branch.open.sort { $0.count > $1.count }
    return true
  }

  private func isCertain(_ claim: Claim, _ branch: Branch) -> Bool {
    switch claim {
    case .all(let parts): return parts.allSatisfy { isCertain($0, branch) }
    case .any(let parts): return parts.contains { isCertain($0, branch) }
    case .value(let variable, let bits): return values(of: variable, in: branch) & ~bits == 0
    case .clause(let scope, let number, let holds):
      if let answer { return self.holds(number, scope, of: answer) == holds }
      switch (scope, holds) {
      case (.some, true):
        return branch.some.contains(number) || branch.first.contains(number)
          || branch.last.contains(number)
      case (.some, false): return branch.none.contains(number)
      case (.opens, true): return branch.first.contains(number)
      case (.opens, false):
        return branch.notFirst.contains(number) || branch.none.contains(number)
      case (.ends, true): return branch.last.contains(number)
      case (.ends, false): return branch.notLast.contains(number) || branch.none.contains(number)
      }
    }
  }

  private func isRefuted(_ claim: Claim, _ branch: Branch) -> Bool {
    switch claim {
    case .all(let parts): return parts.contains { isRefuted($0, branch) }
    case .any(let parts): return parts.allSatisfy { isRefuted($0, branch) }
    case .value(let variable, let bits): return values(of: variable, in: branch) & bits == 0
    case .clause(let scope, let number, let holds):
      if let answer { return self.holds(number, scope, of: answer) != holds }
      return contradicts(scope, number, holds, branch)
    }
  }

  // MARK: - Clauses

  /// Finds a clause for each positive claim; nil when one has none.
  private mutating func model(of branch: Branch) -> Model? {
    var model = Model()
    model.values = branch.values
    guard answer == nil else { return model }
    for number in branch.some {
      guard let clause = clause([number], not: branch.none) else { return nil }
      if let clause { model.some.append(clause) }
    }
    if !branch.first.isEmpty {
      guard let clause = clause(branch.first, not: branch.none + branch.notFirst) else {
        return nil
      }
      model.first = clause
    }
    if !branch.last.isEmpty {
      guard let clause = clause(branch.last, not: branch.none + branch.notLast) else { return nil }
      model.last = clause
    }
    return model
  }

  /// Nil for none; a nil inside for not known.
  private mutating func clause(_ wanted: [Int], not unwanted: [Int]) -> ClauseSearch.Model?? {
    switch search.clause(wanted, not: unwanted, in: claims) {
    case .nothing: return nil
    case .clause(let model): return .some(model)
    case .undecided:
      isUnsure = true
      return .some(nil)
    }
  }

  /// Whether a claim about clauses holds of an answer that is given.
  private func holds(
    _ number: Int, _ scope: ConditionSyntax.Scope, of answer: HeardAnswer
  ) -> Bool {
    let claim = claims.clauseClaims[number]
    let count = search.behaviours
    return switch scope {
    case .some: answer.clauses.contains { claim.holds(of: $0, behaviours: count) }
    case .opens: answer.clauses.first.map { claim.holds(of: $0, behaviours: count) } ?? false
    case .ends: answer.clauses.last.map { claim.holds(of: $0, behaviours: count) } ?? false
    }
  }

  /// What a variable can be, the answer that is given included.
  private func initialValues(of variable: Int) -> UInt64 {
    let all = claims.possible(variable, possible)
    guard let answer, case .quantity(let quantity) = claims.variables[variable] else { return all }
    let domain = claims.domains[variable]
    switch quantity {
    case .length: return domain.cell(of: answer.wordCount)
    case .questions: return domain.cell(of: answer.questionCount)
    case .echo: return domain.cell(of: answer.echoCount)
    case .turn: return all & domain.cells { $0.upperBound > 0 }
    case .count(let act):
      let here = answer.clauses.count { clause in
        switch act {
        case .behaviour(let behaviour): clause.behaviour == behaviour
        case .side(let side): clause.move?.side == side
        }
      }
      return all & domain.cells { $0.upperBound >= here }
    default: return all
    }
  }
}
