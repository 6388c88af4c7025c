public import Scoring

/// Returns the arithmetic of each measure with its source.
public func score(of debrief: Debrief, on page: Page) -> [StyledLine] {
  let steps: [(Section.Label, [String])] = [
    (Wording.score, [Wording.scoreIntroduction]),
    (Wording.objective, Wording.objectiveScore(debrief.objective)),
    (Wording.balance, Wording.balanceScore(debrief.balance)),
    (Wording.stretches, Wording.stretchesScore(debrief.stretches)),
    (Wording.agility, Wording.agilityScore(debrief.agility)),
    (Wording.repertoire, Wording.breadthScore(debrief.breadth)),
    (Wording.questions, Wording.questionsScore(debrief.questions)),
    (Wording.reflections, Wording.reflectionsScore(debrief.reflections)),
    (Wording.talk, Wording.talkScore(debrief.talk, role: debrief.role)),
    (Wording.longest, Wording.longestScore(debrief.longestTurn)),
    (Wording.unmatched, Wording.unmatchedScore(debrief.unmatched)),
  ]
  let sections = steps.map { label, rows in
    Section(
      label, rows.enumerated().map { .text($1, $0 == 0 ? .plain : .quiet) })
  }
  let sources = Source.allCases.map { [StyledText(Wording.source($0), .quiet)] }
  return page.blocks([sections]) + [StyledLine([])] + sources.flatMap { page.wrapped($0) }
}
