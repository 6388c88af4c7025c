import Record
public import Scoring

/// Returns the arithmetic of each measure with its source, and where a person's own view differs.
public func score(
  of debrief: Debrief, beside view: SecondView? = nil, on page: Page
) -> [StyledLine] {
  let steps: [(Section.Label, [String])] = [
    (Wording.score, [Wording.scoreIntroduction]),
    (Wording.objective, Wording.objectiveScore(debrief.objective)),
    (Wording.balance, Wording.balanceScore(debrief.balance)),
    (Wording.stretches, Wording.stretchesScore(debrief.stretches)),
    (Wording.agility, Wording.agilityScore(debrief)),
    (Wording.weasel, Wording.weaselScore(debrief.weaselCaught)),
    (Wording.curiosity, Wording.curiosityScore(debrief.curiosity)),
    (Wording.questions, Wording.questionsScore(debrief.questions)),
    (Wording.reflections, Wording.reflectionsScore(debrief.reflections)),
    (Wording.feedback, Wording.feedbackScore(debrief.feedbackResponse)),
    (Wording.advice, Wording.adviceScore(debrief.earlyAdvice)),
    (Wording.opening, Wording.openingScore(debrief.opening)),
    (Wording.waited, Wording.waitingScore(debrief.waiting)),
    (Wording.close, Wording.closeScore(debrief.close)),
    (Wording.repertoire, Wording.breadthScore(debrief.breadth)),
    (Wording.talk, Wording.talkScore(debrief.talk)),
    (Wording.longest, Wording.longestScore(debrief.longestTurn)),
    (Wording.unmatched, Wording.unmatchedScore(debrief.unmatched)),
  ]
  let sections = steps.map { label, rows in
    Section(
      label, rows.enumerated().map { .text($1, $0 == 0 ? .plain : .quiet) })
  }
  let sources = Source.allCases.map { [StyledText(Wording.source($0), .quiet)] }
  let views = view.map { [page.secondView($0, of: debrief)] } ?? []
  return page.blocks([sections, views]) + [StyledLine([])] + sources.flatMap { page.wrapped($0) }
}

/// Returns the five bars, and their plain mean, which stands nowhere else.
///
/// A bar without a number says why it has none. A person's own view stands below.
public func bars(
  of debrief: Debrief, beside view: SecondView? = nil, on page: Page
) -> [StyledLine] {
  let card = debrief.scoreCard
  let bars = zip(ScoreCard.Bar.allCases, card.bars).map { bar, reading in
    Section(Wording.label(bar), [page.row(of: bar, reading)])
  }
  let mean = Wording.mean(card).map { [Section(Wording.mean, [.text($0, .quiet)])] } ?? []
  let head = Section(Wording.score, [.text(Wording.barsIntroduction, .quiet)])
  let views = view.map { [page.secondView($0, of: debrief)] } ?? []
  return page.blocks([[head] + bars + mean, views])
}

extension Page {
  /// A bar from 0 to 100 with its number behind it.
  fileprivate func row(of bar: ScoreCard.Bar, _ reading: Reading) -> Section.Row {
    guard let points = reading.number else { return .text(Wording.noBar(bar, reading), .quiet) }
    guard drawing != .sentences else { return .text(Wording.points(points)) }
    let room = (width - Self.labelColumns - 4) / 10 * 10
    let columns = min(40, max(10, room))
    let filled = (columns * points + 50) / 100
    return .drawn([
      StyledText(line(of: symbols.bar.push, columns: filled)),
      StyledText(line(of: symbols.bar.pull, columns: columns - filled), .quiet),
      StyledText(" " + aligned("\(points)", to: 3)),
    ])
  }
}
