import Conversation
import Diagnostics
import Foundation
import LanguageSupport
import TestSupport
import Testing

/// To add a case: write `Cases/examples/NAME.golden`, rules with `like` and `unlike`, run
/// `UPDATE_GOLDEN=1 swift test`, and read which of the examples are said to go elsewhere.
@Suite struct ExampleTests {
  @Test(arguments: Golden.names(in: examples))
  func examplesAreTried(_ name: String) throws {
    var golden = try Golden(file: examples.appending(path: name))
    let reading = try scene(golden.input)
    let errors = reading.diagnostics.filter { diagnostic in
      // A case may be a few behaviours without any conversation.
      diagnostic.severity == .error && !["no-states", "never-met"].contains(diagnostic.code)
    }
    #expect(reading.report(errors) == "")
    let seen = reading.report(examine(reading.program))
    #expect(seen == golden.expected("examples", seen: seen))
    try golden.finish()
  }
}
