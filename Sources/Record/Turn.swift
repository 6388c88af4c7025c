/// A part of an answer that can carry one act.
public struct Clause: Hashable, Sendable {
  /// The person's own words, as typed.
  public var text: String
  public var isQuestion: Bool
  /// Nil when no behaviour matched: unmatched, which is not neutral.
  public var move: Move?

  public init(text: String, isQuestion: Bool, move: Move?) {
    self.text = text
    self.isQuestion = isQuestion
    self.move = move
  }
}

/// Something said to the person.
public struct Line: Hashable, Sendable {
  /// A name from the scenario's `with`, or `coach`.
  public var speaker: String
  public var text: String
  /// Names of the signals the line carries.
  public var signals: [String]

  public init(speaker: String, text: String, signals: [String] = []) {
    self.speaker = speaker
    self.text = text
    self.signals = signals
  }

  /// Whether the line is the program's own advice, not part of the conversation.
  public var isCoaching: Bool { speaker == "coach" }
}

/// One answer and all that came of it.
public struct Turn: Hashable, Sendable {
  /// 1 for the first answer.
  public var number: Int
  /// The answer as given; empty for silence.
  public var text: String
  /// Words of the answer.
  public var wordCount: Int
  public var clauses: [Clause]
  /// What was said back, openings of an entered state included, in order.
  public var lines: [Line]
  /// The state and phase in which the answer was given.
  public var state: String
  public var phase: String?
  /// Values after the turn, in the order of `Record.meters`.
  public var meters: [Int]
  public var reached: [Reached]
  public var pitfalls: [Pitfall]
  /// What else was taken down of the answer.
  public var notes: [Note]
  /// Names of the facts told in this turn for the first time.
  public var told: [String]
  /// The rule that answered; nil when the answer came from nowhere but the end of the turns.
  public var rule: Place?
  /// Whether no rule heard the answer and the state's `otherwise` spoke.
  public var isOtherwise: Bool
  /// How an answer here could have sounded: the last hint of the state, if it has any.
  public var example: String?

  public init(
    number: Int, text: String, wordCount: Int, clauses: [Clause], lines: [Line], state: String,
    phase: String?, meters: [Int], reached: [Reached] = [], pitfalls: [Pitfall] = [],
    notes: [Note] = [], told: [String] = [], rule: Place? = nil, isOtherwise: Bool = false,
    example: String? = nil
  ) {
    self.number = number
    self.text = text
    self.wordCount = wordCount
    self.clauses = clauses
    self.lines = lines
    self.state = state
    self.phase = phase
    self.meters = meters
    self.reached = reached
    self.pitfalls = pitfalls
    self.notes = notes
    self.told = told
    self.rule = rule
    self.isOtherwise = isOtherwise
    self.example = example
  }

  public var moves: [Move] { clauses.compactMap(\.move) }
  public var isSilence: Bool { text.allSatisfy(\.isWhitespace) }
}

/// A degree of a part of the objective, reached in a turn.
public struct Reached: Hashable, Sendable {
  public var part: String
  public var degree: String

  public init(part: String, degree: String) {
    self.part = part
    self.degree = degree
  }
}

/// A habit worth flagging, seen in a turn.
public struct Pitfall: Hashable, Sendable {
  public var name: String
  public var title: String
  public var advice: String
  /// The person's words that showed it; empty when the whole answer did.
  public var words: String

  public init(name: String, title: String, advice: String, words: String) {
    self.name = name
    self.title = title
    self.advice = advice
    self.words = words
  }
}

/// Something taken down of an answer that is no fault: that it named a time, that it summed up.
public struct Note: Hashable, Sendable {
  /// As declared; the measures look for some of them by name.
  public var name: String
  /// In a few words, for a person: "Says how long there is".
  public var title: String

  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}
