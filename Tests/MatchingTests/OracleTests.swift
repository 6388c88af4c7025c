import Matching
import TestSupport
import Testing

/// The matcher against a matcher that is too simple to be wrong.
@Suite struct OracleTests {
  /// A failure names its seed: run that seed alone, and print the pattern.
  ///
  /// Two hundred thousand pairs of a pattern and a clause, all constructs in them.
  @Test(arguments: 0..<200)
  func matchesAreWhatTheySay(_ batch: Int) {
    for round in 0..<20 {
      let seed = UInt64(batch * 20 + round)
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
    let found = set.matches(in: lattice)
    for (index, pattern) in patterns.enumerated() {
      let expected = oracle.first(pattern)
      let range = expected.map { $0.start..<$0.way.end }
      func place() -> String {
        "seed \(seed), \(oracle.words), \(pattern)"
      }
      if found[index] != range { Issue.record("\(place()): \(String(describing: found[index]))") }
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
    let count = Int.random(in: 0...6, using: &chance)
    let words = (0..<count).map { _ in
      Language.words[Int.random(in: Language.words.indices, using: &chance)]
    }
    let places = (0...count).filter { _ in Int.random(in: 0..<4, using: &chance) == 0 }
    self.init(
      language: language, words: words, starts: Set(places.filter { $0 < count }),
      ends: Set(places.filter { $0 > 0 }))
  }
}
