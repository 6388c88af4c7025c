/// Patterns as languages: which clauses they hold for, decided without an example.
public struct ClauseLanguages: Sendable {
  /// Makes the languages of a set of patterns.
  ///
  /// - Parameters:
  ///   - patterns: The patterns, named by their index.
  ///   - lexicon: The words that the patterns name.
  ///   - edges: What may stand before `^` and after `$`, and where clauses are cut.
  public init(patterns: PatternSet, lexicon: Lexicon, edges: EdgeRuns) {}

  /// Returns a clause that every wanted pattern holds for and no unwanted one, a shortest one.
  ///
  /// - Complexity: O(budget).
  public func clause(
    with wanted: [Int], without unwanted: [Int], budget: inout StepBudget
  ) -> FoundClause { .undecided }
}

/// Runs of words that a language pack gives a meaning to at a clause's ends.
public struct EdgeRuns: Hashable, Sendable {
  /// Runs that `^` may skip.
  public var starts: [[String]]
  /// Runs that `$` may skip.
  public var ends: [[String]]
  /// Runs that begin a clause wherever words of content stand before them.
  public var cuts: [[String]]

  public init(starts: [[String]] = [], ends: [[String]] = [], cuts: [[String]] = []) {
    self.starts = starts
    self.ends = ends
    self.cuts = cuts
  }
}

/// Steps that a decision may still take: a count, never a time, so that every machine decides alike.
public struct StepBudget: Hashable, Sendable {
  public private(set) var left: Int

  public init(_ steps: Int) { left = steps }

  /// Takes a step; false when none was left.
  public mutating func spend() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}

/// What came of looking for a clause.
public enum FoundClause: Hashable, Sendable {
  /// There is none: a proof.
  case nothing
  /// Words of a shortest one.
  case clause([String])
  /// The budget ran out.
  case undecided
}
