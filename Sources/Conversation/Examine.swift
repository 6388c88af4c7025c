public import Diagnostics
import Hearing
public import RuleLanguage

/// Plays every example of a program and says which do not go where they stand.
///
/// An example is tried in the situations that could matter: the first values, and the extremes of
/// what its rule and the rules that beat it test.
///
/// - Returns: A diagnostic for each example that fails, in the order of the rules.
/// - Complexity: O(examples × situations × rules that the answer may call); situations are limited.
public func examine(_ program: Program) -> [Diagnostic] {
  var examiner = Examiner(program: program)
  examiner.examineBehaviours()
  examiner.examinePitfalls()
  examiner.examineRules()
  return examiner.diagnostics.sorted {
    ($0.range.source, $0.range.lower) < ($1.range.source, $1.range.lower)
  }
}

struct Examiner {
  let program: Program
  var diagnostics: [Diagnostic] = []
  private var heardAnswers: [Prepared: HeardAnswer] = [:]
  /// For each rule the places it is read in.
  let homes: [Int: [Home]]

  init(program: Program) {
    self.program = program
    homes = Home.all(in: program)
  }

  /// An answer with what was said before it.
  private struct Prepared: Hashable {
    var text: String
    var line: Int?
  }

  // MARK: - Behaviours and pitfalls

  mutating func examineBehaviours() {
    for (index, behaviour) in program.hearing.behaviours.enumerated() {
      for example in behaviour.examples {
        let answer = heard(example.text.text, after: nil)
        let isThis = answer.clauses.contains { $0.behaviour == index }
        guard isThis != example.isLike else { continue }
        diagnostics.append(.behaviourExample(example, of: behaviour.name, heard: answer))
      }
    }
  }

  mutating func examinePitfalls() {
    for pitfall in program.pitfalls {
      for example in pitfall.examples {
        let answer = heard(example.text.text, after: nil)
        let variables = Variables(of: pitfall.condition, in: program)
        let holds = variables.situations(from: Situation(of: program)).contains { trial in
          moment(trial, answer).holds(pitfall.condition)
        }
        if holds != example.isLike {
          diagnostics.append(.pitfallExample(example, of: pitfall))
        }
      }
    }
  }

  // MARK: - Rules

  mutating func examineRules() {
    for (index, rule) in program.rules.enumerated() {
      for example in rule.examples { examine(example, of: index, rule) }
    }
  }

  /// A `like` must answer in some situation of some place; an `unlike` in none.
  private mutating func examine(_ example: ExampleSyntax, of index: Int, _ rule: Rule) {
    var winner: Int?
    for home in homes[index] ?? [] {
      let outcome = tried(example.text.text, rule: index, in: home)
      if outcome.wins {
        if !example.isLike { diagnostics.append(.caught(example, at: home.name(in: program))) }
        return
      }
      winner = winner ?? outcome.winner
    }
    guard example.isLike else { return }
    let place = winner.map { program.rules[$0].range }
    let answer = heard(example.text.text, after: homes[index]?.first?.line)
    diagnostics.append(.goesElsewhere(example, winner: place, heard: answer))
  }

  /// Tries an answer in one place; says whether the rule answers, else what does first.
  private mutating func tried(
    _ text: String, rule index: Int, in home: Home
  ) -> (wins: Bool, winner: Int?) {
    let answer = heard(text, after: home.line)
    var situation = Situation(of: program)
    situation.state = home.state ?? 0
    var variables = Variables(of: program.rules[index].condition, in: program)
    let candidates = home.order.candidates(for: answer.signs)
    var firstWinner: Int?
    var beaters: Set<Int> = []
    for _ in 0..<Examiner.rounds {
      var found: Set<Int> = []
      for trial in variables.situations(from: situation) {
        let winner = self.winner(
          among: candidates, in: home, moment(trial, answer), looking: index, beaters)
        if winner == index { return (true, nil) }
        if let winner {
          firstWinner = firstWinner ?? winner
          found.insert(winner)
        }
      }
      guard !found.subtracting(beaters).isEmpty else { break }
      beaters.formUnion(found)
      for beater in beaters.sorted() { variables.add(program.rules[beater].condition, in: program) }
    }
    return (false, firstWinner)
  }

  /// How often the rules that beat an example may widen the situations it is tried in.
  private static let rounds = 4

  /// Returns the rule that answers; of the `beaters` those that answer once have done so.
  private func winner(
    among candidates: [Int], in home: Home, _ moment: Moment, looking index: Int,
    _ beaters: Set<Int>
  ) -> Int? {
    if program.rules[index].kind == .notice {
      guard let condition = program.rules[index].condition else { return nil }
      return moment.holds(condition, rule: index) ? index : nil
    }
    let rule = candidates.first { candidate in
      guard let condition = program.rules[candidate].condition else { return false }
      if program.rules[candidate].isOnce, beaters.contains(candidate) { return false }
      return moment.holds(condition, rule: candidate)
    }
    return rule ?? home.otherwise
  }

  private func moment(_ trial: Variables.Trial, _ answer: HeardAnswer) -> Moment {
    var situation = trial.situation
    situation.deeds.append(Deeds(answer))
    situation.turn += 1
    return Moment(
      program: program, situation: situation, answer: answer, assumed: trial.assumed,
      assumedFirst: trial.isFirst)
  }

  private mutating func heard(_ text: String, after line: Int?) -> HeardAnswer {
    let key = Prepared(text: text, line: line)
    if let known = heardAnswers[key] { return known }
    let lines =
      line.map { program.lines[$0] }.map { line in
        line.wordings.map {
          $0.pieces.reduce(into: "") { text, piece in
            if case .literal(let literal) = piece { text += literal }
          }
        }
      } ?? []
    let expected = line.flatMap { program.lines[$0].expects }
    let answer = hear(
      text, after: Previously(lines: lines, expected: expected), by: program.hearing)
    heardAnswers[key] = answer
    return answer
  }
}
