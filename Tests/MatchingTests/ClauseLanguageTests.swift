import Foundation
import Matching
import TestSupport
import Testing

/// Languages of patterns against all short clauses there are.
@Suite struct ClauseLanguageTests {
  /// A failure names its seed: run that seed alone, and print the patterns.
  ///
  /// `CLAUSE_SEEDS=2000` asks so many languages sixty questions each.
  @Test(arguments: 0..<8)
  func clausesAreFoundWhereThereAreAny(_ batch: Int) {
    let seeds = ProcessInfo.processInfo.environment["CLAUSE_SEEDS"].flatMap { Int($0) } ?? 32
    for seed in stride(from: batch, to: seeds, by: 8) { check(seed: UInt64(seed), length: 3) }
  }

  /// Words that must differ from those eight places on: all beginnings have to be kept in mind.
  @Test func explosionsAreUndecided() {
    var builder = LexiconBuilder()
    let (a, b) = (builder.word("a"), builder.word("b"))
    let rows = [Pattern](repeating: .symbol(builder.union([a, b])), count: 16)
    let chain = [Pattern](repeating: .anyWord, count: 7)
    let same = [a, b].map { Pattern.sequence([.symbol($0)] + chain + [.symbol($0)]) }
    let lexicon = builder.lexicon()
    let set = PatternSet([.sequence(rows)] + same, lexicon: lexicon)
    let languages = ClauseLanguages(patterns: set, lexicon: lexicon, edges: EdgeRuns())
    var small = StepBudget(1_000)
    #expect(languages.clause(with: [0], without: [1, 2], budget: &small) == .undecided)
    var large = StepBudget(1_000_000)
    let found = languages.clause(with: [0], without: [1, 2], budget: &large)
    let eight = [String](repeating: "a", count: 8)
    #expect(found == .clause(eight + [String](repeating: "b", count: 8)))
  }

  /// A class of thousands of words is no more work than one of two.
  @Test func manyWordsAreOneLetter() {
    var builder = LexiconBuilder()
    let words = (0..<5_000).map { builder.word("w\($0)") }
    let (all, most) = (builder.union(words), builder.union(Array(words.dropLast())))
    let lexicon = builder.lexicon()
    let set = PatternSet([.symbol(all), .symbol(most)], lexicon: lexicon)
    let languages = ClauseLanguages(patterns: set, lexicon: lexicon, edges: EdgeRuns())
    var budget = StepBudget(100)
    #expect(languages.clause(with: [0], without: [1], budget: &budget) == .clause(["w4999"]))
    #expect(languages.clause(with: [1], without: [0], budget: &budget) == .nothing)
  }

  /// A clause there is, the patterns that hold for it as bits, and whether it can be typed by itself.
  private struct Entry {
    var words: [String]
    var holds: UInt
    var isTyped: Bool
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
    let table = Clauses.all(upTo: length).compactMap { clause -> Entry? in
      guard world.occurs(clause) else { return nil }
      return Entry(
        words: clause, holds: holds(clause), isTyped: world.occurs(clause, beginsInRun: false))
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
      // One that begins in the middle of a broken run is looked for last, however short it is.
      let shortestTyped = table.first { isWanted($0.holds) && $0.isTyped }?.words
      var budget = StepBudget(200_000)
      let found = languages.clause(with: wanted, without: unwanted, budget: &budget)
      func place() -> String { "seed \(seed), with \(wanted), without \(unwanted), \(found)" }
      switch found {
      case .nothing: if let shortest { Issue.record("\(place()): \(shortest)") }
      case .undecided: Issue.record("\(place())")
      case .clause(let words):
        if let shortestTyped, words.count > shortestTyped.count {
          Issue.record("\(place()): \(shortestTyped)")
        }
        if !isWanted(holds(words)) { Issue.record("\(place()): the matcher says no") }
        if !world.occurs(words) { Issue.record("\(place()): is cut") }
      }
    }
  }
}
