public import Record

/// Objective: whether the conversation came to what the person wanted, and the words that show it.
///
/// - Formula: the verdict and the degrees of each part, as recorded; nothing is inferred here.
/// - Unit: a verdict; degrees reached, 0 to the number of degrees of the part.
/// - Source: [seed] ask first whether the objective was met.
public struct Objective: Hashable, Sendable {
  public static let definition = Definition(
    "Objective", formula: "steps reached / steps there are", unit: .percent, greatest: 100,
    norms: [.init("Whether the objective was met comes before every number.", .seed)])

  /// What a turn said and heard when it moved the objective.
  public struct Evidence: Hashable, Sendable {
    public var turn: Int
    /// The person's answer, whole; empty for silence.
    public var words: String
    /// What the others said back in that turn, in order; the coach's lines are left out.
    public var lines: [Line]
  }

  /// What was wanted; empty if unknown.
  public var wanted: String
  /// Nil when the conversation broke off, or when nothing was there to judge it by.
  public var verdict: Verdict?
  public var parts: [Part]
  /// The last turn that reached a degree; nil if none did.
  public var evidence: Evidence?

  public init(of record: Record) {
    wanted = record.objective
    verdict = record.verdict
    parts = record.parts
    evidence = record.turns.last { !$0.reached.isEmpty }.map { turn in
      Evidence(
        turn: turn.number, words: turn.text, lines: turn.lines.filter { !$0.isCoaching })
    }
  }

  /// Degrees reached over degrees there are, over all parts.
  public var steps: Ratio {
    Ratio(
      parts.map(\.reached).reduce(0, +), of: parts.map(\.degrees.count).reduce(0, +))
  }

  public var reading: Reading { Reading(steps, turns: Set(parts.compactMap(\.turn)).sorted()) }
}
