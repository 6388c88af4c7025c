import Conversation
import Diagnostics
import Foundation
import Hearing
import LanguageSupport
import Record
import RuleLanguage
import Testing

/// The reference says what is so: every block of code on its pages is read, and played.
///
/// The word after a fence says what a block is: `scenario` (read without a word from `check`),
/// `session` (how the scenario above it goes), `verdict` (how that session ends), `heard` (a
/// sentence and its clauses' moves), `part` (a piece of the page's next scenario), `wrong` and the
/// `message` below it (the code of what `check` says), `rules`, `frame`, or nothing.
@Suite struct ReferenceTests {
  private static let kinds: Set = [
    "", "frame", "heard", "message", "part", "rules", "scenario", "session", "verdict", "wrong",
  ]

  @Test(arguments: Page.names)
  func everyBlockIsTrue(_ name: String) throws {
    let page = try Page(name)
    var example: Example?
    var last: Session?
    for (index, block) in page.blocks.enumerated() {
      let place = "\(name).md:\(block.line)"
      #expect(Self.kinds.contains(block.kind), "\(place): a block of what kind?")
      switch block.kind {
      case "scenario":
        let read = try Example(block.text)
        #expect(read.reading.report(read.findings) == "", "\(place)")
        #expect(read.failures == [], "\(place)")
        example = read
      case "session":
        let played = try #require(example, "\(place): no scenario above").played(block.text)
        #expect(played.text == block.text, "\(place)")
        last = played.session
      case "verdict":
        #expect(last?.situation.verdict.map { "\($0)\n" } == block.text, "\(place)")
      case "heard": #expect(try heard(block.text) == block.text, "\(place)")
      case "part":
        let next = page.blocks[index...].first { $0.kind == "scenario" }
        #expect(next?.text.contains(block.text) == true, "\(place): not in the scenario below")
      case "wrong": example = try Example(block.text)
      case "message":
        let codes = try #require(example).findings.map(\.code)
        #expect(codes == block.text.split(separator: "\n").map(String.init), "\(place)")
      default: continue
      }
    }
  }

  /// A sentence a line; the deeper lines below it are its clauses, each after its behaviour.
  private func heard(_ text: String) throws -> String {
    var program = try Example("state s\n  otherwise\n    Mark: Hm.\n").reading.program
    program.prepare()
    return text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { sentence in
      let answer = hear(String(sentence), after: Previously(), by: program.hearing)
      let clauses = answer.clauses.map { "  \($0.move?.behaviour ?? "unmatched"): \($0.text)\n" }
      return "\(sentence)\n" + clauses.joined()
    }.joined()
  }

  /// Links lead to pages, and every page of constructs is linked from the first.
  @Test func linksLeadSomewhere() throws {
    var linked: Set<String> = []
    for name in Page.names {
      for link in try Page(name).text.matches(of: /<doc:([A-Za-z]+)>/) {
        let target = String(link.output.1)
        let isThere = Page.names.contains(target) || target == "Messages"
        #expect(isThere, "\(name).md: \(target)")
        if name == "RuleLanguage" { linked.insert(target) }
      }
    }
    #expect(Set(Page.names).subtracting(linked) == ["RuleLanguage"])
  }

  @Test func limitsAreThoseOfTheLanguage() throws {
    let page = try Page("Limits").text
    let limits: [(String, String)] = [
      ("a line of a file", "4,096 bytes"), ("rules of a scenario", "200,000"),
    ]
    #expect(Limit.lineBytes == 4096 && Limit.rules == 200_000 && Limit.fileBytes == 16 << 20)
    #expect(Limit.answerBytes == 8192 && Limit.depth == 8 && Limit.meterMaximum == 63)
    #expect(Limit.wordings == 64 && Limit.branches == 64 && Limit.patternSize == 128)
    #expect(Limit.anyWords == 8 && Limit.links == 64 && Limit.passes == 100)
    for (what, size) in limits { #expect(page.contains("| \(what) | \(size) |")) }
  }
}
