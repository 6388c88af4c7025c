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
}
