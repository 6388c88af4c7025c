import Diagnostics
import Foundation
import LanguageSupport
import Proofs
import RuleLanguage
import TestSupport
import Testing

private let flow = folder("Cases/flow", beside: #filePath)

/// To add a case: write `Cases/flow/CODE-WHAT.golden`, states that something is wrong with and, under
/// `=== right`, the same states mended; run `UPDATE_GOLDEN=1 swift test` and read what it says.
@Suite struct FlowGoldenTests {
  @Test(arguments: Golden.names(in: flow))
  func findingsReadWell(_ name: String) throws {
    var golden = try Golden(file: flow.appending(path: name))
    let reading = try scene(golden.input)
    #expect(reading.report(reading.diagnostics) == "", "the rest of a case is right")
    let findings = prove(reading.program)
    let seen = reading.report(findings.diagnostics)
    #expect(seen == golden.expected("found", seen: seen))
    if golden.section("unproven") != nil {
      let unproven = reading.report(findings.unproven)
      #expect(unproven == golden.expected("unproven", seen: unproven))
    } else {
      #expect(reading.report(findings.unproven) == "")
    }
    try golden.finish()
    let code = name.prefix { $0 != "." }
    let codes = (findings.diagnostics + findings.unproven).map(\.code)
    #expect(codes.contains { code.hasPrefix($0) }, "nothing here is `\(code)`")
  }

  /// The same without the fault gets nothing.
  @Test(arguments: Golden.names(in: flow))
  func rightTwinsAreRight(_ name: String) throws {
    let golden = try Golden(file: flow.appending(path: name))
    let reading = try scene(try #require(golden.section("right")))
    #expect(reading.report(reading.diagnostics) == "")
    let findings = prove(reading.program)
    #expect(reading.report(findings.diagnostics + findings.unproven) == "")
  }

  /// A new message needs a case in `Cases/flow` whose name begins with its code.
  @Test func everyCodeHasACase() throws {
    let catalogue = folder("../../Sources/Proofs/Diagnostic+Flow.swift", beside: #filePath)
    let text = try String(contentsOf: catalogue, encoding: .utf8)
    let codes = Set(text.matches(of: /Diagnostic\(\s*"([a-z-]+)"/).map { String($0.output.1) })
    #expect(codes.count >= 6)
    let names = Golden.names(in: flow)
    for code in codes.sorted() {
      #expect(names.contains { $0.hasPrefix(code) }, "no case for `\(code)`")
    }
  }

  /// Reads states after a small language pack; without a scenario's head they get a usual one.
  private func scene(_ text: String) throws -> Reading {
    let file = folder("../ConversationTests/Cases/small.rules", beside: #filePath)
    let pack = try String(contentsOf: file, encoding: .utf8)
    let head = "scenario \"A case\"\n  kind reflection\n  with Mark, team lead\n  turns 9\n"
    let hasHead = text.hasPrefix("scenario ") || text.contains("\nscenario ")
    return Reading(
      case: "--- small.rules\n\(pack)--- case.scenario\n\(hasHead ? "" : head)\(text)")
  }
}
