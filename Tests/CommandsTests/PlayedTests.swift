import Foundation
import TestSupport
import Testing

/// The shipped scenarios, played all push, all pull and balanced: each way ends as it should.
///
/// To add a case: write `Played/SCENARIO-MANNER.answers`, its first line the verdict that the debrief
/// must show, then the answers.
@Suite struct PlayedTests {
  private static let folder = here.appending(path: "Played")

  private static var cases: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    precondition(!names.isEmpty, "no cases in \(folder.path)")
    return names.filter { $0.hasSuffix(".answers") }.sorted()
  }

  @Test(arguments: cases)
  func endsAsItShould(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let scenario = try #require(Self.scenarios.first { name.hasPrefix($0) })
    let seen = run(
      ["practice", scenario, "--library", root.path], input: Array(lines.dropFirst().dropLast()))
    #expect(seen.contains("OBJECTIVE  \(lines[0])"), "\(seen)")
    #expect(seen.contains("NEXT TIME"))
  }

  private static let scenarios = ["outside-review", "vague-promise", "hard-feedback"]

  /// No two manners of one scenario end alike.
  @Test(arguments: scenarios)
  func mannersEndDifferently(_ scenario: String) throws {
    let verdicts = try Self.cases.filter { $0.hasPrefix(scenario) }.map { name in
      try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n").first
    }
    #expect(verdicts.count >= 3)
    #expect(Set(verdicts).count == verdicts.count)
  }
}
