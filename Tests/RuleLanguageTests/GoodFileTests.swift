import Diagnostics
import Foundation
import LanguageSupport
import TestSupport
import Testing

private let good = folder("Cases/good", beside: #filePath)

/// To add a case: write `Cases/good/NAME.golden`, a text that nothing is wrong with.
@Suite struct GoodFileTests {
  @Test(arguments: Golden.names(in: good))
  func nothingIsSaid(_ name: String) throws {
    let reading = Reading(case: try Golden(file: good.appending(path: name)).input)
    #expect(reading.report(reading.diagnostics) == "")
  }

  /// What is shipped is checked by `rehearse check`; here it must at least be readable.
  @Test(arguments: Shipped.all)
  func shippedFilesCanBeRead(_ path: String) {
    let reading = Reading(Shipped.sources(for: path))
    #expect(reading.report(reading.diagnostics.filter { $0.severity == .error }) == "")
  }
}
