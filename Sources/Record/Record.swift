/// What happened in a conversation, whoever recorded it: a rehearsal or a transcript.
public struct Record: Hashable, Sendable {
  /// The file name without ending, such as `vague-promise`; what commands call it.
  public var name: String
  public var title: String
  /// `report`, `supervisor` or another role the person had; empty if unknown.
  public var role: String
  /// What the person wanted the other to say or do; empty if unknown.
  public var objective: String
  /// The usual share of push here, in per cent; nil where none is stated.
  public var band: ClosedRange<Int>?
  /// Every behaviour that could have been counted, in the order of declaration.
  public var repertoire: [Behaviour]
  public var meters: [Meter]
  /// The parts of the objective, with how far each came.
  public var parts: [Part]
  /// What was said before the first answer.
  public var opening: [Line]
  public var turns: [Turn]
  /// What the other's lines invited, in the order in which the cases opened.
  public var cases: [SignalCase]
  /// Nil when the conversation broke off.
  public var verdict: Verdict?
  /// What came of it, as the scenario tells; empty if it does not.
  public var epilogue: String
  /// Advice whose conditions hold at the end, in the order of the rules.
  public var advice: [Advice]

  public init(
    name: String, title: String, role: String = "", objective: String = "",
    band: ClosedRange<Int>? = nil, repertoire: [Behaviour] = [], meters: [Meter] = [],
    parts: [Part] = [], opening: [Line] = [], turns: [Turn] = [], cases: [SignalCase] = [],
    verdict: Verdict? = nil, epilogue: String = "", advice: [Advice] = []
  ) {
    self.name = name
    self.title = title
    self.role = role
    self.objective = objective
    self.band = band
    self.repertoire = repertoire
    self.meters = meters
    self.parts = parts
    self.opening = opening
    self.turns = turns
    self.cases = cases
    self.verdict = verdict
    self.epilogue = epilogue
    self.advice = advice
  }
}

/// A thing a person can do in a conversation.
public struct Behaviour: Hashable, Sendable {
  public var name: String
  public var side: Side
  /// In a few words, for a person: "Asks an open question".
  public var title: String

  public init(name: String, side: Side, title: String) {
    self.name = name
    self.side = side
    self.title = title
  }
}

/// A quantity the scenario keeps, such as tension.
public struct Meter: Hashable, Sendable {
  public var name: String
  public var start: Int
  public var maximum: Int

  public init(name: String, start: Int, maximum: Int) {
    self.name = name
    self.start = start
    self.maximum = maximum
  }
}

/// A part of the objective: an ordered scale of degrees.
public struct Part: Hashable, Sendable {
  public var name: String
  /// From least to most.
  public var degrees: [String]
  /// How many of the degrees were reached, 0 to `degrees.count`.
  public var reached: Int
  /// The turn that reached the highest degree, if any did.
  public var turn: Int?

  public init(name: String, degrees: [String], reached: Int = 0, turn: Int? = nil) {
    self.name = name
    self.degrees = degrees
    self.reached = reached
    self.turn = turn
  }
}

/// How a conversation ended, measured by its objective.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case met, partly, unmet
  /// The other walked out.
  case left
}

/// What kind of thing the other's line is, whoever says it and about what.
public enum SignalKind: String, Hashable, Sendable, CaseIterable {
  /// A no, a but, a turning away.
  case resistance
  /// A promise without a name or a day in it.
  case vague
  /// Criticism of the person, or praise.
  case feedback
  /// Something shown of oneself.
  case emotion
  /// An interest, a first yes.
  case buying
}

/// One invitation in the other's lines, and what became of it.
public struct SignalCase: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable {
    case answered, missed
    /// Still open at the end; counts as neither.
    case open
  }

  public var signal: String
  /// Nil when the scenario does not say what kind of signal it is.
  public var kind: SignalKind?
  public var title: String
  public var advice: String
  /// The line that opened it.
  public var line: String
  /// The turn after which the line was said; 0 for the opening.
  public var opened: Int
  /// The turn that closed it.
  public var closed: Int?
  public var outcome: Outcome

  public init(
    signal: String, kind: SignalKind? = nil, title: String, advice: String, line: String,
    opened: Int, closed: Int? = nil, outcome: Outcome = .open
  ) {
    self.signal = signal
    self.kind = kind
    self.title = title
    self.advice = advice
    self.line = line
    self.opened = opened
    self.closed = closed
    self.outcome = outcome
  }
}

/// A piece of advice for next time, and the rule that gave it.
public struct Advice: Hashable, Sendable {
  public var text: String
  public var place: Place

  public init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}
