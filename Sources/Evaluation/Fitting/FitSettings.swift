/// What a fit may change, what it learns from, and how freely.
public struct FitSettings: Sendable {
  /// How strongly each point away from the author's is held back: in proportion, which leaves most cues
  /// as they are.
  public var l1 = 0.5
  /// The same by the square, which keeps the few that move from moving far.
  public var l2 = 0.02
  /// How much the rules' own examples count, where a file of labelled rows counts 1; 0 leaves them out.
  public var examples = 3.0
  /// How much a file counts, by its index; 1 where it says nothing.
  public var importance: [Int: Double] = [:]
  /// Files whose labels tell all behaviours apart, by index.
  ///
  /// Any other speaks only about those that its labels hold: where nobody was asked to mark hopes, that
  /// no row is marked as one tells nothing about hopes.
  public var complete: Set<Int> = []
  /// Files that are judged by and never learned from, by index.
  public var leftOut: Set<Int> = []
  /// Whether each cue may change, by the numbers of ``CueNumbers``; nil where all may.
  public var isFree: [Bool]?
  /// Whether a cue for a behaviour may come to speak against it, and the other way round.
  public var turns = false
  /// Whether a cue may come to nothing; else it keeps one point.
  public var prunes = false

  public init() {}
}
