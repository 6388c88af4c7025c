import Record
import RuleLanguage

/// Turns conditions into claims, and numbers what they are about.
struct Claims {
  let program: Program
  let cells: Cells
  private let clauses: ClauseClaims
  /// For each quantity the values that conditions compare it with, ascending.
  private let thresholds: [Quantity: [Int]]
  private(set) var variables: [Variable] = []
  private(set) var domains: [Domain] = []
  private var variableNumbers: [Variable: Int] = [:]
  private(set) var clauseClaims: [ClauseClaim] = []
  private var clauseNumbers: [ClauseClaim: Int] = [:]

  init(of program: Program, _ cells: Cells) {
    self.program = program
    self.cells = cells
    clauses = ClauseClaims(hearing: program.hearing)
    thresholds = Thresholds(of: program).ascending
  }

  /// What a condition is asked about: an answer and the rule that asks, or a whole conversation.
  struct Asking {
    var rule: Int?
    var aboutAnswer = true
  }

  /// Returns the claim that a condition holds, or that it does not.
  mutating func claim(_ condition: Condition, _ asking: Asking, holds: Bool = true) -> Claim {
    switch condition {
    case .all(let parts): return joined(parts.map { claim($0, asking, holds: holds) }, all: holds)
    case .any(let parts): return joined(parts.map { claim($0, asking, holds: holds) }, all: !holds)
    case .not(let inner): return claim(inner, asking, holds: !holds)
    case .clause(let scope, let wanted, let unwanted):
      return .clause(scope, number(of: clauses.claim(wanted, unwanted, true)), holds)
    case .silent: return .clause(.some, number(of: .anything), !holds)
    case .question: return .clause(.some, number(of: .question(true)), holds)
    case .first: return yes(.first(asking.rule), holds)
    case .only(let side): return only(side, holds)
    case .waited(let act):
      let isBrief = Condition.any([.compare(.length, .atMost, 6), .question])
      return joined([yes(.waited(act), holds), claim(isBrief, asking, holds: holds)], all: holds)
    case .heard(let signal): return yes(.heard(signal), holds)
    case .fact(let fact): return yes(.fact(fact), holds)
    case .degree(let part, let degree):
      let variable = number(of: .degree(part))
      return value(variable, domains[variable].cells(.atLeast, degree), holds)
    case .compare(let quantity, let comparison, let value):
      return compared(quantity, comparison, value, asking, holds)
    }
  }

  private func joined(_ parts: [Claim], all: Bool) -> Claim {
    if parts.count == 1 { return parts[0] }
    return all ? .all(parts) : .any(parts)
  }

  private mutating func yes(_ variable: Variable, _ holds: Bool) -> Claim {
    .value(number(of: variable), holds ? 0b10 : 0b01)
  }

  private func value(_ variable: Int, _ bits: UInt64, _ holds: Bool) -> Claim {
    let all = domains[variable].all
    let wanted = holds ? bits : all & ~bits
    return wanted == all ? .always : wanted == 0 ? .never : .value(variable, wanted)
  }

  private mutating func some(_ act: Act, _ holds: Bool) -> Claim {
    .clause(.some, number(of: clauses.claim([.act(act)], [], true)), holds)
  }

  private mutating func only(_ side: Side, _ holds: Bool) -> Claim {
    let others: [Side] =
      switch side {
      case .push: [.pull]
      case .pull: [.push]
      case .away, .neutral: Side.allCases.filter { $0 != side }
      }
    return joined(
      [some(.side(side), holds)] + others.map { some(.side($0), !holds) }, all: holds)
  }

  // MARK: - Comparisons

  private mutating func compared(
    _ quantity: Quantity, _ comparison: Comparison, _ value: Int, _ asking: Asking, _ holds: Bool
  ) -> Claim {
    if case .share(let side) = quantity { return share(side, comparison, value, holds) }
    guard let variable = number(ofCut: quantity) else {
      return yes(.loose(quantity, comparison, value), holds)
    }
    let cells = domains[variable].cells(comparison, value)
    guard asking.aboutAnswer else { return self.value(variable, cells, holds) }
    switch quantity {
    case .streak(let act, let isOnly):
      if isOnly, case .side(let side) = act {
        return linked(variable, cells, holds, zero: only(side, false), more: only(side, true))
      }
      return linked(variable, cells, holds, zero: some(act, false), more: some(act, true))
    case .since(let act):
      return linked(variable, cells, holds, zero: some(act, true), more: some(act, false))
    case .length: return linked(variable, cells, holds, about: .anything)
    case .questions: return linked(variable, cells, holds, about: .question(true))
    case .count(let act):
      let none = domains[variable].cell(of: 0)
      let wanted = holds ? cells : domains[variable].all & ~cells
      guard wanted & none != 0 else { return self.value(variable, wanted, true) }
      return .any([
        self.value(variable, wanted & ~none, true),
        .all([.value(variable, none), some(act, false)]),
      ])
    default: return self.value(variable, cells, holds)
    }
  }

