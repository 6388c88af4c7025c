import Diagnostics
import Hearing
import LanguageSupport
import Matching
import Proofs
import RuleLanguage
import TestSupport
import Testing

/// Claims about the moves that clauses can have, against all short clauses there are.
@Suite struct MoveLanguageTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func movesAreFoundWhereThereAreAny(_ batch: UInt64) {
    for seed in batch * 5..<batch * 5 + 5 { check(seed) }
  }

  private func check(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let reading = Reading([Source(name: "pack.rules", text: pack(&chance))])
    let rules = reading.program.hearing
    var moves = MoveLanguages(rules, ClauseLanguages(of: rules))
    let heard = texts.flatMap { hear($0, after: Previously(), by: rules).clauses }
    for _ in 0..<20 {
      let behaviour = Int.random(in: rules.behaviours.indices, using: &chance)
      let (wanted, unwanted) = (some(rules, &chance), some(rules, &chance))
      var budget = StepBudget(100_000)
      let found = moves.clause(move: behaviour, with: wanted, without: unwanted, budget: &budget)
      guard found == .nothing else { continue }
      for clause in heard where clause.behaviour == behaviour {
        guard wanted.allSatisfy({ clause.holds(pattern: $0) }) else { continue }
        if unwanted.contains(where: { clause.holds(pattern: $0) }) { continue }
        Issue.record("seed \(seed): \(clause.text) is \(behaviour), \(wanted) not \(unwanted)")
      }
    }
  }

  /// All answers of one clause of up to three words, as statements and as questions.
  private var texts: [String] {
    let words = ["a", "b", "c", "d", "zz"]
    var (result, latest) = ([String](), [""])
    for _ in 0..<3 {
      latest = latest.flatMap { text in words.map { text + $0 + " " } }
      result += latest
    }
    return result + result.map { $0 + "?" }
  }

  private func some(_ rules: HearingRules, _ chance: inout Chance) -> [Int] {
    (0..<Int.random(in: 0...1, using: &chance)).map { _ in
      Int.random(in: rules.patternNotes.indices, using: &chance)
    }
  }

  private func pack(_ chance: inout Chance) -> String {
    func pattern() -> String {
      let words = ["a", "b", "c", "d", "_", "^ a", "c $", "[a] b", "..1 c", "(a|b)"]
      let count = Int.random(in: 1...2, using: &chance)
      let parts = (0..<count).map { _ in words[Int.random(in: words.indices, using: &chance)] }
      let ask = Int.random(in: 0..<5, using: &chance) == 0 ? " ?" : ""
      return "\"\(parts.joined(separator: " "))\(ask)\""
    }
    var lines: [String] = []
    for (name, side) in [("one", "push"), ("two", "pull"), ("three", "away")] {
      lines.append("behaviour \(name): \(side) \"B\"")
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let points = ["+1", "+2", "+3", "-2"][Int.random(in: 0..<4, using: &chance)]
        let signs = [pattern(), pattern(), pattern(), "question", "short", "opens"]
        let sign = signs[Int.random(in: signs.indices, using: &chance)]
        let without = Bool.random(using: &chance) ? " without \(pattern())" : ""
        lines.append("  \(points) \(sign)\(without)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
