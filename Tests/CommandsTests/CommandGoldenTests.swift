import Foundation
import TestSupport
import Testing

/// To add a case: write `Cases/NAME.golden` with a line `$ rehearse …`, then what is typed, each
/// line after `> `, then a line `=== output`; run `UPDATE_GOLDEN=1 swift test` and read the difference.
@Suite struct CommandGoldenTests {
  @Test(arguments: Golden.all(in: here.appending(path: "Cases")).map(\.file.lastPathComponent))
  func sessionsReadWell(_ name: String) throws {
    var golden = try Golden(file: here.appending(path: "Cases/\(name)"))
    let seen = play(golden.input)
    // The same input gives the same bytes.
    #expect(seen == play(golden.input))
    #expect(!seen.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    if Golden.isRecording {
      golden.sections = [Golden.Section(heading: "output", text: seen)]
      try golden.write()
      Issue.record("recorded \(name); run again without UPDATE_GOLDEN")
    } else {
      #expect(seen == golden.sections.first?.text)
    }
  }

  private func play(_ script: String) -> String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let command = lines.first { $0.hasPrefix("$ rehearse") } ?? ""
    let typed = lines.filter { $0.hasPrefix(">") }.map { String($0.dropFirst(2)) }
    return run(words(String(command.dropFirst("$ rehearse".count))), input: typed)
  }
}
