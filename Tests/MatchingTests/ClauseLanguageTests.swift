import Matching
import TestSupport
import Testing

/// Languages of patterns against all short clauses there are.
@Suite struct ClauseLanguageTests {
  /// A failure names its seed: run that seed alone, and print the patterns.
  @Test(arguments: 0..<40)
  func clausesAreFoundWhereThereAreAny(_ batch: Int) {
    for round in 0..<2 { check(seed: UInt64(batch * 2 + round), length: 3) }
  }

  private func check(seed: UInt64, length: Int) {
    var chance = Chance(seed: seed)
    let language = Language(&chance)
    let patterns = (0..<12).map { index in
      language.compiled(
        index < 4
          ? language.pattern(depth: 2, captures: nil, &chance) : Clauses.row(language, &chance))
    }
    let world = Clauses(language: language, edges: Clauses.edges(&chance))
    let lexicon = language.builder.lexicon()
    let set = PatternSet(patterns, lexicon: lexicon)
    let languages = ClauseLanguages(patterns: set, lexicon: lexicon, edges: world.edges)
    func holds(_ clause: [String]) -> UInt {
      set.matching(world.lattice(clause, in: lexicon)).reduce(0) { $0 | 1 << UInt($1) }
    }
    let table = Clauses.all(upTo: length).compactMap { clause -> (words: [String], holds: UInt)? in
      world.occurs(clause) ? (clause, holds(clause)) : nil
    }

    for _ in 0..<60 {
      let wanted = (0..<Int.random(in: 0...2, using: &chance)).map { _ in
        Int.random(in: patterns.indices, using: &chance)
      }
      let unwanted = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
        Int.random(in: patterns.indices, using: &chance)
      }
      func isWanted(_ holds: UInt) -> Bool {
        wanted.allSatisfy { holds >> UInt($0) & 1 == 1 }
          && unwanted.allSatisfy { holds >> UInt($0) & 1 == 0 }
      }
      let shortest = table.first { isWanted($0.holds) }?.words
      var budget = StepBudget(200_000)
      let found = languages.clause(with: wanted, without: unwanted, budget: &budget)
      func place() -> String { "seed \(seed), with \(wanted), without \(unwanted), \(found)" }
      switch found {
      case .nothing: if let shortest { Issue.record("\(place()): \(shortest)") }
      case .undecided: Issue.record("\(place())")
      case .clause(let words):
        if let shortest, words.count > shortest.count { Issue.record("\(place()): \(shortest)") }
        if !isWanted(holds(words)) { Issue.record("\(place()): the matcher says no") }
        if !world.occurs(words) { Issue.record("\(place()): is cut") }
      }
    }
  }
}