  private mutating func linked(
    _ variable: Int, _ cells: UInt64, _ holds: Bool, about claim: ClauseClaim
  ) -> Claim {
    let number = number(of: claim)
    return linked(
      variable, cells, holds, zero: .clause(.some, number, false),
      more: .clause(.some, number, true)
    )
  }

  /// A comparison of a counter of which this answer tells whether it is zero.
  private func linked(
    _ variable: Int, _ cells: UInt64, _ holds: Bool, zero: Claim, more: Claim
  ) -> Claim {
    let domain = domains[variable]
    let none = domain.cell(of: 0)
    let wanted = holds ? cells : domain.all & ~cells
    let rest = wanted & ~none
    let isMore: Claim =
      rest == 0 ? .never : rest == domain.all & ~none ? more : .all([more, .value(variable, rest)])
    guard wanted & none != 0 else { return isMore }
    return rest == 0 ? zero : .any([zero, isMore])
  }

  /// Shares are counted in half per cents, so that what lies between two whole ones is a value too.
  private mutating func share(
    _ side: Side, _ comparison: Comparison, _ value: Int, _ holds: Bool
  ) -> Claim {
    guard let variable = number(ofCut: .share(.push)) else {
      return yes(.loose(.share(side), comparison, value), holds)
    }
    let cells =
      side == .push
      ? domains[variable].cells(comparison, 2 * value)
      : domains[variable].cells { comparison.holds(200 - $0.lowerBound, 2 * value) }
    return self.value(variable, cells, holds)
  }

  // MARK: - Numbers

  private mutating func number(of claim: ClauseClaim) -> Int {
    if let known = clauseNumbers[claim] { return known }
    clauseClaims.append(claim)
    clauseNumbers[claim] = clauseClaims.count - 1
    return clauseClaims.count - 1
  }

  private mutating func number(of variable: Variable) -> Int {
    if let known = variableNumbers[variable] { return known }
    let domain =
      switch variable {
      case .degree(let part): Domain(upTo: program.parts[part].degrees.count)
      default: Domain(upTo: 1)
      }
    return add(variable, domain)
  }

  /// Returns the number of a quantity; nil when it has too many thresholds.
  private mutating func number(ofCut quantity: Quantity) -> Int? {
    if let known = variableNumbers[.quantity(quantity)] { return known }
    if case .meter(let meter) = quantity {
      return add(.quantity(quantity), Domain(upTo: program.meters[meter].maximum))
    }
    guard let domain = Domain(from: 0, to: most(of: quantity), cutAt: thresholds[quantity] ?? [])
    else { return nil }
    return add(.quantity(quantity), domain)
  }

  private func most(of quantity: Quantity) -> Int {
    switch quantity {
    case .share: 200
    case .rating(let text):
      if case .rating(let range) = program.texts[text].kind { range.upperBound } else { .max - 1 }
    default: .max - 1
    }
  }

  private mutating func add(_ variable: Variable, _ domain: Domain) -> Int {
    variables.append(variable)
    domains.append(domain)
    variableNumbers[variable] = variables.count - 1
    return variables.count - 1
  }

  // MARK: - What there can be

  /// The cells of a variable when an answer is given where these values are possible.
  func possible(_ variable: Int, _ possible: Possible?) -> UInt64 {
    let domain = domains[variable]
    guard let possible, let place = place(of: variables[variable]) else { return domain.all }
    let values = possible[place]
    let top = cells.top(of: place)
    return domain.cells { range in
      // The top stands for itself and everything above.
      let highest = UInt64(min(range.upperBound, top))
      let lowest = UInt64(min(range.lowerBound, top))
      return ((values >> lowest) << lowest) << (63 - highest) != 0
    }
  }

  /// The cell that follows a variable; nil for what nothing follows.
  private func place(of variable: Variable) -> Int? {
    switch variable {
    case .quantity(.meter(let meter)): cells.meters.lowerBound + meter
    case .quantity(.turn): cells.turn
    case .quantity(.misses): cells.misses
    case .fact(let fact): cells.facts.lowerBound + fact
    case .degree(let part): cells.degrees.lowerBound + part
    case .heard(let signal): cells.heard.lowerBound + signal
    default: nil
    }
  }
}
