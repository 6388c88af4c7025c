import Diagnostics
import Foundation
import LanguageSupport
import Testing

/// What `fit` writes, and what it leaves as it was; its report is a golden case.
@Suite struct FitCommandTests {
  private static let rules = """
    # Cues of our own.

    behaviour greeting: neutral "Says hello"
      # At the beginning.
      +3 "hello"
      like hello there

    behaviour reasoning: push "Gives reasons"
      +3 "since"
      # Not in a question.
      -2 question
      +1 "mind you"
      like since it rains

    """

  private static let fitted = rules.replacing("+3 \"since\"", with: "+7 \"since\"")
    .replacing("+3 \"hello\"", with: "+5 \"hello\"")

  private static func csv(_ rows: [(count: Int, text: String, label: String)]) -> String {
    var csv = "conversation,turn,speaker,text,behaviour,side\n"
    for row in rows {
      for _ in 0..<row.count { csv += "c\(csv.utf8.count),1,Kim,\(row.text),\(row.label),\n" }
    }
    return csv
  }

  private func folder(_ rows: [(count: Int, text: String, label: String)]) throws -> Folder {
    try Folder(["a.rules": Self.rules, "rows.csv": Self.csv(rows)])
  }

  /// Reasons that are most of what holds "since", and none of what holds "mind you".
  private static let telling = [
    (90, "since it rains", "reasoning"), (10, "since monday", "neutral"),
    (30, "mind you", "neutral"),
  ]

  @Test func numbersAreWrittenIntoTheFile() throws {
    let folder = try folder(Self.telling)
    let arguments = [
      "fit", folder.path("rows.csv"), "--rules", folder.path("a.rules"), "--l1", "0", "--l2",
      "0.001",
    ]
    let dry = folder.run(arguments + ["--dry-run"])
    #expect(dry.hasSuffix("Nothing is written: this was a dry run.\n--- status 0\n"), "\(dry)")
    #expect(try folder.text("a.rules") == Self.rules)
    let seen = folder.run(arguments)
    #expect(seen.hasSuffix("a.rules: written.\n--- status 0\n"), "\(seen)")
    // 1.85ʷ = 9 · (1.85³ + 1): w = 6.8. An example asks to lead by two points: 5 to the 3 of nothing.
    #expect(try folder.text("a.rules") == Self.fitted)
    let check = folder.run(["format", "--check", folder.path("a.rules")])
    #expect(check.hasSuffix("--- status 0\n"), "\(check)")
    #expect(try folder.names() == ["a.rules", "rows.csv"], "something was left behind")
  }

  @Test func cuesThatComeToNothingGoWhenTheyMay() throws {
    let folder = try folder(Self.telling)
    let seen = folder.run([
      "fit", folder.path("rows.csv"), "--rules", folder.path("a.rules"), "--l1", "0", "--l2",
      "0.001", "--prune",
    ])
    #expect(seen.contains("+1  gone     30"), "\(seen)")
    #expect(
      try folder.text("a.rules") == Self.fitted.replacing("  +1 \"mind you\"\n", with: ""))
  }

  /// Rows that say "since" is never a reason: the example says it is, and is named when it loses.
  @Test func examplesThatBreakAreNamed() throws {
    let folder = try folder([(400, "since monday", "neutral"), (1, "hm", "reasoning")])
    let arguments = [
      "fit", folder.path("rows.csv"), "--rules", folder.path("a.rules"), "--dry-run", "--l1", "0",
    ]
    let kept = folder.run(arguments)
    #expect(kept.hasSuffix("--- status 0\n"), "\(kept)")
    let broken = folder.run(arguments + ["--examples", "0"])
    #expect(broken.contains("a.rules:13: This should be reasoning,"), "\(broken)")
    #expect(broken.contains("\n  since it rains\n"))
    #expect(broken.hasSuffix("--- status 1\n"))
  }

  /// No rule is written while one cannot be read.
  @Test func brokenRulesAreNotTouched() throws {
    let broken = Self.rules.replacing("+3", with: "plus 3")
    let folder = try Folder(["a.rules": broken, "rows.csv": Self.csv(Self.telling)])
    let seen = folder.run(["fit", folder.path("rows.csv"), "--rules", folder.path("a.rules")])
    #expect(seen.hasSuffix("--- status 2\n"), "\(seen)")
    #expect(try folder.text("a.rules") == broken)
  }

  /// Nothing but points changes in the rules that ship, whatever is learned; the form stays canonical.
  @Test func shippedRulesKeepEverythingButTheirPoints() throws {
    var files: [String: String] = [:]
    for path in Shipped.rules {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      files[name] = String(decoding: Shipped.source(path).bytes, as: UTF8.self)
    }
    files["rows.csv"] = try String(
      contentsOf: here.appending(path: "Evaluated/talks.csv"), encoding: .utf8)
    let folder = try Folder(files)
    let arguments = [
      "fit", folder.path("rows.csv"), "--rules", folder.path("behaviours.rules"), "--l1", "0",
      "--l2", "0", "--turn",
    ]
    let seen = folder.run(arguments)
    #expect(seen.contains("behaviours.rules: written.\n"), "\(seen)")
    let (old, new) = (files["behaviours.rules"] ?? "", try folder.text("behaviours.rules"))
    #expect(old != new)
    #expect(withoutPoints(old) == withoutPoints(new))
    for name in files.keys where name != "behaviours.rules" {
      #expect(try folder.text(name) == files[name])
    }
    let check = folder.run(["format", "--check", folder.path("behaviours.rules")])
    #expect(check.hasSuffix("--- status 0\n"), "\(check)")
  }

  private func withoutPoints(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == " " }
      guard let sign = rest.first, sign == "+" || sign == "-" else { return line }
      return rest.dropFirst().drop { $0.isNumber }
    }
  }
}
