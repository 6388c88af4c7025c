import Scoring

/// The sentences of `why score`: first the arithmetic, then what to make of it and who says so.
///
/// Formulas and norms are the measures' own, so that what is shown is what is computed.
extension Wording {
  static let scoreIntroduction = "How each number was made. Percentages are rounded, halves up."

  /// As in "Steps reached / steps there are: 2 / 3 = 67%.".
  private static func arithmetic(_ definition: Definition, _ result: String) -> String {
    "\(definition.formula.prefix(1).uppercased())\(definition.formula.dropFirst()): \(result)."
  }

  /// "3 / 5 = 60%", or why there is no number.
  private static func quotient(_ ratio: Ratio) -> String {
    ratio.percent.map { "\(fraction(ratio)) =\(glue)\($0)%" } ?? nothingToCount
  }

  private static func fraction(_ ratio: Ratio) -> String {
    "\(ratio.part)\(glue)/\(glue)\(ratio.whole)"
  }

  private static let nothingToCount = "nothing to count"

  /// All norms of a measure, each with its source, as in "Choose from a broad range [seed].".
  private static func norms(_ definition: Definition) -> String {
    definition.norms.map { norm in
      let text = norm.text.hasSuffix(".") ? String(norm.text.dropLast()) : norm.text
      return "\(text) \(norm.source.label)."
    }.joined(separator: " ")
  }

  private static func score(
    _ definition: Definition, _ result: String, more: [String] = []
  ) -> [String] {
    [arithmetic(definition, result)] + more + [norms(definition)]
  }

  // MARK: - Measures

  static func objectiveScore(_ objective: Objective) -> [String] {
    score(Objective.definition, quotient(objective.steps))
  }

  static func balanceScore(_ balance: Balance) -> [String] {
    let sum = "\(balance.push) / (\(balance.push) + \(balance.pull))"
    let result =
      switch balance.finding {
      case .share(let percent): "\(sum) = \(percent)%"
      case .tooShort: "\(sum). \(tooShort(balance).dropLast())"
      case .tooUnclear: "\(sum). \(tooUnclear(balance).dropLast())"
      }
    let band = balance.band.map {
      "\(percent($0)) push is usual here: the scenario's own estimate \(Source.house.label)."
    }
    let more = [certainty(balance), band, points(balance)].compactMap { $0 }
    return score(Balance.definition, result, more: more)
  }

  /// The likely range and how it came about; nil where there is none.
  private static func certainty(_ balance: Balance) -> String? {
    guard let likely = balance.likely else { return nil }
    return "Nine times in ten it lies between \(likely.range.lowerBound) and "
      + "\(likely.range.upperBound)%: \(count(balance.counted, "move")) are a small sample, each may "
      + "be mistaken, and the rules lean a little \(Source.research.label)."
  }

  /// The bar's arithmetic; nil where there is no share or no band.
  private static func points(_ balance: Balance) -> String? {
    guard let points = BalanceScore(balance).reading.number, let outside = balance.pointsOutside
    else { return nil }
    let lost = BalanceScore.price * abs(outside)
    let sum = "100 - \(BalanceScore.price) x \(abs(outside))"
    return arithmetic(BalanceScore.definition, lost > 100 ? "\(sum), so 0" : "\(sum) = \(points)")
  }

  static func stretchesScore(_ stretches: Stretches) -> [String] {
    let found = longest(stretches) ?? "No turn was all push or all pull, so there is no stretch."
    let formula = Stretches.definition.formula
    return [
      "\(formula.prefix(1).uppercased())\(formula.dropFirst()). \(found)",
      norms(Stretches.definition),
    ]
  }

  static func agilityScore(_ debrief: Debrief) -> [String] {
    let agility = debrief.agility
    let open = agility.open.isEmpty ? "" : ". \(agility.open.count) still open, left out"
    let kinds = debrief.signalAnswers.filter { $0.ratio.whole > 0 }.map {
      "\(kind($0.kind)) \($0.ratio.part) of \($0.ratio.whole)"
    }
    return score(
      Agility.definition, quotient(agility.ratio) + open,
      more: kinds.isEmpty ? [] : ["By kind, answered of closed: \(list(kinds))."])
  }

  static func weaselScore(_ weasel: WeaselCaught) -> [String] {
    score(WeaselCaught.definition, quotient(weasel.ratio))
  }

