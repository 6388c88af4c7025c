import Conversation
import Diagnostics
import LanguageSupport
import Proofs
import RuleLanguage
import TestSupport
import Testing

/// A rule called dead that answers is our bug: random rules are proven and then played.
@Suite struct RandomRuleTests {
  @Test(arguments: 0..<8)
  func nothingCalledDeadAnswers(_ part: UInt64) {
    var count = (rules: 0, dead: 0, unproven: 0)
    for seed in 0..<40 {
      var chance = Chance(seed: part * 1_000_003 + UInt64(seed))
      let text = chance.rules()
      var reading = Reading([Source(name: "random", text: text)])
      let errors = reading.diagnostics.filter { $0.severity == .error }
      guard errors.isEmpty else {
        Issue.record("\(text)\(reading.report(errors))")
        continue
      }
      reading.program.prepare()
      let findings = prove(reading.program)
      count.rules += reading.program.rules.count { $0.kind == .when }
      count.dead += findings.diagnostics.count
      count.unproven += findings.unproven.count
      let dead = Set(findings.diagnostics.map(\.range))
      guard !dead.isEmpty else { continue }
      for rule in answering(in: reading.program, &chance)
      where dead.contains(reading.program.rules[rule.index].range) {
        Issue.record("\(text)seed \(seed): rule \(rule.index) answers \(rule.answers)")
      }
    }
    #expect(count.dead > 0 && count.rules > 100)
  }

  /// Plays random conversations and returns which rules answered, with one way to make them.
  private func answering(
    in program: Program, _ chance: inout Chance
  ) -> [(index: Int, answers: [String])] {
    var found: [Int: [String]] = [:]
    for _ in 0..<60 {
      var session = Session(program)
      var answers: [String] = []
      for _ in 0..<6 {
        answers.append(chance.answer())
        for case .answered(let rule) in session.answer(answers[answers.count - 1])
        where found[rule] == nil {
          found[rule] = answers
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
