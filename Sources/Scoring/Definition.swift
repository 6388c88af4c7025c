/// What a measure is, for whoever wants to know what a number means: shown by the product as it stands.
public struct Definition: Hashable, Sendable {
  /// What the number counts.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Per cent of a whole, halves rounded up.
    case percent
    /// Points of a scale that the formula makes.
    case points
    case turns, words, behaviours, slots
  }

  /// A figure to hold a value against, and who says so.
  public struct Norm: Hashable, Sendable {
    /// A sentence.
    public var text: String
    public var source: Source

    public init(_ text: String, _ source: Source) {
      self.text = text
      self.source = source
    }
  }

  /// What the measure is called, for a person: "Waited".
  public var title: String
  /// The arithmetic, without a full stop: "push / (push + pull)".
  public var formula: String
  public var unit: Unit
  /// The greatest value there can be, nil without one; the least is 0.
  public var greatest: Int?
  /// What is known about good values, the most trustworthy first; one or more.
  public var norms: [Norm]

  public init(
    _ title: String, formula: String, unit: Unit, greatest: Int?, norms: [Norm]
  ) {
    self.title = title
    self.formula = formula
    self.unit = unit
    self.greatest = greatest
    self.norms = norms
  }
}
