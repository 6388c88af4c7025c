import Record
import Scoring

extension Page {
  /// What worked, what was hard with something to try, and each pitfall once.
  func moments(_ debrief: Debrief) -> [Section] {
    var sections: [Section] = []
    if let best = debrief.best {
      let signs = best.signs.map(Wording.sign)
      sections.append(
        Section(
          Wording.worked,
          [.text(Wording.moment(best.turn, signs)), quote(Wording.you, best.turn.text)]))
    }
    if let hard = debrief.hardest {
      let signs = hard.signs.map { sign in
        Wording.sign(sign) { shortened($0, to: Self.longestQuote / 2) }
      }
      sections.append(
        Section(
          Wording.moment,
          [.text(Wording.moment(hard.turn, signs)), quote(Wording.you, hard.turn.text)]
            + attempt(hard.suggestion?.text)))
    }
    return sections + debrief.pitfalls.map { pitfall($0, hardest: debrief.hardest) }
  }

  /// A pitfall; what the hardest moment has just said of it is not said again.
  private func pitfall(_ pitfall: PitfallSummary, hardest: HardMoment?) -> Section {
    let isQuoted =
      pitfall.turns.first == hardest?.turn.number && pitfall.words == hardest?.turn.text
    let isAdvised = hardest?.suggestion == .advice(pitfall.advice)
    return Section(
      Wording.pitfall,
      [.text(Wording.pitfall(pitfall))]
        + (isQuoted ? [] : [quote(Wording.you, pitfall.words)])
        + (isAdvised ? [] : attempt(pitfall.advice)))
  }

  /// Something to try, as the content words it: an example brings its own quotation marks.
  private func attempt(_ text: String?) -> [Section.Row] {
    guard let text, !text.isEmpty else { return [] }
    return [.said(Wording.tryThis, [StyledText(text, .good)])]
  }
}
