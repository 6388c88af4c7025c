import Record
import Scoring
import TestSupport
import Testing

@Suite struct DoubtTests {
  @Test func aMoveUnderTheFloorOrAssumedIsDoubtful() {
    let turns = record("> [asking 50] a [asking 49] b [?] c\n> [offering] d [reasoning 0] e").turns
    #expect(Doubt(in: turns).ratio == Ratio(2, of: 4))
    #expect(Doubt(in: turns).turns == [1, 2])
  }

  /// The sign of a turn is doubtful where it would be another one without the doubtful moves.
  @Test(arguments: [
    ("[asking 40] a", true), ("[asking 60] a", false), ("[asking 60] a [checking 40] b", false),
    ("[asking 60] a [offering 40] b", true), ("[asking 60] a [greeting 10] b", false),
    ("[?] a", false), ("[greeting 10] a", true),
  ])
  func theSignOfATurn(_ answer: String, _ isDoubtful: Bool) {
    #expect(record("> " + answer).turns.map(Mode.isDoubtful) == [isDoubtful])
  }
}
