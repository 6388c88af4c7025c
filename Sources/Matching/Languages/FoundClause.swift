/// Steps that a decision may still take: a count, never a time, so that every machine decides alike.
public struct StepBudget: Hashable, Sendable {
  public private(set) var left: Int

  public init(_ steps: Int) { left = steps }

  /// Takes steps; false when there were not so many left.
  public mutating func spend(_ steps: Int = 1) -> Bool {
    guard left >= steps else { return false }
    left -= steps
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
