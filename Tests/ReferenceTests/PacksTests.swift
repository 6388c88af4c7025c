import Diagnostics
import Hearing
import LanguageSupport
import Record
import RuleLanguage
import Testing

/// What the reference says of the packs is so.
@Suite struct PacksTests {
  private struct Row: Hashable {
    var name, side, example: String
  }

  /// The rows of the page's table of behaviours.
  private var rows: [Row] {
    get throws {
      try Page("Packs").text.matches(
        of: /\| `([a-z-]+)` \| (push|pull|away|neutral) \| (.+) \|/
      ).map {
        Row(name: String($0.output.1), side: String($0.output.2), example: String($0.output.3))
      }
    }
  }

  @Test func behavioursAreAsTold() throws {
    var program = Reading(Shipped.sources(for: "scenarios/vague-promise.scenario")).program
    program.prepare()
    let rows = try rows
    #expect(
      Set(rows.map { "\($0.name) \($0.side)" })
        == Set(program.hearing.behaviours.map { "\($0.name) \($0.side)" }))
    for row in rows {
      let answer = hear(row.example, after: Previously(), by: program.hearing)
      #expect(answer.clauses.map { $0.move?.behaviour ?? "unmatched" } == [row.name])
    }
  }

  @Test func classesAreThere() throws {
    let english = Shipped.source("rules/english.rules")
    let declared = english.text(0..<english.bytes.count)
    let page = try Page("Packs").text
    let named = Set(page.matches(of: /`@([a-z-]+)`/).map { String($0.output.1) })
    #expect(named.count > 20)
    for name in named { #expect(declared.contains("\nwords \(name) "), "@\(name)") }
  }
}
