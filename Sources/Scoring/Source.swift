/// Where a norm comes from; shown beside every norm, so that nobody takes a guess for a finding.
public enum Source: String, Hashable, Sendable, CaseIterable {
  /// The practice articles the product grew from.
  case seed
  /// Published figures, or figures counted in published conversations.
  case research
  /// The product's own judgement, not yet measured.
  case house

  /// The label as it is printed: `[house]`.
  public var label: String { "[\(rawValue)]" }
}
