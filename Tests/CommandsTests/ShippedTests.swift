import Commands
import Foundation
import Terminal
import Testing

let root = here.deletingLastPathComponent().deletingLastPathComponent()

/// Everything that ships passes `check` without a word, names, structure and every example, and is in
/// canonical form.
@Suite struct ShippedTests {
  @Test func everyFileIsChecked() {
    let seen = run(["check", root.path], input: [])
    #expect(seen.hasSuffix("checked: nothing to say.\n--- status 0\n"), "\(seen)")
  }

  /// `swift run rehearse format` mends it.
  @Test func everyFileIsFormatted() {
    let seen = run(["format", "--check", root.path], input: [])
    #expect(seen.hasSuffix("looked at: nothing to change.\n--- status 0\n"), "\(seen)")
  }

  /// Every scenario has its scripted conversations, five at the least, and they go as written.
  @Test func everyConversationGoesAsWritten() throws {
    let seen = run(["test", root.path], input: [])
    #expect(seen.hasSuffix("all passed.\n--- status 0\n"), "\(seen)")
    let passed = seen.matches(of: /: (\d+) tests passed, (\d+) expectations/)
    let scenarios = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "scenarios").path)
    #expect(passed.count == scenarios.count { $0.hasSuffix(".scenario") })
    #expect(passed.allSatisfy { (Int($0.output.1) ?? 0) >= 5 && (Int($0.output.2) ?? 0) >= 50 })
  }
}
