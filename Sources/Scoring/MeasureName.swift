/// Every measure, by the name that scripted conversations and exports use.
public enum MeasureName: String, Hashable, Sendable, CaseIterable {
  case objective
  case pushShare = "push-share"
  case balance
  case agility
  case longestStretch = "longest-stretch"
  case breadth
  case openQuestions = "open-questions"
  case reflections
  case curiosity
  case talkShare = "talk-share"
  case longestTurn = "longest-turn"
  case opening
  case close
  case waited
  case weaselCaught = "weasel-caught"
  case earlyAdvice = "early-advice"
  case feedbackResponse = "feedback-response"
  case recovered
  case unmatched

  public var definition: Definition {
    switch self {
    case .objective: Objective.definition
    case .pushShare: Balance.definition
    case .balance: BalanceScore.definition
    case .agility: Agility.definition
    case .longestStretch: Stretches.definition
    case .breadth: Breadth.definition
    case .openQuestions: Questions.definition
    case .reflections: Reflections.definition
    case .curiosity: Curiosity.definition
    case .talkShare: TalkShare.definition
    case .longestTurn: LongestTurn.definition
    case .opening: Opening.definition
    case .close: Close.definition
    case .waited: Waiting.definition
    case .weaselCaught: WeaselCaught.definition
    case .earlyAdvice: EarlyAdvice.definition
    case .feedbackResponse: FeedbackResponse.definition
    case .recovered: Recovery.definition
    case .unmatched: Unmatched.definition
    }
  }
}

extension Debrief {
  /// Returns what a measure comes to: an amount with its turns, or why there is none.
  public func reading(of name: MeasureName) -> Reading {
    switch name {
    case .objective: objective.reading
    case .pushShare: balance.reading
    case .balance: BalanceScore(balance).reading
    case .agility: agility.reading
    case .longestStretch: stretches.reading
    case .breadth: breadth.reading
    case .openQuestions: questions.reading
    case .reflections: reflections.reading
    case .curiosity: curiosity.reading
    case .talkShare: talk.reading
    case .longestTurn: longestTurn?.reading ?? .none(.nothingToCount)
    case .opening: opening.reading
    case .close: close.reading
    case .waited: waiting.reading
    case .weaselCaught: weaselCaught.reading
    case .earlyAdvice: earlyAdvice.reading
    case .feedbackResponse: feedbackResponse.reading
    case .recovered: Recovery(after: feedbackResponse).reading
    case .unmatched: unmatched.reading
    }
  }
}
