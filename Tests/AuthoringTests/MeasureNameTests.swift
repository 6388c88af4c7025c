import Foundation
import RuleLanguage
import Scoring
import Testing

/// The measures that expectations can name, those that are scored, and those the reference lists.
@Suite struct MeasureNameTests {
  @Test func whatCanBeExpectedIsWhatIsScored() {
    let expected = Set(Measure.allCases.map(\.rawValue))
    #expect(expected == Set(MeasureName.allCases.map(\.rawValue)))
  }

  /// A new measure needs a line in the table of `Tests.md`.
  @Test(arguments: Measure.allCases)
  func theReferenceListsIt(_ measure: Measure) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/RuleLanguage/RuleLanguage.docc/Tests.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("| ") && $0.contains("`\(measure.rawValue)`") })
  }

  /// Percentages are compared with a per cent sign, counts and points without one.
  @Test(arguments: Measure.allCases)
  func unitsAgree(_ measure: Measure) throws {
    let name = try #require(MeasureName(rawValue: measure.rawValue))
    #expect((name.definition.unit == .percent) == measure.isPercentage)
    #expect(!name.definition.norms.isEmpty)
  }
}
