import Matching
import Testing

/// Patterns and clauses that would take a backtracking matcher without a memory for ever.
///
/// Nothing is timed: without the bound these would need more steps than there are atoms.
@Suite(.timeLimit(.minutes(2))) struct BoundTests {
  private func matches(_ pattern: Pattern, _ words: [String], _ builder: LexiconBuilder) -> Range<
    Int
  >? {
    let lexicon = builder.lexicon()
    let lattice = Lattice(words, starts: [], ends: [], in: lexicon)
    return PatternSet([pattern], lexicon: lexicon).range(of: 0, in: lattice)
  }

  private let many = [String](repeating: "a", count: 400)

  @Test func gapsInARow() {
    var builder = LexiconBuilder()
    let (a, b) = (Pattern.symbol(builder.word("a")), Pattern.symbol(builder.word("b")))
    let gaps = (0..<60).flatMap { _ in [a, Pattern.gap(least: 0, most: nil)] }
    #expect(matches(.sequence(gaps + [b]), many, builder) == nil)
    #expect(matches(.sequence(gaps + [b]), many + ["b"], builder) == 0..<401)
  }

  @Test func optionsInARow() {
    var builder = LexiconBuilder()
    let (a, b) = (Pattern.symbol(builder.word("a")), Pattern.symbol(builder.word("b")))
    let options = [Pattern](repeating: .optional(a), count: 120)
    #expect(matches(.sequence(options + [b]), many, builder) == nil)
    #expect(matches(.sequence(options), many, builder) == 0..<120)
  }

  @Test func choicesOfTheSame() {
    var builder = LexiconBuilder()
    let (a, b) = (Pattern.symbol(builder.word("a")), Pattern.symbol(builder.word("b")))
    let choices = [Pattern](repeating: .choice([a, .sequence([a]), .anyWord]), count: 120)
    #expect(matches(.sequence(choices + [b]), many, builder) == nil)
  }

  @Test func capturesOfGaps() {
    var builder = LexiconBuilder()
    let b = Pattern.symbol(builder.word("b"))
    let captures = (0..<40).map { Pattern.capture($0, .gap(least: 0, most: 64)) }
    #expect(matches(.sequence(captures + [b]), many, builder) == nil)
  }

  /// Classes of classes, each matching runs of every length.
  @Test func classesOfRuns() {
    var builder = LexiconBuilder()
    let (a, b) = (Pattern.symbol(builder.word("a")), Pattern.symbol(builder.word("b")))
    var owner = builder.newClass()
    builder.add(.sequence([a, .gap(least: 0, most: 4), a]), to: owner)
    for _ in 0..<6 {
      let outer = builder.newClass()
      builder.add(.sequence([.symbol(owner), .optional(.symbol(owner))]), to: outer)
      owner = outer
    }
    let words = [String](repeating: "a", count: 60)
    #expect(matches(.sequence([.symbol(owner), b]), words, builder) == nil)
  }

  @Test func emptyClauses() {
    var builder = LexiconBuilder()
    let a = Pattern.symbol(builder.word("a"))
    #expect(matches(a, [], builder) == nil)
    #expect(matches(.sequence([.start, .end]), [], builder) == 0..<0)
    #expect(matches(.gap(least: 0, most: nil), [], builder) == 0..<0)
    #expect(matches(.gap(least: 1, most: 1), [], builder) == nil)
    #expect(matches(.optional(a), ["b"], builder) == 0..<0)
  }
}