  static func breadthScore(_ breadth: Breadth) -> [String] {
    score(Breadth.definition, "\(breadth.used.count) of \(breadth.ratio.whole)")
  }

  static func questionsScore(_ questions: Questions) -> [String] {
    score(Questions.definition, quotient(questions.ratio))
  }

  static func reflectionsScore(_ reflections: Reflections) -> [String] {
    score(Reflections.definition, "\(reflections.reflections) to \(reflections.questions)")
  }

  static func curiosityScore(_ curiosity: Curiosity) -> [String] {
    guard case .amount(let amount, _) = curiosity.reading else {
      return score(Curiosity.definition, whyNot(curiosity.reading))
    }
    let parts = curiosity.parts.map(fraction)
    let sum = parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " + "))) / \(parts.count)"
    return score(Curiosity.definition, "\(sum), which is \(amount.number) of 100")
  }

  static func openingScore(_ opening: Opening) -> [String] {
    let both =
      opening.isMutual
      ? "Both push and pull stand in them: one's own hopes, and asking for theirs."
      : "Push and pull do not both stand in them: one's own hopes, and asking for theirs."
    return score(
      Opening.definition, slots(opening.reading),
      more: opening.reading.number == nil ? [] : [both])
  }

  static func closeScore(_ close: Close) -> [String] {
    score(Close.definition, slots(close.reading))
  }

  /// "2 (turns 1 and 3)", or why there is no number.
  private static func slots(_ reading: Reading) -> String {
    guard let number = reading.number else { return whyNot(reading) }
    return reading.turns.isEmpty ? "\(number)" : "\(number) (\(turns(reading.turns)))"
  }

  static func waitingScore(_ waiting: Waiting) -> [String] {
    score(Waiting.definition, quotient(waiting.ratio))
  }

  static func adviceScore(_ advice: EarlyAdvice) -> [String] {
    score(EarlyAdvice.definition, slots(advice.reading))
  }

  static func feedbackScore(_ response: FeedbackResponse) -> [String] {
    let recovery = Recovery(after: response)
    let recovered =
      recovery.ratio.whole == 0
      ? [] : [arithmetic(Recovery.definition, quotient(recovery.ratio))]
    return score(FeedbackResponse.definition, quotient(response.ratio), more: recovered)
  }

  static func talkScore(_ talk: TalkShare) -> [String] {
    score(TalkShare.definition, quotient(talk.ratio))
  }

  static func longestScore(_ longest: LongestTurn?) -> [String] {
    let found = longest.map { "\(count($0.words, "word")), turn \($0.turn)" } ?? "nothing was said"
    return score(LongestTurn.definition, found)
  }

  static func unmatchedScore(_ unmatched: Unmatched) -> [String] {
    [
      arithmetic(Unmatched.definition, quotient(unmatched.ratio)),
      "A clause is a part of a sentence that can carry one move. " + norms(Unmatched.definition),
    ]
  }

  // MARK: - Bars

  static let barsIntroduction =
    "Five bars from 0 to 100, not a grade: what they are made of says more."

  static func points(_ points: Int) -> String { "\(points) of 100." }

  static func noBar(_ bar: ScoreCard.Bar, _ reading: Reading) -> String {
    let reason =
      switch (bar, reading) {
      case (.objective, .none(.nothingToCount)): "the objective has no parts to measure"
      case (.agility, .none(.nothingToCount)): "no signal has been answered or missed"
      default: whyNot(reading)
      }
    return sentence("no number: \(reason)")
  }

  static func mean(_ card: ScoreCard) -> String? {
    card.mean.map { mean in
      let bars = card.numbers.count
      return bars == 1
        ? "There is one bar, so there is no mean." : "The plain mean of the \(bars) is \(mean)."
    }
  }

  /// Why there is no number, as a fragment; empty where there is one.
  static func whyNot(_ reading: Reading) -> String {
    guard case .none(let reason) = reading else { return "" }
    return switch reason {
    case .nothingToCount: nothingToCount
    case .tooFewMoves(let moves, let least):
      "too short to say, \(count(moves, "counted move")) of the \(least) it takes"
    case .tooFewTurns(let turns, let least):
      "too short to say, \(count(turns, "turn")) of the \(least) it takes"
    case .tooUnclear: "too little was recognised to say"
    case .notEnded: "the talk has not ended"
    case .noBand: "no usual range is stated here"
    }
  }
}
