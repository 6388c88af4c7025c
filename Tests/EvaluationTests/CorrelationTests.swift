import Evaluation
import Testing

/// Numbers by hand.
@Suite struct CorrelationTests {
  @Test func oneIsALine() {
    #expect(pearson([1, 2, 3], [2, 4, 6]) == 1)
    #expect(pearson([1, 2, 3], [6, 4, 2]) == -1)
    // Deviations (-1, 0, 1) and (-1, 1, 0): 1 / 2.
    #expect(pearson([1, 2, 3], [1, 3, 2]) == 0.5)
  }

  @Test func nothingVariesNothingCorrelates() {
    #expect(pearson([1, 2], [3, 4]) == nil)
    #expect(pearson([1, 1, 1], [1, 2, 3]) == nil)
  }

  /// Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
  @Test func equalValuesShareTheirRank() throws {
    let found = try #require(spearman([10, 20, 20, 90], [1, 2, 3, 4]))
    #expect(abs(found - 0.948_683_298) < 1e-9)
    #expect(spearman([1, 2, 3, 400], [1, 10, 100, 101]) == 1)
  }
}
