import Record
import Scoring

extension Page {
  /// Verdict, parts and the words that show them.
  func objective(_ objective: Objective) -> Section {
    let role: Role = objective.verdict == .met ? .good : .heading
    let verdict = Wording.verdict(objective)
    let shown = drawing == .sentences ? verdict.lowercased() : verdict
    let note = Wording.verdictNote(objective).map { ": \($0)." } ?? "."
    var rows: [Section.Row] = [.text([StyledText(shown, role), StyledText(note)])]
    if !objective.wanted.isEmpty { rows.append(.text(Wording.wanted(objective.wanted))) }
    rows += objective.parts.map { part in
      .text(Wording.part(part), part.reached == part.degrees.count ? .good : .plain)
    }
    return Section(Wording.objective, rows + evidence(objective.evidence))
  }

  private func evidence(_ evidence: Objective.Evidence?) -> [Section.Row] {
    guard let evidence else { return [] }
    // What one person said in a row is one quote.
    var quotes: [(speaker: String, text: String)] = []
    for line in evidence.lines {
      if let last = quotes.indices.last, quotes[last].speaker == line.speaker {
        quotes[last].text += " " + line.text
      } else {
        quotes.append((line.speaker, line.text))
      }
    }
    return [quote(Wording.you, evidence.words)]
      + quotes.map { said in
        quote(Wording.speaker(shortened(said.speaker, to: Self.longestName)), said.text)
      }
  }

  /// Someone's words in quotes, cut when long.
  func quote(_ lead: Section.Lead, _ words: String) -> Section.Row {
    .said(lead, [StyledText(Wording.quoted(shortened(words, to: Self.longestQuote)))])
  }

  /// Columns a speaker's name may take.
  static let longestName = 12
  /// Columns: about three lines of the usual page.
  static let longestQuote = 180
}
