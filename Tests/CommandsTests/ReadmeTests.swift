import Foundation
import TestSupport
import Testing

/// The README's session is a real one: its answers are played, and what is printed must be there.
///
/// `UPDATE_GOLDEN=1 swift test` writes it anew.
@Suite struct ReadmeTests {
  private let file = root.appending(path: "README.md")
  private let fence = "```session\n"

  @Test func theSessionIsReal() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: fence)?.upperBound)
    let end = try #require(text.range(of: "\n```", range: start..<text.endIndex)?.lowerBound)
    let shown = String(text[start..<end])
    let lines = shown.components(separatedBy: "\n")
    let command = try #require(lines.first.flatMap { $0.hasPrefix("$ rehearse ") ? $0 : nil })
    let answers = lines.filter { $0.hasPrefix("You: ") }.map { String($0.dropFirst(5)) }
    let arguments = words(String(command.dropFirst("$ rehearse ".count)))
    let played = run(arguments + ["--library", root.path], input: answers)
    let seen = command + "\n" + played.replacing("--- status 0\n", with: "")
    if Golden.isRecording {
      try text.replacingCharacters(in: start..<end, with: seen.trimmingCharacters(in: .newlines))
        .write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded README.md; run again without UPDATE_GOLDEN")
    } else {
      #expect(seen.trimmingCharacters(in: .newlines) == shown)
    }
  }

  @Test func theHelpNamesWhatTheReadmeNames() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let help = run(["--help"], input: [])
    for command in ["list", "practice", "check", "label"] {
      #expect(text.contains("`rehearse \(command)"))
      #expect(help.contains("  \(command) "))
    }
  }
}
