import Scoring

/// The sentences of a person's own view, beside that of the rules.
extension Wording {
  static let yourView = Label(drawn: "YOUR VIEW", spoken: "In your view:")

  /// The push share by the person, then by the rules.
  static func bothShares(_ own: Balance, rules: Balance) -> String {
    "Push is \(amount(own)) by your labels, \(amount(rules)) by the rules."
  }

  /// "44% (4 of 9)", or the count alone where there is no share.
  private static func amount(_ balance: Balance) -> String {
    let counted = "\(balance.push) of \(balance.counted)"
    return switch balance.finding {
    case .share(let percent): "\(percent)% (\(counted))"
    case .tooShort: "\(counted) (too short to say)"
    case .tooUnclear: "\(counted) (too unclear to say)"
    }
  }

  static func differences(_ differences: [SecondView.Difference]) -> String {
    let items = differences.map { difference in
      "\(difference.name.definition.title.lowercased()) "
        + "\(amount(difference.byPerson, of: difference.name)) "
        + "(\(amount(difference.byRules, of: difference.name)))"
    }
    return "Different by your labels (by the rules): \(items.joined(separator: ", "))."
  }

  private static func amount(_ reading: Reading, of name: MeasureName) -> String {
    guard let number = reading.number else { return "nothing to count" }
    return switch name.definition.unit {
    case .percent: "\(number)%"
    case .points: count(number, "point")
    case .turns: count(number, "turn")
    case .words: count(number, "word")
    case .behaviours, .slots: "\(number)"
    }
  }

  static let lookUp = "`:label` lists your labels, and lines for a rule file."

  /// How often both agree, as far as that can be told.
  static func agreement(_ agreement: LabelAgreement) -> String {
    let (same, sides) = (agreement.behaviours, agreement.sides)
    let found =
      "You labelled \(count(same.whole, "clause")): the rules say the same of \(part(same)), "
      + "and the same side of \(part(sides))."
    let kappa =
      agreement.kappa.map { "Beyond chance that is a kappa of \(hundredths($0)) for the sides." }
      ?? (agreement.sides.whole < LabelAgreement.leastForKappa
        ? "Too few to say how well they hear you: that needs \(LabelAgreement.leastForKappa)."
        : "All are of one side, so chance alone would agree as often.")
    return "\(found) \(kappa)"
  }

  /// "9 (75%)", or the number alone where a per cent would be an accident.
  private static func part(_ ratio: Ratio) -> String {
    guard ratio.whole >= LabelAgreement.leastForPercent, let percent = ratio.percent else {
      return "\(ratio.part)"
    }
    return "\(ratio.part) (\(percent)%)"
  }

  /// Hundredths as a decimal: ".64", "-.05", "1".
  private static func hundredths(_ value: Int) -> String {
    guard abs(value) < 100 else { return value < 0 ? "-1" : "1" }
    let digits = abs(value) < 10 ? "0\(abs(value))" : "\(abs(value))"
    return "\(value < 0 ? "-" : "").\(digits)"
  }
}
