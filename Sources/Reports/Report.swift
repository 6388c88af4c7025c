import Record
public import Scoring

/// Returns a debrief as lines for a terminal or a pipe.
///
/// Everything shown is a function of the debrief and of the person's own view, if there is one: no clock,
/// no attempt number, no trend.
public func lines(
  of debrief: Debrief, beside view: SecondView? = nil, on page: Page
) -> [StyledLine] {
  // The epilogue ends the story, so it stands first: after the numbers it would read as their
  // verdict. Then the objective, since whether it was met matters more than how one talked.
  let story = [Section(Wording.afterwards, page.epilogue(debrief))]
  let goal = [page.objective(debrief.objective)]
  guard debrief.turnCount > 0 else {
    let nothing = [Section(Wording.balance, [.text(Wording.nothingSaid)])]
    return page.heading(of: debrief) + page.blocks([story, goal, nothing, page.advice(debrief)])
  }
  let views = view.map { [page.secondView($0, of: debrief)] } ?? []
  let pictures =
    [page.balance(debrief.balance)] + views + [
      page.timeline(debrief.timeline, beside: view?.debrief.timeline)
    ]
  let counts =
    [
      page.opening(debrief.opening), page.close(debrief), page.waiting(debrief.waiting),
      page.agility(debrief), page.feedback(debrief.feedbackResponse), page.questions(debrief),
      page.advice(debrief.earlyAdvice), page.talk(debrief),
    ] + page.repertoire(debrief.breadth)
  let moments =
    page.moments(debrief) + [page.unmatched(debrief.unmatched), page.doubt(debrief.doubt, view)]
  return page.heading(of: debrief)
    + page.blocks([story, goal, pictures, counts, moments, page.advice(debrief)])
    + page.sources(for: debrief)
}

/// Returns a person's own view, beside that of the rules.
public func lines(
  of view: SecondView, beside debrief: Debrief, on page: Page
) -> [StyledLine] {
  page.lines(of: page.secondView(view, of: debrief, isWhole: true))
}

/// Returns the push share by the person's labels and by the rules; nothing where both are the same.
public func shares(
  of view: SecondView, beside debrief: Debrief, on page: Page
) -> [StyledLine] {
  let (own, rules) = (view.debrief.balance, debrief.balance)
  guard own.ratio != rules.ratio else { return [] }
  return page.wrapped([StyledText(Wording.bothShares(own, rules: rules), .quiet)])
}

/// Returns the running balance for a prompt: `push 3 pull 5`.
public func live(_ balance: Balance) -> StyledLine {
  let words = Wording.live(balance)
  return StyledLine([StyledText(words.push, .push), StyledText(" "), StyledText(words.pull, .pull)])
}

extension Page {
  /// Returns groups of sections with an empty line between groups; empty groups leave no trace.
  func blocks(_ groups: [[Section]]) -> [StyledLine] {
    let drawn = groups.map { $0.flatMap(lines(of:)) }.filter { !$0.isEmpty }
    return Array(drawn.joined(separator: [StyledLine([])]))
  }

  /// The title line, with a rule to the right edge where there is room for one.
  fileprivate func heading(of debrief: Debrief) -> [StyledLine] {
    guard drawing != .sentences else {
      return wrapped([StyledText(Wording.spokenHeading(debrief), .heading)])
    }
    let rule = String(repeating: symbols.rule, count: 2)
    let text = cleaned(
      "\(rule) \(Wording.debrief) \(rule) \(Wording.heading(debrief, dot: symbols.dot)) ")
    let room = width - columns(of: text)
    if room >= 2 {
      return [StyledLine([StyledText(text + line(of: symbols.rule, columns: room), .heading)])]
    }
    return wrapped([StyledText(text, .heading)])
  }

  fileprivate func epilogue(_ debrief: Debrief) -> [Section.Row] {
    debrief.epilogue.allSatisfy(\.isWhitespace) ? [] : [.text(debrief.epilogue)]
  }

  fileprivate func advice(_ debrief: Debrief) -> [Section] {
    debrief.nextTime.map { [Section(Wording.nextTime, [.text($0.text, .good)])] } ?? []
  }

  fileprivate func unmatched(_ unmatched: Unmatched) -> Section {
    let text = unmatched.ratio.whole == 0 ? nil : Wording.unmatched(unmatched.ratio)
    return Section(
      Wording.unmatched, text.map { [.text($0, unmatched.isTooMuch ? .warning : .quiet)] } ?? [])
  }

  fileprivate func doubt(_ doubt: Doubt, _ view: SecondView?) -> Section {
    let open = view?.debrief.doubt.ratio.part ?? doubt.ratio.part
    return Section(
      Wording.doubtful,
      doubt.ratio.part == 0 ? [] : [.text(Wording.doubt(doubt, open: open), .quiet)])
  }

  /// What the source labels mean that this debrief shows.
  fileprivate func sources(for debrief: Debrief) -> [StyledLine] {
    let isLong = debrief.longestTurn?.isLong ?? false
    let shows: [(Source, Bool)] = [
      (
        .seed,
        debrief.waiting.ratio.part < debrief.waiting.ratio.whole
          || !debrief.earlyAdvice.early.isEmpty
      ),
      (.research, !debrief.stretches.longPushes.isEmpty),
      (
        .house,
        debrief.balance.pointsOutside != nil || debrief.talk.usual != nil || isLong
      ),
    ]
    let shown = shows.filter(\.1).map { Wording.source($0.0) }
    return shown.isEmpty
      ? [] : [StyledLine([])] + shown.flatMap { wrapped([StyledText($0, .quiet)], indent: 0) }
  }
}
