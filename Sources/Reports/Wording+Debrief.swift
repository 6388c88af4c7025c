import Record
import Scoring

/// The sentences of the debrief, in its order.
extension Wording {
  // MARK: - Heading

  static let debrief = "Debrief"

  static func heading(_ debrief: Debrief, dot: String) -> String {
    let title = debrief.title.isEmpty ? debrief.name : debrief.title
    let role = debrief.role.isEmpty ? "" : "you: \(debrief.role)"
    return [title, role, count(debrief.turnCount, "turn")].filter { !$0.isEmpty }
      .joined(separator: " \(dot) ")
  }

  static func spokenHeading(_ debrief: Debrief) -> String {
    let title = debrief.title.isEmpty ? debrief.name : debrief.title
    let role = debrief.role.isEmpty ? "" : ", you as \(debrief.role)"
    let subject = title.isEmpty ? "Debrief" : "Debrief of \(quoted(title))"
    return "\(subject)\(role), \(count(debrief.turnCount, "turn"))."
  }

  static let nothingSaid = "No answer was given, so there is nothing to count yet."

  // MARK: - Objective

  static func verdict(_ objective: Objective) -> String {
    switch objective.verdict {
    case .met: "MET"
    case .partly: "PARTLY MET"
    case .unmet: "NOT MET"
    case .left: "WALKED OUT"
    case nil: objective.parts.isEmpty ? "NOT MEASURED" : "BROKEN OFF"
    }
  }

  /// What the verdict leaves unsaid; nil if nothing.
  static func verdictNote(_ objective: Objective) -> String? {
    switch objective.verdict {
    case .met, .partly, .unmet: nil
    case .left: "the other person ended the conversation"
    case nil:
      objective.parts.isEmpty
        ? "nothing here tells how far it came" : "the conversation stopped before its end"
    }
  }

  static func wanted(_ objective: String) -> String { "Wanted: \(ended(objective))" }

  static func part(_ part: Part) -> String {
    let scale = "(\(part.degrees.joined(separator: ", ")))"
    guard part.reached > 0, part.reached <= part.degrees.count else {
      return sentence("\(part.name): not begun \(scale)")
    }
    let turn = part.turn.map { ", \(turns([$0]))" } ?? ""
    let step = "step \(part.reached) of \(part.degrees.count)"
    return sentence(
      "\(part.name): \(part.degrees[part.reached - 1]), \(step) \(scale)\(turn)")
  }

  // MARK: - Timeline

  static let turnRow = "turn"
  static let youRow = "you"
  static let ownRow = "yours"
  static let phaseRow = "phase"

  static func legend(_ mode: Mode) -> String {
    switch mode {
    case .unmatched: unrecognised
    case .push, .pull, .both, .pause, .neutral, .silence: mode.rawValue
    }
  }

  /// A sign of the timeline that rests on doubtful moves.
  static let doubtfulSign = "doubtful"

  static func phases(_ phases: [PhaseRun]) -> String {
    "Phases: " + phases.map { "\($0.name) (\(turns($0.turns)))" }.joined(separator: ", ") + "."
  }

  static func course(_ meter: Meter, levels: [(turn: Int, level: Int)]) -> String? {
    guard let last = levels.last else { return nil }
    let end = "ended at \(last.level)"
    let start = "\(meter.name) began at \(meter.start) of \(meter.maximum)"
    guard let peak = levels.map(\.level).max(), peak > max(meter.start, last.level),
      let turn = levels.first(where: { $0.level == peak })?.turn
    else { return sentence("\(start) and \(end)") }
    return sentence("\(start), was highest at \(peak) (\(turns([turn]))) and \(end)")
  }

  /// One turn as a sentence.
  ///
  /// The level is named if there is one; `before` is nil if unknown.
  static func turn(
    _ entry: Timeline.Entry, own: Mode? = nil, newPhase: String?, meter: String?, before: Int?
  ) -> String {
    var start = "Turn \(entry.turn)"
    if let newPhase { start += ", phase \(newPhase)" }
    start += ", \(mode(entry.mode))\(entry.isDoubtful ? " (doubtful)" : "")"
    if !entry.behaviours.isEmpty { start += ": " + list(entry.behaviours) }
    if let own, own != entry.mode { start += ", in your view \(mode(own))" }
    guard let meter, let level = entry.level else { return start + "." }
    guard let before, before != level else { return "\(start); \(meter) \(level)." }
    return "\(start); \(meter) \(level > before ? "rose" : "fell") from \(before) to \(level)."
  }

  // MARK: - Stretches and agility

  static func longest(_ all: Stretches) -> String? {
    let stretches = all.longest
    guard let first = stretches.first else { return nil }
    if first.length == 1 { return "You never stayed in push or in pull for two turns running." }
    let length = count(first.length, "turn")
    if stretches.count > mostListed {
      return "Longest stretch in one mode: \(length), \(stretches.count) times."
    }
    let modes = [Mode.push, .pull].compactMap { mode -> String? in
      let ranges = stretches.filter { $0.mode == mode }.map { turns($0.turns) }
      return ranges.isEmpty ? nil : "\(mode.rawValue), \(list(ranges))"
    }
    let each = stretches.count > 1 ? " each" : ""
    return "Longest stretch in one mode: \(list(modes)) (\(length)\(each))."
  }

  /// Stretches above which only their number is told.
  private static let mostListed = 3

