import Diagnostics
import Record
import RuleLanguage

/// A program's files, read once more to find where things stand that a program only knows by number.
///
/// A correct file needs none of it.
struct Manuscript {
  private(set) var scenario: ScenarioSyntax?
  private var rules: [SourceRange: RuleSyntax] = [:]
  private var states: [SourceRange: StateSyntax] = [:]
  private var facts: [String: FactSyntax] = [:]
  private var pitfalls: [SourceRange: PitfallSyntax] = [:]
  private(set) var files: [FileSyntax] = []

  /// - Complexity: O(files).
  init(_ program: Program) {
    files = program.sources.enumerated().map { parse($1, index: $0).0 }
    scenario = files.lazy.compactMap(\.scenario).first
    for file in files { for declaration in file.declarations { add(declaration) } }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .state(let state):
      states[state.name.range] = state
      add(state.opening)
      add(state.entries)
    case .fact(let fact):
      facts[fact.name.text] = fact
      add(fact.body + [fact.again].compactMap(\.self).map(StatementSyntax.line))
    case .pitfall(let pitfall): pitfalls[pitfall.name.range] = pitfall
    case .bundle(_, let entries): add(entries)
    case .block(_, let entries, _): add(entries)
    default: break
    }
  }

  private mutating func add(_ entries: [RuleEntry]) {
    for case .rule(let rule) in entries { add(rule) }
  }

  private mutating func add(_ rule: RuleSyntax) {
    rules[rule.range] = rule
    add(rule.body)
  }

  private mutating func add(_ body: [StatementSyntax]) {
    for statement in body {
      switch statement {
      case .line(let line): for rule in line.nested { add(rule) }
      case .branch(let branch):
        add(branch.body)
        add(branch.otherwise)
      default: break
      }
    }
  }

  // MARK: - Finding

  func condition(of rule: Rule) -> ConditionSyntax? { rules[rule.range]?.condition }

  func condition(of pitfall: PitfallRule) -> ConditionSyntax? { pitfalls[pitfall.range]?.condition }

  func condition(of advice: AdviceRule) -> ConditionSyntax? {
    for file in files {
      for case .debrief(let rules) in file.declarations {
        if let rule = rules.first(where: { $0.range == advice.range }) { return rule.condition }
      }
    }
    return nil
  }

  func branch(_ branch: Plan.Branch, of program: Program) -> BranchSyntax? {
    let body: [StatementSyntax]? =
      switch branch.owner {
      case .fact(let fact): facts[program.facts[fact].name]?.body
      case .state(let state): states[program.states[state].range]?.opening
      case .rule(let rule): rules[program.rules[rule].range]?.body
      }
    let branches = body?.branches ?? []
    return branch.ordinal < branches.count ? branches[branch.ordinal] : nil
  }

  func epilogue(_ verdict: Verdict) -> SourceRange? {
    for file in files {
      for case .epilogue(verdict, let text) in file.declarations { return text.range }
    }
    return nil
  }

  /// Where a rule tells a fact for the first time.
  func telling(of fact: String, in rule: Rule) -> SourceRange? {
    rules[rule.range]?.body.telling(of: fact)
  }

  func fact(_ name: String) -> FactSyntax? { facts[name] }
}

extension [StatementSyntax] {
  fileprivate func telling(of fact: String) -> SourceRange? {
    for statement in self {
      switch statement {
      case .effect(let effect):
        if case .tell(let name) = effect.kind, name.text == fact { return effect.range }
      case .branch(let branch):
        let place = branch.body.telling(of: fact) ?? branch.otherwise.telling(of: fact)
        if let place { return place }
      case .line, .move: break
      }
    }
    return nil
  }

  /// Every `if` of a body, as they stand on the page.
  fileprivate var branches: [BranchSyntax] {
    flatMap { statement -> [BranchSyntax] in
      guard case .branch(let branch) = statement else { return [] }
      return [branch] + branch.body.branches + branch.otherwise.branches
    }
  }
}

extension ConditionSyntax {
  /// The part that a path of positions leads to.
  func part(_ path: ArraySlice<Int>) -> ConditionSyntax {
    guard let first = path.first else { return self }
    switch kind {
    case .all(let parts) where first < parts.count: return parts[first].part(path.dropFirst())
    case .any(let parts) where first < parts.count: return parts[first].part(path.dropFirst())
    case .not(let inner): return inner.part(path.dropFirst())
    default: return self
    }
  }
}
