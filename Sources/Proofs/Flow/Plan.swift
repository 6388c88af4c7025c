import Record
import RuleLanguage

/// A program as far as it concerns the cells.
struct Plan: Sendable {
  /// What a body does, one thing after another.
  indirect enum Step: Sendable {
    case assign(cell: Int, UInt64)
    case shift(cell: Int, by: Int)
    /// A part comes to so many degrees, unless it has come further.
    case raise(cell: Int, to: Int)
    /// Nil for a line without rules for the answer to it.
    case say(openBit: Int?, signals: [Int])
    case tell(fact: Int)
    /// By its number in `branches`.
    case branch(Int)
    case enter(Int)
    case end(Verdict?)
  }

  /// Whose body or opening something stands in.
  enum Owner: Hashable, Sendable {
    case fact(Int), state(Int), rule(Int)
  }

  struct Branch: Sendable {
    var owner: Owner
    /// Which `if` it is of those in its body, counted as they stand on the page.
    var ordinal: Int
    var condition: Condition
    var holds: Guard
    var fails: Guard
    var then: [Step]
    var otherwise: [Step]
  }

  struct PlannedRule: Sendable {
    var holds: Guard
    /// What must be so for the rule to be passed over.
    var fails: Guard
    var steps: [Step]
    /// Whether the body changes no cell and goes nowhere.
    var isPlain: Bool
    var speaks: Bool
    /// Whether anything in it asks whether it is the first time.
    var asksForFirst: Bool
  }

  let cells: Cells
  private(set) var rules: [PlannedRule] = []
  private(set) var openings: [[Step]] = []
  private(set) var told: [[Step]] = []
  private(set) var reminders: [[Step]] = []
  private(set) var branches: [Branch] = []
  /// Whether some fact asks whether it is the first time for the rule that tells it.
  private var tellsAskForFirst = false
  private var owner = Owner.state(0)
  private var ordinal = 0

  init(_ program: Program) {
    cells = Cells(program)
    tellsAskForFirst = program.facts.contains { $0.body.contains(where: \.asksForFirst) }
    for (index, fact) in program.facts.enumerated() {
      begin(.fact(index))
      told.append(steps(fact.body, of: program))
      reminders.append(fact.again.map { steps([.say($0)], of: program) } ?? [])
    }
    for (index, state) in program.states.enumerated() {
      begin(.state(index))
      openings.append(steps(state.opening, of: program))
    }
    for (index, rule) in program.rules.enumerated() {
      begin(.rule(index))
      rules.append(planned(rule, of: program))
    }
  }

  private mutating func begin(_ next: Owner) {
    owner = next
    ordinal = 0
  }

  private mutating func planned(_ rule: Rule, of program: Program) -> PlannedRule {
    let steps = steps(rule.body, of: program)
    let asks =
      tellsAskForFirst || rule.condition?.asksForFirst ?? false
      || rule.body.contains(where: \.asksForFirst)
    let isPlain =
      !asks
      && steps.allSatisfy { step in
        if case .say(nil, let signals) = step { return signals.isEmpty }
        return false
      }
    let speaks = rule.body.contains { action in
      switch action {
      case .say, .tell, .branch: true
      default: false
      }
    }
    // What answers once may be passed over for that alone, and so may `otherwise` for no reason.
    let fails = rule.condition.map { Guard($0, holds: false, in: cells) } ?? .never
    return PlannedRule(
      holds: rule.condition.map { Guard($0, in: cells) } ?? .free,
      fails: rule.isOnce ? .free : fails, steps: steps, isPlain: isPlain, speaks: speaks,
      asksForFirst: asks)
  }

  private mutating func steps(_ actions: [Action], of program: Program) -> [Step] {
    actions.compactMap { step($0, of: program) }
  }

  private mutating func step(_ action: Action, of program: Program) -> Step? {
    switch action {
    case .say(let line):
      let said = program.lines[line]
      if said.speaker == "coach" { return .say(openBit: nil, signals: []) }
      return .say(openBit: cells.openBits[line], signals: said.signals)
    case .set(let fact, let value):
      return .assign(cell: cells.facts.lowerBound + fact, value ? 0b10 : 0b01)
    case .add(let meter, let amount):
      return .shift(cell: cells.meters.lowerBound + meter, by: amount)
    case .assign(let meter, let value):
      let cell = cells.meters.lowerBound + meter
      return .assign(cell: cell, 1 << UInt64(min(max(value, 0), cells.top(of: cell))))
    case .keep, .keepCaptured: return nil
    case .reach(let part, let degree):
      return .raise(cell: cells.degrees.lowerBound + part, to: degree + 1)
    case .tell(let fact): return .tell(fact: fact)
    case .branch(let condition, let then, let otherwise):
      let place = ordinal
      ordinal += 1
      let branch = Branch(
        owner: owner, ordinal: place, condition: condition, holds: Guard(condition, in: cells),
        fails: Guard(condition, holds: false, in: cells), then: steps(then, of: program),
        otherwise: steps(otherwise, of: program))
      branches.append(branch)
      return .branch(branches.count - 1)
    case .enter(let state): return .enter(state)
    case .end(let verdict): return .end(verdict)
    }
  }
}

extension Action {
  fileprivate var asksForFirst: Bool {
    guard case .branch(let condition, let then, let otherwise) = self else { return false }
    return condition.asksForFirst || (then + otherwise).contains(where: \.asksForFirst)
  }
}

extension Condition {
  fileprivate var asksForFirst: Bool {
    switch self {
    case .first: true
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForFirst)
    case .not(let inner): inner.asksForFirst
    default: false
    }
  }
}