  /// Nil where no push stretch was long.
  static func longPush(_ all: Stretches) -> String? {
    guard !all.longPushes.isEmpty else { return nil }
    let norm = "\(Stretches.longPush) turns or more of push is long \(Source.research.label)."
    if all.longPushes == all.longest { return norm }
    return "Push in \(list(all.longPushes.map { turns($0.turns) })): \(norm)"
  }

  static func agility(_ agility: Agility) -> String {
    guard agility.ratio.whole > 0 else {
      return agility.open.isEmpty
        ? "Nothing that was said to you was marked as a signal."
        : "No signal was settled before the end; \(agility.open.count) still open."
    }
    let open = agility.open.isEmpty ? "" : " \(agility.open.count) still open at the end."
    return "You answered \(agility.ratio.part) of \(count(agility.ratio.whole, "signal")) "
      + "(lines that invite a certain answer).\(open)"
  }

  static func missed(_ cases: [SignalCase]) -> String {
    var names: [String] = []
    for signal in cases.map(\.signal) where !names.contains(signal) { names.append(signal) }
    let misses = names.map { name in
      let same = cases.filter { $0.signal == name }
      return "\(same.first?.title ?? name) (\(turns(same.map(\.firstChance))))"
    }
    return "Missed: \(misses.joined(separator: ", "))."
  }

  // MARK: - Questions, talk, repertoire

  static func questions(_ questions: Questions) -> String {
    questions.all == 0
      ? "No questions (asking, checking)."
      : "\(questions.open) open (asking), \(questions.closed) closed (checking)."
  }

  static func reflections(_ reflections: Reflections) -> String {
    reflections.reflections == 0
      ? "No reflections (listening)."
      : "\(count(reflections.reflections, "reflection")) (listening) to "
        + "\(count(reflections.questions, "question"))."
  }

  static func talk(_ talk: TalkShare, percent share: Int, role: String) -> String {
    guard let usual = talk.usual else { return "You said \(share)% of the words." }
    return "You said \(share)% of the words; \(percent(usual)) is usual for a \(role) "
      + "\(Source.house.label)."
  }

  static func longest(_ longest: LongestTurn) -> String {
    let found = "Your longest turn: \(count(longest.words, "word")) (\(turns([longest.turn])))"
    return longest.isLong
      ? "\(found); over \(LongestTurn.limit) is long when typed \(Source.house.label)."
      : "\(found)."
  }

  static let noneUsed = "No push, pull or away behaviour yet."

  static func behaviours(_ behaviours: [Behaviour]) -> String {
    behaviours.map(\.name).joined(separator: ", ")
  }

  // MARK: - Moments

  static func moment(_ turn: Turn, _ signs: [String]) -> String {
    let acts = turn.behaviours.isEmpty ? "" : ", " + list(turn.behaviours)
    return "Turn \(turn.number)\(acts): \(signs.joined(separator: "; "))."
  }

  static func sign(_ sign: GoodSign) -> String {
    switch sign {
    case .told(let facts): "you learnt something new (\(list(facts)))"
    case .reached(let steps):
      "the objective moved on (\(list(steps.map { "\($0.part): \($0.degree)" })))"
    case .answered(let cases): "you answered a signal (\(list(cases.map(\.title))))"
    case .eased(let changes): list(changes.map(change))
    }
  }

  static func sign(_ sign: HardSign, line: (String) -> String) -> String {
    switch sign {
    case .pitfall(let pitfall): "a pitfall (\(pitfall.title))"
    case .missed(let signal):
      "a signal went unanswered (\(signal.title): \(quoted(line(signal.line))))"
    case .strained(let changed): change(changed)
    case .pushedOn: "it was the \(Stretches.longPush)th push turn in a row"
    }
  }

  private static func change(_ change: MeterChange) -> String {
    let verb = change.after > change.before ? "rose" : "fell"
    return "\(change.meter) \(verb) from \(change.before) to \(change.after)"
  }

  static func pitfall(_ pitfall: PitfallSummary) -> String {
    "\(pitfall.title), \(turns(pitfall.turns))."
  }

  // MARK: - Unmatched share, sources

  static func unmatched(_ ratio: Ratio) -> String {
    guard let percent = ratio.percent, ratio.part > 0 else {
      return ratio.whole == 1
        ? "Your one clause was recognised." : "All \(ratio.whole) of your clauses were recognised."
    }
    let (were, they) = ratio.part == 1 ? ("was", "it does") : ("were", "they do")
    return "\(ratio.part) of your \(count(ratio.whole, "clause")) (\(percent)%) \(were) not "
      + "recognised as a move, so \(they) not count."
  }

  /// `open` are doubtful moves that the person did not label.
  static func doubt(_ doubt: Doubt, open: Int) -> String {
    let (are, they) = doubt.ratio.part == 1 ? ("is", "it was") : ("are", "they were")
    let found = "\(doubt.ratio.part) of \(count(doubt.ratio.whole, "move")) \(are) doubtful"
    if open == 0 { return "\(found), and labelled by you." }
    let rest = open < doubt.ratio.part ? ", \(open) not labelled yet" : ""
    return "\(found)\(rest): `:label N BEHAVIOUR` says what \(they)."
  }

  static func source(_ source: Source) -> String {
    let meaning =
      switch source {
      case .seed: "from the practice articles this program grew from"
      case .research: "published, or counted in published conversations"
      case .house: "our own rule of thumb"
      }
    return "\(source.label) \(meaning)"
  }
}
