import Foundation
import Matching
import TestSupport
import Testing

/// How many pairs of a pattern and a clause each batch tries: `ORACLE_PAIRS` in all, or 200,000.
private let rounds: Int = {
  let pairs = ProcessInfo.processInfo.environment["ORACLE_PAIRS"].flatMap { Int($0) } ?? 200_000
  return max(1, pairs / 10_000)
}()

/// The matcher against a matcher that is too simple to be wrong.
@Suite struct OracleTests {
  /// A failure names its seed: run that seed alone, and print the pattern.
  ///
  /// Two hundred thousand pairs of a pattern and a clause, all constructs in them; millions with
  /// `ORACLE_PAIRS=2000000`.
  @Test(arguments: 0..<200)
  func matchesAreWhatTheySay(_ batch: Int) {
    for round in 0..<rounds {
      let seed = UInt64(batch * rounds + round)
      var chance = Chance(seed: seed)
      let language = Language(&chance)
      let patterns = (0..<10).map { _ in
        language.pattern(depth: 3, captures: Counter(), &chance)
      }
      let compiled = patterns.map(language.compiled)
      let lexicon = language.builder.lexicon()
      let set = PatternSet(compiled, lexicon: lexicon)
      for _ in 0..<5 {
        let oracle = Oracle(language, &chance)
        check(patterns, set, lexicon, oracle, seed)
      }
    }
  }

  private func check(
    _ patterns: [Language.Plain], _ set: PatternSet, _ lexicon: Lexicon, _ oracle: Oracle,
    _ seed: UInt64
  ) {
    let lattice = Lattice(
      oracle.words, starts: oracle.starts.sorted(), ends: oracle.ends.sorted(), in: lexicon)
    let found = set.matching(lattice)
    for (index, pattern) in patterns.enumerated() {
      let expected = oracle.first(pattern)
      let range = expected.map { $0.start..<$0.way.end }
      func place() -> String {
        "seed \(seed), \(oracle.words), \(pattern)"
      }
      if found.contains(Int32(index)) != (expected != nil) {
        Issue.record("\(place()): \(expected == nil ? "matches" : "does not match")")
      }
      let seen = set.range(of: index, in: lattice)
      if seen != range { Issue.record("\(place()): \(String(describing: seen))") }
      guard let expected else { continue }
      for (slot, kept) in set.captures(of: index, in: lattice).enumerated() {
        guard kept != expected.way.captures[slot] else { continue }
        Issue.record("\(place()): slot \(slot) \(String(describing: kept))")
      }
    }
  }
}

extension Oracle {
  /// A random clause.
  init(_ language: Language, _ chance: inout Chance) {
    // Clauses of 64 words and more are matched in another way.
    let isLong = Int.random(in: 0..<64, using: &chance) == 0
    let count = Int.random(in: isLong ? 58...70 : 0...6, using: &chance)
    let words = (0..<count).map { _ in
      Language.words[Int.random(in: Language.words.indices, using: &chance)]
    }
    let places = (0...count).filter { _ in Int.random(in: 0..<4, using: &chance) == 0 }
    self.init(
      language: language, words: words, starts: Set(places.filter { $0 < count }),
      ends: Set(places.filter { $0 > 0 }))
  }
}
