public import RuleLanguage

/// A conversation as its answers, with what each of them led to.
public struct Session: Sendable {
  public private(set) var program: Program
  public let opening: (situation: Situation, events: [Event])
  public private(set) var turns: [Played] = []

  /// One answer and what it led to.
  public struct Played: Sendable {
    public var answer: String
    /// The situation after the turn.
    public var situation: Situation
    public var events: [Event]
  }

  public init(_ program: Program) {
    self.program = program
    opening = begin(program)
  }

  /// The situation now.
  public var situation: Situation { turns.last?.situation ?? opening.situation }
  public var isOver: Bool { situation.verdict != nil }
  /// The phase now; nil where the scenario names none.
  public var phase: String? {
    program.states[situation.state].phase.map { program.phases[$0] }
  }

  /// Plays an answer and returns what happened; the first one has the patterns compiled.
  public mutating func answer(_ text: String) -> [Event] {
    program.prepare()
    let (situation, events) = step(situation, text, program)
    turns.append(Played(answer: text, situation: situation, events: events))
    return events
  }

  /// Takes back the answers from turn `number` (1-based) on.
  public mutating func rewind(to number: Int) {
    turns.removeLast(max(0, min(turns.count, turns.count - number + 1)))
  }
}
