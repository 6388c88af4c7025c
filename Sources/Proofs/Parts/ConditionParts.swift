import Diagnostics
import RuleLanguage

/// Finds parts of conditions that never matter: without them the same answers are taken in the same
/// situations, whatever the situations are.
struct ConditionParts {
  private let program: Program
  private let possible: Possibilities
  private var solver: Solver
  private var manuscript: Manuscript?

  init(of program: Program, _ possible: Possibilities, by solver: Solver) {
    self.program = program
    self.possible = possible
    self.solver = solver
  }

  /// Returns what there is to say of every condition of the scenario, or of rules files alone.
  mutating func faults() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, rule) in program.rules.enumerated() where program.isOwn(rule.range) {
      guard let condition = rule.condition else { continue }
      guard let way = needless(in: condition, Claims.Asking(rule: index)) else { continue }
      if let fault = fault(way, read().condition(of: rule)) { found.append(fault) }
    }
    for pitfall in program.pitfalls where program.isOwn(pitfall.range) {
      guard let way = needless(in: pitfall.condition, Claims.Asking()) else { continue }
      if let fault = fault(way, read().condition(of: pitfall)) { found.append(fault) }
    }
    for advice in program.advice where program.isOwn(advice.range) {
      let asking = Claims.Asking(aboutAnswer: false)
      guard let way = needless(in: advice.condition, asking) else { continue }
      if let fault = fault(way, read().condition(of: advice)) { found.append(fault) }
    }
    return found + branchFaults()
  }

  private mutating func branchFaults() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for branch in possible.plan.branches {
      var asking = Claims.Asking(aboutAnswer: false)
      if case .rule(let rule) = branch.owner { asking = Claims.Asking(rule: rule) }
      guard let way = needless(in: branch.condition, asking),
        let syntax = read().branch(branch, of: program), program.isOwn(syntax.range)
      else { continue }
      if let fault = fault(way, syntax.condition) { found.append(fault) }
    }
    return found
  }

  /// The files as they are written, read when there is something to say of them.
  private mutating func read() -> Manuscript {
    if let manuscript { return manuscript }
    let read = Manuscript(program)
    manuscript = read
    return read
  }

  /// A part that never matters, with the one beside it that says so.
  private struct Needless {
    var way: LeftOut
    var other: Condition?
  }

  private mutating func needless(
    in condition: Condition, _ asking: Claims.Asking
  ) -> Needless? {
    let ways = LeftOut.all(of: condition) { !program.hearing.patternNotes[$0].captures.isEmpty }
    for way in ways {
      let rest = solver.claims.claim(way.rest, asking, holds: way.asksLess)
      let whole = solver.claims.claim(condition, asking, holds: !way.asksLess)
      guard isNever([rest, whole]), !losesSlips(items(way.part), coveredBy: items(way.rest))
      else { continue }
      // Of what never holds as a whole, or always, the parts are not what is wrong.
      for holds in [true, false] {
        if isNever([solver.claims.claim(condition, asking, holds: holds)]) { return nil }
      }
      let other = way.others.first { other in
        let (narrow, wide) = way.isAlternative ? (way.part, other) : (other, way.part)
        return isNever([
          solver.claims.claim(narrow, asking), solver.claims.claim(wide, asking, holds: false),
        ])
      }
      return Needless(way: way, other: other)
    }
    return nil
  }

  /// What the patterns of a condition ask for.
  private func items(_ condition: Condition) -> [PatternSyntax.Item] {
    condition.patterns.flatMap { pattern in
      let range = program.hearing.patternNotes[pattern].range
      return program.sources[Int(range.source)].pattern(at: range)?.items ?? []
    }
  }

  private mutating func isNever(_ claims: [Claim]) -> Bool {
    if case .never = solver.solve(claims) { return true }
    return false
  }

  private func fault(_ needless: Needless, _ syntax: ConditionSyntax?) -> Diagnostic? {
    guard let syntax else { return nil }
    let source = program.sources[Int(syntax.range.source)]
    let way = needless.way
    guard let place = PartPlace(of: way.place, in: syntax, of: source) else { return nil }
    let text = source.text(place.range.bytes)
    let other = needless.other.map { ConditionText(program: program).text($0) }
    return way.isAlternative
      ? .addsNothing(text, beside: other, at: place.range, edit: place.cut.map { Edit($0, "") })
      : .asksNothing(text, beside: other, at: place.range, cut: place.cut)
  }
}

extension Program {
  /// Whether a range lies in the scenario; anywhere, in rules files alone.
  func isOwn(_ range: SourceRange) -> Bool {
    states.first.map { $0.range.source == range.source } ?? true
  }
}
