import Damages
import Diagnostics
import Testing

/// A file of the corpus is right as it stands, and hardly anything done to it goes unreported.
///
/// To add a file, put it into `Corpus`; to add a way of damaging files, add a `DamageKind` to a list
/// in `Tests/Damages`. All figures, and every damage that nothing is said about:
/// `swift build -c release --product DamageReport && .build/release/DamageReport all 40`.
@Suite struct DamageTests {
  @Test(arguments: Corpus.small)
  func nothingIsSaidOfGoodFiles(_ sources: [Source]) {
    let report = Trial.diagnostics(of: sources).map { $0.rendered(in: sources) }
    #expect(report == [])
  }

  @Test func damagesAreReportedWhereTheyHurt() {
    let tally = Tally(Corpus.small.map { Scene($0) }, perKind: 5, seed: 3)
    #expect(tally.faults.count > 90)
    for row in tally.rows { #expect(row.total > 0, "nothing to damage: \(row.kind.name)") }

    let all = tally.faults.reduce(0) { $0 + $1.total }
    let inPlace = Tally.count(.inPlace, in: tally.faults)
    let misses = tally.faults.flatMap(\.misses).joined(separator: "\n")
    #expect(inPlace * 100 >= all * 95, "\(inPlace) of \(all)\n\(misses)")

    for row in tally.harmless {
      #expect(row.count(.silent) == row.total, "\(row.kind.name): \(row.misses)")
    }
  }
}
