/// One clause-level act of the person, with everything that made it one.
public struct Move: Hashable, Sendable {
  /// The behaviour's name as declared, such as `asking`.
  public var behaviour: String
  public var side: Side
  /// Evidence added up over the behaviour's cues; three or more, unless the move is `assumed`.
  public var points: Int
  public var evidence: [Evidence]
  /// How likely it is that a trained coder would give the clause this behaviour, 0 to 1.
  ///
  /// 0 for a move that is assumed. `Likelihoods` has the formula, `evaluate` tells how true it is.
  public var confidence: Double
  /// How likely either side of the balance is; the rest is neither.
  public var sides: SideLikelihoods
  /// The behaviour with the next most evidence, if any had some.
  public var runnerUp: RunnerUp?
  /// Whether nothing matched and the counterpart's line said what to expect (`expects`).
  public var isAssumed: Bool

  /// Makes a move; without `sides`, its own side is as likely as its behaviour and the other is out.
  public init(
    behaviour: String, side: Side, points: Int, confidence: Double = 1,
    sides: SideLikelihoods? = nil, evidence: [Evidence], runnerUp: RunnerUp? = nil,
    isAssumed: Bool = false
  ) {
    self.behaviour = behaviour
    self.side = side
    self.points = points
    self.confidence = confidence
    self.sides = sides ?? SideLikelihoods(confidence, on: side)
    self.evidence = evidence
    self.runnerUp = runnerUp
    self.isAssumed = isAssumed
  }
}

/// The behaviour that came second in a clause.
public struct RunnerUp: Hashable, Sendable {
  public var behaviour: String
  public var points: Int
  /// How likely it is after all, 0 to 1, by the same formula as the move's own.
  public var confidence: Double

  public init(behaviour: String, points: Int, confidence: Double = 0) {
    self.behaviour = behaviour
    self.points = points
    self.confidence = confidence
  }
}

/// How likely it is that a clause is push, and that it is pull; what is left is neither.
public struct SideLikelihoods: Hashable, Sendable {
  /// 0 to 1, both together 1 at the most.
  public var push: Double
  public var pull: Double

  public init(push: Double, pull: Double) {
    self.push = push
    self.pull = pull
  }

  /// All of a likelihood on one side, if it is one that counts.
  public init(_ likelihood: Double, on side: Side) {
    push = side == .push ? likelihood : 0
    pull = side == .pull ? likelihood : 0
  }
}

/// One cue that spoke for or against a behaviour.
public struct Evidence: Hashable, Sendable {
  /// The cue as its author wrote it, without its weight.
  public var cue: String
  /// The person's own words that the cue found; empty for cues about no words, such as `question`.
  public var words: String
  public var points: Int
  public var place: Place

  public init(cue: String, words: String, points: Int, place: Place) {
    self.cue = cue
    self.words = words
    self.points = points
    self.place = place
  }
}

/// A line of a rule file, for a person to look up.
public struct Place: Hashable, Sendable {
  public var file: String
  /// 1-based.
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
