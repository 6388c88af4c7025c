import Record
import Scoring
import TestSupport
import Testing

/// Every number here was worked out on paper from the formula in ``BalanceBand``, to four places before
/// it was rounded.
@Suite struct BalanceBandTests {
  private func balance(_ acts: [(Int, String)]) -> Balance {
    Balance(of: record("> " + acts.map { String(repeating: "[\($1)] a ", count: $0) }.joined()))
  }

  /// Nobody doubts the moves: Wilson's interval and nothing else.
  @Test(arguments: [
    (4, 4, 25...75),  // .5 -+ 1.2292 x sqrt(.0313 + .0106) = .2514
    (3, 5, 16...65),  // .4066 -+ 1.2292 x sqrt(.0293 + .0106) = .2454
    (8, 0, 75...100),  // .8736 -+ 1.2292 x sqrt(0 + .0106) = .1264
    (0, 8, 0...25),
    (40, 40, 41...59),  // .5 -+ 1.5912 x sqrt(.0031 + .0001) = .0904
  ])
  func theSampleAlone(_ push: Int, _ pull: Int, _ range: ClosedRange<Int>) throws {
    let likely = try #require(balance([(push, "reasoning"), (pull, "asking")]).likely)
    #expect(likely.range == range)
    #expect(abs(likely.effectiveMoves - Double(push + pull)) < 1e-9)
  }

  /// Each is half sure, and half of the rest is the other side: a doubt of .1719 a move, .0215 in all.
  ///
  /// So eight moves are worth .25 / (.0313 + .0215) = 4.74; .5 -+ 1.0472 x sqrt(.0527 + .0301) = .3014.
  @Test func doubtWidensIt() throws {
    let likely = try #require(balance([(4, "reasoning 50 25"), (4, "asking 50 25")]).likely)
    #expect(likely.range == 20...80)
    #expect(abs(likely.effectiveMoves - 4.7407) < 1e-3)
  }

  /// One push move is half sure to be none: a doubt of .0625, .0010 in all, worth 7.76 moves.
  @Test func oneDoubtIsLittle() throws {
    let likely = try #require(
      balance([(1, "reasoning 50"), (3, "reasoning"), (4, "asking")]).likely)
    #expect(likely.range == 25...75)
    #expect(abs(likely.effectiveMoves - 7.7576) < 1e-3)
  }

  /// All push, and each may well be neither: .2500 x 0 + 0 - 0, since a lost push leaves all the rest push.
  @Test func allOfOneSideStaysSo() throws {
    let likely = try #require(balance([(8, "reasoning 50")]).likely)
    #expect(likely.range == 75...100)
  }

  /// What may be neither is no danger to a share of 100%; what may be the other side is: .2 - .04 = .16 a
  /// move, .02 in all; p = .8736, v = .1104; worth .1104 / (.0138 + .02) = 3.27 moves.
  ///
  /// (1 + .4143) / 1.8287 = .7734 -+ .8996 x sqrt(0 + .0635) = .2266.
  @Test func theOtherSideIsADanger() throws {
    let likely = try #require(balance([(8, "reasoning 80 20")]).likely)
    #expect(likely.range == 55...100)
  }

  @Test func thereIsNoneWithoutAShare() {
    #expect(balance([(7, "asking")]).likely == nil)
    #expect(balance([(8, "asking"), (9, "?")]).likely == nil)
  }

  @Test func itHoldsTheShareAndNarrowsWithEvidence() throws {
    for push in 0...24 {
      for pull in 0...24 where push + pull >= Balance.leastCounted {
        let acts = [(push, "reasoning 70 20"), (pull, "asking 60 10")]
        let few = try #require(balance(acts).likely)
        let share = try #require(Ratio(push, of: push + pull).percent)
        #expect(few.range.contains(share))
        let many = try #require(balance(acts.map { (2 * $0.0, $0.1) }).likely)
        let sure = try #require(balance([(push, "reasoning"), (pull, "asking")]).likely)
        #expect(many.range.count <= few.range.count)
        #expect(sure.range.count <= few.range.count)
      }
    }
  }

  @Test(arguments: [
    (25...75, BalanceBand.Fit.inside), (20...80, .inside), (26...75, .either), (70...90, .either),
    (75...90, .either), (76...90, .outside), (0...24, .outside), (0...25, .either),
    (30...60, .either),
  ])
  func itsFit(_ usual: ClosedRange<Int>, _ fit: BalanceBand.Fit) throws {
    let likely = try #require(balance([(4, "reasoning"), (4, "asking")]).likely)
    #expect(likely.fit(in: usual) == fit)
  }
}
