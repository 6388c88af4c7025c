import Foundation
import Testing

/// Lines that `:label` gives authors are lines of a rule file, whatever was said.
@Suite struct ExamplesTests {
  @Test(arguments: [
    "why is that", "# no comment", "like this", "| a wording", "\"quoted\" and {braces} and {{",
    ": a colon", "::: colons", "two\tand a tab", "unlike: me", "behaviour asking: pull \"x\"",
    "ends with a backslash \\", "why?", "\u{A0}no-break\u{A0}", "Füße, 你好 👋", "- a dash",
    "\u{1B}[2Jhidden \u{202E}turned", String(repeating: "long ", count: 1200),
  ])
  func readBack(_ answer: String) throws {
    // A second colon types the first one.
    let typed = answer.hasPrefix(":") ? ":" + answer : answer
    let seen = run(
      ["practice", "key"], input: [typed, ":label 1 expecting", ":label 1.1 expecting", ":label"])
    let lines = seen.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(of: "behaviour expecting") else {
      // Words beyond what a line of a rule file can hold are no example.
      #expect(answer.utf8.count > 4096, "\(seen)")
      return
    }
    let pasted = lines[start...(start + 1)].joined(separator: "\n") + "\n"
    let formatted = run(["format", "-"], input: pasted.split(separator: "\n").map(String.init))
    #expect(formatted == pasted + "--- status 0\n")
  }
}
