/// What patterns a search for cues proposes.
public struct MineSettings: Sendable {
  /// Rows in which a pattern must speak.
  public var least = 12
  /// Share of those rows in which it must be right, 0 to 1.
  public var right = 0.0
  /// Proposals for a behaviour, at the most.
  public var limit = 10
  /// Whether words that carry content may stand in a pattern: they come of what the talks were about.
  public var showsSubjects = false
  /// Indices of the behaviours to propose for; nil for all.
  public var behaviours: Set<Int>?
  /// Files whose labels tell all behaviours apart; see ``FitSettings/complete``.
  public var complete: Set<Int> = []

  public init() {}

  /// Signs that are no pattern, tried for every behaviour.
  static let signs = [
    "question", "short", "long 6", "long 10", "long 16", "opens", "closes", "after question",
    "echo 1",
    "echo 2",
  ]
  /// Candidates for a behaviour that are heard in earnest, the best by a first count.
  static let pool = 150
  /// What a cue must gain, by a rule of our own: less is as likely chance.
  static let leastGain = 2.0
  /// Rows of a file in which a pattern must speak for the file to have a say on it.
  static let leastOfFile = 3
}
