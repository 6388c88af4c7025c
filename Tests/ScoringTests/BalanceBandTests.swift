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

  /// Nobody doubts the moves: Wilson's interval, and the lean: 2.706 x .1 x .1 = .0271.
  @Test(arguments: [
    (4, 4, 20...80),  // Wilson .2486 to .7514: .5 -+ sqrt(.0632 + .0271) = .3004
    (3, 5, 11...70),  // .1612 to .6520: .375 - sqrt(.0457 + .0271), + sqrt(.0767 + .0271)
    (8, 0, 70...100),  // .7472 to 1: 1 - sqrt(.0639 + .0271)
    (0, 8, 0...30),
    (40, 40, 31...69),  // .4096 to .5904: .5 -+ sqrt(.0082 + .0271) = .1877
  ])
  func sampleAndLean(_ push: Int, _ pull: Int, _ range: ClosedRange<Int>) throws {
    let likely = try #require(balance([(push, "reasoning"), (pull, "asking")]).likely)
    #expect(likely.range == range)
  }

  /// Each is half sure, and half of the rest is the other side: .1719 a move, .0215 in all.
  ///
  /// Times 2.706 that is .0581: .5 -+ sqrt(.0632 + .0271 + .0581) = .3852.
  @Test func doubtWidensIt() throws {
    let likely = try #require(balance([(4, "reasoning 50 25"), (4, "asking 50 25")]).likely)
    #expect(likely.range == 11...89)
  }

  /// One push move is half sure to be none: .0625, .0010 in all, .0026 times 2.706: .5 -+ .3048.
  @Test func oneDoubtIsLittle() throws {
    let likely = try #require(
      balance([(1, "reasoning 50"), (3, "reasoning"), (4, "asking")]).likely)
    #expect(likely.range == 20...80)
  }

  /// All push, and each may well be neither: nothing, since a lost push leaves all the rest push.
  @Test func allOfOneSideStaysSo() throws {
    let likely = try #require(balance([(8, "reasoning 50")]).likely)
    #expect(likely.range == 70...100)
  }

  /// What may be the other side is a danger to a share of 100%: .2 - .04 = .16 a move, .02 in all.
  ///
  /// 1 - sqrt(.0639 + .0271 + .0541) = 1 - .3809.
  @Test func theOtherSideIsADanger() throws {
    let likely = try #require(balance([(8, "reasoning 80 20")]).likely)
    #expect(likely.range == 62...100)
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
    (20...80, BalanceBand.Fit.inside), (15...85, .inside), (21...80, .either), (70...90, .either),
    (80...90, .either), (81...90, .outside), (0...19, .outside), (0...20, .either),
    (30...60, .either),
  ])
  func itsFit(_ usual: ClosedRange<Int>, _ fit: BalanceBand.Fit) throws {
    let likely = try #require(balance([(4, "reasoning"), (4, "asking")]).likely)
    #expect(likely.fit(in: usual) == fit)
  }
}
