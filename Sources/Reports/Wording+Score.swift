import Scoring

/// The sentences of `score`: first the arithmetic, then what to make of it and who says so.
extension Wording {
  static let scoreIntroduction = "How each number was made. Percentages are rounded, halves up."

  private static let house = Source.house.label
  private static let research = Source.research.label
  private static let seed = Source.seed.label

  /// "3 / 5 = 60%", or why there is no number.
  private static func quotient(_ ratio: Ratio) -> String {
    ratio.percent.map { "\(ratio.part) / \(ratio.whole) = \($0)%" } ?? "nothing to count"
  }

  static func objectiveScore(_ objective: Objective) -> [String] {
    [
      "Steps reached / steps there are: \(quotient(objective.steps)).",
      "Whether the objective was met comes before every number \(seed).",
    ]
  }

  static func balanceScore(_ balance: Balance) -> [String] {
    let sum = "Push / (push + pull): \(balance.push) / (\(balance.push) + \(balance.pull))"
    let arithmetic =
      switch balance.finding {
      case .share(let percent): "\(sum) = \(percent)%."
      case .tooShort: "\(sum). \(tooShort(balance))"
      case .tooUnclear: "\(sum). \(tooUnclear(balance))"
      }
    let band = balance.band.map {
      "\(percent($0)) push is usual here: the scenario's own estimate \(house)."
    }
    let others = "In published counselling talks good ones had 14% push, poor ones 67% \(research)."
    return [arithmetic] + (band.map { [$0] } ?? []) + [others]
  }

  static func stretchesScore(_ stretches: Stretches) -> [String] {
    let found =
      longest(stretches) ?? "No turn was all push or all pull, so there is no stretch."
    return [
      "The most turns in a row with push and no pull, or pull and no push. \(found)",
      "\(Stretches.longPush) or more of push is called long: in published counselling talks the "
        + "longest "
        + "was 1.5 in good ones and 4 in poor ones \(research).",
    ]
  }

  static func agilityScore(_ agility: Agility) -> [String] {
    let open = agility.open.isEmpty ? "" : " \(agility.open.count) still open, left out."
    return [
      "Signals answered / (answered + missed): \(quotient(agility.ratio)).\(open)",
      "Switching for its own sake is not counted; poor talks switch more \(research). "
        + "That answering signals matters is our view \(house).",
    ]
  }

  static func breadthScore(_ breadth: Breadth) -> [String] {
    [
      "Behaviours used / behaviours there are: \(quotient(breadth.ratio)). Neutral ones are left out.",
      "Choose from a broad range; nobody has said how broad \(seed).",
    ]
  }

  static func questionsScore(_ questions: Questions) -> [String] {
    [
      "Open / (open + closed): \(quotient(questions.ratio)).",
      "A weak sign: in published counselling talks good and poor ones hardly differ \(research).",
    ]
  }

  static func reflectionsScore(_ reflections: Reflections) -> [String] {
    [
      "Listening to (asking + checking): \(reflections.reflections) to \(reflections.questions).",
      "For counselling, 1 to 1 is called fair and 2 to 1 good \(research).",
    ]
  }

  static func talkScore(_ talk: TalkShare, role: String) -> [String] {
    let norm = talk.usual.map { [sentence("\(percent($0)) is usual for a \(role) \(house)")] } ?? []
    return ["Your words / all words, a coach's left out: \(quotient(talk.ratio))."] + norm
  }

  static func longestScore(_ longest: LongestTurn?) -> [String] {
    let found = longest.map { "\(count($0.words, "word")), turn \($0.turn)" } ?? "nothing was said"
    return [
      "The most words in one turn: \(found).",
      "Over \(LongestTurn.limit) is called long when typed \(house).",
    ]
  }

  static func unmatchedScore(_ unmatched: Unmatched) -> [String] {
    [
      "Clauses not recognised as a move / all clauses: \(quotient(unmatched.ratio)).",
      "A clause is a part of a sentence that can carry one move. "
        + "Above \(Unmatched.limit)% no balance is given \(house).",
    ]
  }
}
