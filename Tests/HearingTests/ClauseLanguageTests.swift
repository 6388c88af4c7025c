import Hearing
import LanguageSupport
import Matching
import RuleLanguage
import TestSupport
import Testing

/// What is claimed of all clauses there could be, against clauses that are heard.
@Suite struct HeardClauseTests {
  /// A clause that is found for a pattern holds it when it is said.
  @Test(arguments: Shipped.scenarios)
  func clausesThatAreFoundAreHeard(_ path: String) throws {
    let rules = Reading(Shipped.sources(for: path)).program.hearing
    let languages = ClauseLanguages(of: rules)
    var said = 0
    for pattern in stride(from: 0, to: rules.patternNotes.count, by: 12) {
      let note = rules.patternNotes[pattern]
      var budget = StepBudget(200_000)
      let found = languages.clause(with: [pattern], without: [], budget: &budget)
      guard case .clause(let words) = found else {
        Issue.record("\(note.text): \(found)")
        continue
      }
      let text = words.joined(separator: " ") + (note.isQuestion ? "?" : "")
      // Some words cannot be typed as they stand: "1 minutes" is read as "one minute".
      let read = rules.language.respelling.respelled(tokens(of: text)).map(\.word)
      guard read == words else { continue }
      said += 1
      let heard = hear(text, after: Previously(), by: rules).clauses
      if heard.map(\.words) != [words] || !heard[0].holds(pattern: pattern) {
        Issue.record("\(note.text): \(words) is heard as \(heard.map(\.words))")
      }
    }
    #expect(said > 80)
  }

  /// Whatever is typed, no clause is heard of which it is claimed that there is none.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func heardClausesMayOccur(_ seed: UInt64) throws {
    let rules = Reading(Shipped.sources(for: "rules/english.rules")).program.hearing
    let languages = ClauseLanguages(of: rules)
    let edges = EdgeRuns(of: rules)
    let runs = edges.cuts + edges.fillers + edges.unheardRuns
    let words = Array(edges.rewritten.sorted()) + ["team", "doesnnt", "promtion", "it's", "a"]
    let breaks = [" ", " ", " ", " ", ". ", "; ", "? "]
    var chance = Chance(seed: seed)
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &chance) {
        let run =
          Int.random(in: 0..<3, using: &chance) == 0
          ? [words[Int.random(in: words.indices, using: &chance)]]
          : runs[Int.random(in: runs.indices, using: &chance)]
        for word in run { text += word + breaks[Int.random(in: breaks.indices, using: &chance)] }
      }
      for clause in hear(text, after: Previously(), by: rules).clauses {
        if !languages.mayOccur(clause.words) { Issue.record("\(text): \(clause.words)") }
      }
    }
  }
}
