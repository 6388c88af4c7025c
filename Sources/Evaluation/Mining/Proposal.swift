/// A cue that an author may want, with what speaks for it.
public struct Proposal: Hashable, Sendable {
  /// Index of the behaviour.
  public var behaviour: Int
  /// As a rule file has it, without the points.
  public var cue: String
  public var points: Int
  /// Labelled rows in which it speaks and that tell of the behaviour.
  public var fires: Int
  /// Of those, the rows in which it speaks truly: of the behaviour, or for a cue against it, not of it.
  public var right: Int
  public var conversations: Int
  public var files: Int
  /// How much the loss of a fit falls, beside the rules and the proposals before this one.
  public var gain: Double
  /// The shortest rows in which it speaks truly, shortest first.
  ///
  /// Of a cue against the behaviour, those that the rules take for it, where there are some.
  public var examples: [String]
}

/// What is proposed for a behaviour.
public struct Proposals: Hashable, Sendable {
  /// Labelled rows that tell of the behaviour, and how many of them are of it.
  public var rows = 0
  public var of = 0
  public var cues: [Proposal] = []
}
