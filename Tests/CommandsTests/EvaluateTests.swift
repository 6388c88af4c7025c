import Evaluation
import Foundation
import Testing

private let talks = here.appending(path: "Evaluated/talks.csv")

/// What `evaluate` writes besides its report, and how it ends; the report itself is a golden case.
@Suite struct EvaluateTests {
  /// A line for each row of every file, in order, context included.
  @Test func everyRowIsPredictedInOrder() throws {
    let folder = try Folder([
      "one.csv": String(contentsOf: talks, encoding: .utf8),
      "two.csv": #"""
      conversation,turn,speaker,text,behaviour,side
      "a, ""b""",7,Kim,I need it.,,
      "a, ""b""",8,Lee,Nothing of note.,,
      "a, ""b""",9,Kim,Thanks,neutral,neutral
      """#,
    ])
    let seen = folder.run([
      "evaluate", folder.path("one.csv"), folder.path("two.csv"), "--predictions",
      folder.path("out.csv"),
    ])
    #expect(seen.hasSuffix("--- status 0\n"))
    let lines = try folder.text("out.csv").split(separator: "\n")
    #expect(lines.count == 1 + 40 + 3)
    #expect(lines.first == "conversation,turn,behaviour,side,confidence")
    #expect(lines[1].hasPrefix("rota,1,"))
    #expect(lines[3] == "rota,3,,neutral,0.0000")
    #expect(lines[4].hasPrefix("rota,4,expecting,push,0."))
    #expect(lines[40].hasPrefix("budget,10,"))
    #expect(lines[41].hasPrefix("\"a, \"\"b\"\"\",7,expecting,push,0."))
    #expect(lines[42] == "\"a, \"\"b\"\"\",8,,neutral,0.0000")
    let again = folder.run([
      "evaluate", folder.path("one.csv"), folder.path("two.csv"), "--predictions",
      folder.path("again.csv"),
    ])
    #expect(again == seen)
    #expect(try folder.text("again.csv") == folder.text("out.csv"))
  }

  /// However the file is named, labels are not overwritten by predictions.
  @Test func labelsAreNotOverwritten() throws {
    let text = try String(contentsOf: talks, encoding: .utf8)
    let folder = try Folder(["talks.csv": text])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.csv"), withDestinationPath: folder.path("talks.csv"))
    for name in ["talks.csv", "link.csv"] {
      let seen = folder.run([
        "evaluate", folder.path("talks.csv"), "--predictions", folder.path(name),
      ])
      #expect(seen.contains("\(name): this file is to be evaluated"), "\(seen)")
      #expect(seen.hasSuffix("--- status 2\n"))
    }
    #expect(try folder.text("talks.csv") == text)
  }

  @Test func thresholdsThatAreMetSayNothing() {
    let files = ["Evaluated/talks.csv", "Evaluated/other.csv"]
    let seen = run(["evaluate"] + files, input: [])
    let judged = run(
      ["evaluate"] + files + ["--thresholds", "Evaluated/met.json"], input: [])
    #expect(judged == seen)
    #expect(judged.hasSuffix("--- status 0\n"))
  }

  @Test func thresholdsThatAreMissedAreToldOneByOne() {
    let files = ["Evaluated/talks.csv", "Evaluated/other.csv"]
    let missed = ["--thresholds", "Evaluated/missed.json"]
    let seen = run(["evaluate"] + files + missed, input: [])
    #expect(seen.hasSuffix("--- status 1\n"))
    let sentences = [
      "mean: coverage is 0.", "share_error is 0.", "side_macro_f1 is 0.", "talks: side_kappa is 0.",
      "share_pearson is 0.",
    ]
    for sentence in sentences { #expect(seen.contains("\n\(sentence)"), "\(seen)") }
    #expect(!seen.contains("\nbehaviour_kappa is"))
    // A document stays one; the sentences stand beside it.
    let document = run(["evaluate", "--json"] + files + missed, input: [])
    let parts = document.components(separatedBy: "--- standard error\n")
    #expect(parts.count == 2 && parts[0].hasSuffix("}\n"))
    #expect(parts[0].contains("\"of\" : \"talks\""))
    #expect(parts.last?.contains("mean: coverage is 0.") == true)
    #expect(document.hasSuffix("--- status 1\n"))
  }

  /// The page for authors lists every measure, and its two files are files that the command takes.
  @Test func thePageForAuthorsIsTrue() throws {
    let page = try String(
      contentsOf: root.appending(path: "Sources/RuleLanguage/RuleLanguage.docc/Measuring.md"),
      encoding: .utf8)
    for measure in AgreementMeasure.allCases {
      #expect(page.contains("`\(measure.rawValue)`"), "\(measure.rawValue)")
    }
    let blocks = page.components(separatedBy: "```")
    try #require(blocks.count == 5)
    let folder = try Folder(["talks.csv": blocks[1], "floor.json": blocks[3]])
    let seen = folder.run([
      "evaluate", folder.path("talks.csv"), "--library", root.path, "--thresholds",
      folder.path("floor.json"),
    ])
    #expect(seen.hasPrefix("6 rows of 1 file; 5 are labelled, in 1 conversation"), "\(seen)")
    #expect(seen.hasSuffix("--- status 0\n") || seen.hasSuffix("--- status 1\n"), "\(seen)")
  }

  @Test func reportsFitInto80Columns() {
    let seen = run(
      ["evaluate", "Evaluated/talks.csv", "Evaluated/other.csv", "--cues"], input: [])
    for line in seen.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
