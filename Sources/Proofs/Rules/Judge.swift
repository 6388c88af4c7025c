import Conversation
import Hearing
import RuleLanguage

/// Says of each rule whether it can answer: it is run first, and only what loses is reasoned about.
struct Judge {
  let program: Program
  let possible: Possibilities
  let places: Places
  var stage: Stage
  var solver: Solver
  private var claimsOfRules: [Int: (holds: Claim, fails: Claim)] = [:]
  private var samples: Samples

  init(of program: Program, _ possible: Possibilities, by solver: Solver) {
    self.program = program
    self.possible = possible
    places = Places(in: program, possible)
    stage = Stage(program)
    self.solver = solver
    samples = Samples(of: program)
  }

  enum Verdict: Hashable {
    /// It answered.
    case live
    /// Rules above it always answer first; one answer on which one did.
    case beaten(Witness)
    /// Nothing can be as its condition says.
    case neverHolds
    case unproven
    /// Nobody reads it.
    case unread
  }

  /// An answer just played on which a rule's condition held and another rule answered.
  struct Witness: Hashable {
    var text: String
    var winner: Int
    var state: Int?
  }

  /// What is known of a rule in one place.
  private struct Contest {
    var place: Place
    var possible: Possible?
    /// Rules that answered before it, those that answer once left out.
    var beaters: [Int] = []
    var witness: Witness?
    var hasWon = false
  }

  mutating func verdict(on rule: Int) -> Verdict {
    let homes = places.ofRule[rule]
    if homes.isEmpty { return .unread }
    var contests = homes.map { index in
      Contest(place: places.all[index], possible: values(when: rule, isReadIn: places.all[index]))
    }
    for example in program.rules[rule].examples where example.isLike {
      for index in contests.indices {
        attempt(example.text.text, rule, &contests[index])
        if contests[index].hasWon { return .live }
      }
    }
    var verdict = Verdict.neverHolds
    for index in contests.indices {
      switch decide(rule, &contests[index]) {
      case .beaten(let witness): if verdict == .neverHolds { verdict = .beaten(witness) }
      case .neverHolds: continue
      case let other: return other
      }
    }
    return verdict
  }

  /// Proves that a rule never answers in a place, or finds an answer on which it does.
  private mutating func decide(_ rule: Int, _ contest: inout Contest) -> Verdict {
    let verdict = reasoned(rule, &contest)
    // Values alone may show that nothing is left when the rule is asked.
    if verdict == .unproven, contest.place.state != nil, possible.whenAsked[rule] == nil,
      let witness = contest.witness
    {
      return .beaten(witness)
    }
    return verdict
  }

  private mutating func reasoned(_ rule: Int, _ contest: inout Contest) -> Verdict {
    for _ in 0..<Judge.rounds {
      solver.answer = nil
      solver.possible = contest.possible
      let claims = [claim(rule, holds: true)] + contest.beaters.map { claim($0, holds: false) }
      switch solver.solve(claims) {
      case .never:
        if let witness = contest.witness { return .beaten(witness) }
        return contest.beaters.isEmpty ? .neverHolds : .unproven
      case .undecided: return .unproven
      case .model(let model):
        let known = contest.beaters.count
        for text in samples.answers(for: model, on: &stage, &solver.search) {
          attempt(text, rule, &contest)
          if contest.hasWon { return .live }
          if contest.beaters.count > known { break }
        }
        guard contest.beaters.count > known else { return .unproven }
      }
    }
    return .unproven
  }

  /// How often a rule that lost may be tried against the rules that beat it.
  private static let rounds = 12

  /// Plays an answer in the situations in which the rule's condition holds, until the rule answers or
  /// those are used up; notes what answered instead.
  private mutating func attempt(_ text: String, _ rule: Int, _ contest: inout Contest) {
    for previous in contest.place.previous(in: program) {
      let answer = stage.hear(text, after: previous)
      let candidates = contest.place.order.candidates(for: answer.signs)
      var wanted = [claim(rule, holds: true)]
      for _ in 0..<Judge.rounds {
        solver.answer = answer
        solver.possible = contest.possible
        guard case .model(let model) = solver.solve(wanted) else { break }
        let moment = stage.moment(
          answer, in: contest.place, model.values, solver.claims, contest.possible)
        guard let winner = stage.winner(among: candidates, moment, downTo: rule) else { break }
        if winner == rule {
          contest.hasWon = true
          return
        }
        guard let condition = program.rules[rule].condition,
          moment.holds(condition, rule: rule)
        else { break }
        if !contest.beaters.contains(winner) { contest.beaters.append(winner) }
        if contest.witness == nil {
          contest.witness = Witness(text: text, winner: winner, state: contest.place.state)
        }
        wanted.append(claim(winner, holds: false))
      }
    }
  }

  /// What is possible when a rule's condition is asked in a place; nil for nothing known.
  private func values(when rule: Int, isReadIn place: Place) -> Possible? {
    guard place.state != nil else { return nil }
    let here = place.line == nil ? place.state.flatMap { possible.whenRead[$0] } : nil
    guard let asked = possible.whenAsked[rule] else { return here }
    return here.map { $0.meeting(asked) } ?? asked
  }

  /// Returns the claim that a rule's condition holds, or that it does not.
  mutating func claim(_ rule: Int, holds: Bool) -> Claim {
    if let known = claimsOfRules[rule] { return holds ? known.holds : known.fails }
    let condition = program.rules[rule].condition ?? .all([])
    let asking = Claims.Asking(rule: rule)
    let both = (
      holds: solver.claims.claim(condition, asking),
      fails: solver.claims.claim(condition, asking, holds: false)
    )
    claimsOfRules[rule] = both
    return holds ? both.holds : both.fails
  }
}

extension Possible {
  /// What is possible by both accounts.
  fileprivate func meeting(_ other: Possible) -> Possible {
    Possible(zip(values, other.values).map { $0 & $1 })
  }
}
