import Scoring
import Testing

@Suite struct RatioTests {
  /// Halves go up: 1/8 is 12.5%, 3/8 37.5%, 1/200 0.5%.
  @Test(arguments: [
    (0, 1, 0), (1, 1, 100), (1, 2, 50), (1, 3, 33), (2, 3, 67), (1, 8, 13), (3, 8, 38), (9, 16, 56),
    (1, 200, 1), (1, 201, 0), (199, 200, 100), (5, 7, 71),
  ])
  func percentagesAreRoundedHalvesUp(_ part: Int, _ whole: Int, _ percent: Int) {
    #expect(Ratio(part, of: whole).percent == percent)
  }

  @Test func aWholeOfNothingHasNoShare() {
    #expect(Ratio(0, of: 0).percent == nil)
  }

  /// Limits look at the exact share: 201 of 500 is 40.2%, which prints as 40 and is above 40.
  @Test(arguments: [(40, 100, false), (201, 500, true), (2, 5, false), (3, 7, true), (0, 0, false)])
  func limitsAreExact(_ part: Int, _ whole: Int, _ isAbove: Bool) {
    #expect(Ratio(part, of: whole).exceeds(percent: 40) == isAbove)
  }
}
