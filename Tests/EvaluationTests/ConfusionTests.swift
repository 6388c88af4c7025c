import Evaluation
import Testing

/// Numbers by hand.
@Suite struct ConfusionTests {
  /// Of 10 rows: 4 a (3 right), 4 b (2 right), 2 c (1 right); 1 a and 2 b were taken for c, 1 c for a.
  private let confusion = Confusion(
    size: 4, counts: [3, 0, 1, 0] + [0, 2, 2, 0] + [1, 0, 1, 0] + [0, 0, 0, 0])

  @Test func eachLabelHasItsScores() {
    #expect((confusion.support(0), confusion.predicted(0)) == (4, 4))
    #expect((confusion.support(2), confusion.predicted(2)) == (2, 4))
    #expect(confusion.precision(0) == 0.75 && confusion.recall(0) == 0.75)
    #expect(confusion.precision(1) == 1 && confusion.recall(1) == 0.5)
    #expect(confusion.f1(0) == 0.75)
    #expect(confusion.f1(2) == 2.0 / 6)
    #expect(confusion.precision(3) == nil && confusion.recall(3) == nil && confusion.f1(3) == nil)
  }

  /// (6/8 + 4/6 + 2/6) / 3; a label that nobody gave does not count, one that nobody predicted does.
  @Test func macroF1IsThePlainMean() throws {
    let all = try #require(confusion.macroF1(over: 0..<4))
    #expect(abs(all - 1.75 / 3) < 1e-12)
    #expect(confusion.macroF1(over: [3]) == nil)
    #expect(Confusion(size: 2, counts: [1, 0, 1, 0]).macroF1(over: 0..<2) == 1.0 / 3)
  }

  /// Observed 6/10; by chance (4·4 + 4·2 + 2·4) / 100 = .32; so (.6 − .32) / .68.
  @Test func kappaLeavesChanceOut() throws {
    #expect(confusion.accuracy == 0.6)
    let kappa = try #require(confusion.kappa)
    #expect(abs(kappa - 0.28 / 0.68) < 1e-12)
  }

  /// The example of most textbooks: 20 and 15 agreed of 50, 5 and 10 not.
  @Test func kappaOfTheTextbook() throws {
    let kappa = try #require(Confusion(size: 2, counts: [20, 5, 10, 15]).kappa)
    #expect(abs(kappa - 0.4) < 1e-12)
  }

  @Test func nothingIsMeasuredOfNothing() {
    let nothing = Confusion(size: 3)
    #expect(nothing.accuracy == nil && nothing.kappa == nil && nothing.macroF1(over: 0..<3) == nil)
    // One label alone: chance agrees on all.
    #expect(Confusion(size: 2, counts: [7, 0, 0, 0]).kappa == nil)
  }
}
