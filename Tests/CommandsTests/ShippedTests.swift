import Commands
import Foundation
import Terminal
import Testing

let root = here.deletingLastPathComponent().deletingLastPathComponent()

/// Everything that ships passes `check` without a word: names, structure, and every example.
@Suite struct ShippedTests {
  @Test func everyFileIsChecked() {
    let seen = run(["check", root.path], input: [])
    #expect(seen.hasSuffix("checked: nothing to say.\n--- status 0\n"), "\(seen)")
  }
}
