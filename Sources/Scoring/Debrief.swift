public import Record

/// Everything a debrief says about one conversation, as values; the words come later.
public struct Debrief: Hashable, Sendable {
  /// What commands call the conversation.
  public var name: String
  public var title: String
  /// The person's role; empty if unknown.
  public var role: String
  /// What came of it, as the scenario tells; empty if it does not.
  public var epilogue: String
  public var objective: Objective
  public var balance: Balance
  public var doubt: Doubt
  public var timeline: Timeline
  public var stretches: Stretches
  public var agility: Agility
  /// Every kind of signal, in the order of `SignalKind`.
  public var signalAnswers: [SignalAnswers]
  public var opening: Opening
  public var close: Close
  public var waiting: Waiting
  public var weaselCaught: WeaselCaught
  public var earlyAdvice: EarlyAdvice
  public var feedbackResponse: FeedbackResponse
  public var curiosity: Curiosity
  public var questions: Questions
  public var reflections: Reflections
  public var talk: TalkShare
  /// Nil if nothing was said.
  public var longestTurn: LongestTurn?
  public var breadth: Breadth
  public var best: GoodMoment?
  public var hardest: HardMoment?
  public var pitfalls: [PitfallSummary]
  public var nextTime: NextTime?

  /// Answers given, silence included; 0 and up.
  public var turnCount: Int { timeline.entries.count }

  /// The five bars.
  public var scoreCard: ScoreCard { ScoreCard(self) }

  /// The share of clauses that no behaviour matched.
  public var unmatched: Unmatched { balance.unmatched }
}

/// Returns what there is to say about a conversation.
///
/// Pure: the same record gives the same debrief.
///
/// - Complexity: O(turns × signal cases).
public func debrief(of record: Record) -> Debrief {
  let best = bestMoment(of: record)
  return Debrief(
    name: record.name,
    title: record.title,
    role: record.role,
    epilogue: record.epilogue,
    objective: Objective(of: record),
    balance: Balance(of: record),
    doubt: Doubt(in: record.turns),
    timeline: Timeline(of: record),
    stretches: Stretches(in: record.turns),
    agility: Agility(in: record.cases),
    signalAnswers: SignalKind.allCases.map { SignalAnswers($0, in: record.cases) },
    opening: Opening(in: record.turns),
    close: Close(of: record),
    waiting: Waiting(of: record),
    weaselCaught: WeaselCaught(in: record.cases),
    earlyAdvice: EarlyAdvice(in: record.turns),
    feedbackResponse: FeedbackResponse(of: record),
    curiosity: Curiosity(of: record),
    questions: Questions(in: record.turns),
    reflections: Reflections(in: record.turns),
    talk: TalkShare(of: record),
    longestTurn: LongestTurn(in: record.turns),
    breadth: Breadth(of: record),
    best: best,
    hardest: hardestMoment(of: record, besides: best),
    pitfalls: pitfallSummaries(of: record.turns),
    nextTime: NextTime(of: record))
}
