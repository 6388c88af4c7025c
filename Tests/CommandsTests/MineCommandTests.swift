import Foundation
import Testing

/// What `mine` finds of what was hidden in invented rows; its report is a golden case.
@Suite struct MineCommandTests {
  private static let rules = """
    small i, you, to, the, it, shall, we, is, was, on

    behaviour proposing: push "Proposes"
      +3 "perhaps"

    behaviour reasoning: push "Gives reasons"
      +3 "since"

    """

  private static let things = [
    "paint", "carry", "count", "lock", "move", "open", "ring", "sell", "sort", "wash", "bake",
    "bind", "cut", "draw",
  ]

  /// Proposals ask "shall we …" and are all about printers; what else is said is about this and that.
  private static var csv: String {
    var csv = "conversation,turn,speaker,text,behaviour,side\n"
    for (turn, thing) in things.enumerated() {
      csv += "talk\(turn % 5),\(turn)a,Kim,Shall we \(thing) the printer,proposing,\n"
      csv += "talk\(turn % 5),\(turn)b,Lee,It was the \(thing) on monday,neutral,\n"
      csv += "talk\(turn % 5),\(turn)c,Lee,\(thing) it since we \(thing),reasoning,\n"
    }
    return csv
  }

  private func mined(_ rules: String, _ arguments: String...) throws -> (String, Folder) {
    let folder = try Folder(["rows.csv": Self.csv, "rules/a.rules": rules, "scenarios/.keep": ""])
    let options = ["--library", folder.path("."), "--behaviour", "proposing"]
    let seen = folder.run(["mine", folder.path("rows.csv")] + options + arguments)
    #expect(seen.hasSuffix("--- status 0\n"), "\(seen)")
    return (seen, folder)
  }

  private func cues(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasPrefix("  +") || $0.hasPrefix("  -") }
  }

  @Test func whatWasHiddenIsFoundAndTheSubjectIsNot() throws {
    let (seen, _) = try mined(Self.rules)
    #expect(cues(seen).first?.contains("shall") == true, "\(seen)")
    #expect(seen.contains("14 rows, 14 of them right, in 5 conversations of 1 file"), "\(seen)")
    #expect(!cues(seen).contains { $0.contains("printer") }, "\(seen)")
    let (all, _) = try mined(Self.rules, "--subjects", "--limit", "100")
    #expect(all.contains("hears these talks"), "\(all)")
  }

  /// A pattern that says what a cue of the behaviour says, in other words, is none.
  @Test func whatIsThereIsNotProposed() throws {
    let cue = "  +6 \"shall we\"\n"
    let (seen, _) = try mined(
      Self.rules.replacing("+3 \"perhaps\"\n", with: "+3 \"perhaps\"\n\(cue)"))
    #expect(!cues(seen).contains { $0.contains("shall") }, "\(seen)")
  }

  /// What is printed is a rule file: it reads, it is in canonical form, and the rules hear by it.
  @Test func whatIsProposedCanBePasted() throws {
    let (seen, folder) = try mined(Self.rules)
    let pasted = seen.components(separatedBy: "--- status")[0]
    try pasted.write(toFile: folder.path("rules/b.rules"), atomically: true, encoding: .utf8)
    let format = folder.run(["format", "--check", folder.path("rules/b.rules")])
    #expect(format.hasSuffix("nothing to change.\n--- status 0\n"), "\(format)\(pasted)")
    let label = folder.run(["label", "--library", folder.path("."), "shall we mow the lawn"])
    #expect(label.contains("proposing"), "\(label)")
  }

  /// Of two files that point different ways a pattern is told by neither.
  @Test func filesMustAgree() throws {
    let other = Self.csv.replacing("proposing", with: "x").replacing("reasoning", with: "proposing")
      .replacing("x", with: "reasoning")
    let folder = try Folder([
      "rows.csv": Self.csv, "other.csv": other, "rules/a.rules": Self.rules, "scenarios/.keep": "",
    ])
    let both = [folder.path("rows.csv"), folder.path("other.csv"), "--library", folder.path(".")]
    let seen = folder.run(["mine"] + both + ["--behaviour", "proposing"])
    #expect(!cues(seen).contains { $0.contains("shall") }, "\(seen)")
  }
}
