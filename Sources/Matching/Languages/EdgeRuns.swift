/// Runs of words that a language pack gives a meaning to: at a clause's ends, and where it is cut.
///
/// It says of which clauses there are any at all. Where the whole truth depends on words outside the
/// clause, or on typing that nobody can foresee, more clauses are let through, never fewer, so that
/// "there is none" stays a proof.
public struct EdgeRuns: Hashable, Sendable {
  /// Runs that `^` may skip, one word at least staying.
  public var starts: [[String]]
  /// Runs that `$` may skip, one word at least staying.
  public var ends: [[String]]
  /// Runs that begin a clause wherever words of content stand before them.
  public var cuts: [[String]]
  /// Runs that are no content; they keep a cut from cutting.
  public var fillers: [[String]]
  /// Words that no clause holds, since reading answers rewrites them.
  public var unheard: Set<String>
  /// Runs that no clause holds, since reading answers rewrites them.
  public var unheardRuns: [[String]]
  /// Words that are read as something else as they stand; said only where no other word will do.
  public var rewritten: Set<String>

  /// No runs: clauses of any words, `^` and `$` only at their ends.
  public init() {
    self.init(starts: [], ends: [], cuts: [], fillers: [])
  }

  /// The fillers must all be given: one taken for content would seem to be cut where it is not, and
  /// "there is none" would be no proof.
  public init(
    starts: [[String]], ends: [[String]], cuts: [[String]], fillers: [[String]],
    unheard: Set<String> = [], unheardRuns: [[String]] = [], rewritten: Set<String> = []
  ) {
    self.starts = starts
    self.ends = ends
    self.cuts = cuts
    self.fillers = fillers
    self.unheard = unheard
    self.unheardRuns = unheardRuns
    self.rewritten = rewritten
  }
}
