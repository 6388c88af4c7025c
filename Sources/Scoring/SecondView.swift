public import Record

/// A conversation as the person says it was, beside what the rules heard.
public struct SecondView: Hashable, Sendable {
  /// Of the record with the person's own moves.
  public var debrief: Debrief
  public var agreement: LabelAgreement

  /// Fails where the person labelled nothing.
  public init?(_ overruling: Overruling, of record: Record) {
    agreement = LabelAgreement(of: overruling, in: record)
    guard agreement.sides.whole > 0 else { return nil }
    debrief = Scoring.debrief(of: overruling.seen(record))
  }

  /// A measure that comes to something else.
  public struct Difference: Hashable, Sendable {
    public var name: MeasureName
    public var byPerson: Reading
    public var byRules: Reading
  }

  /// The measures whose printed number differs from those of the rules, the push share left out.
  public func differences(from heard: Debrief) -> [Difference] {
    MeasureName.allCases.filter { $0 != .pushShare }.compactMap { name in
      let (own, other) = (debrief.reading(of: name), heard.reading(of: name))
      return own.number == other.number
        ? nil : Difference(name: name, byPerson: own, byRules: other)
    }
  }
}
