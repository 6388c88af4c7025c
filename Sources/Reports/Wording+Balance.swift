import Scoring

/// The sentences of the balance.
extension Wording {
  static let usual = "usual"
  static let likely = "likely"
  static func share(_ percent: Int, likely range: ClosedRange<Int>) -> String {
    "\(percent)% push, \(100 - percent)% pull. \(likely(range))"
  }
  static func push(_ percent: Int) -> String { "push \(percent)%" }
  static func push(_ percent: Int, likely range: ClosedRange<Int>) -> String {
    "push \(percent)% (\(range.lowerBound)-\(range.upperBound))"
  }
  static func likely(_ range: ClosedRange<Int>) -> String {
    "Likely between \(range.lowerBound) and \(range.upperBound)% push."
  }
  static func pull(_ percent: Int) -> String { "\(percent)% pull" }

  static func tooShort(_ balance: Balance) -> String {
    "Too short to say: \(count(balance.counted, "counted move")), and a share needs "
      + "\(Balance.leastCounted)."
  }

  static func tooUnclear(_ balance: Balance) -> String {
    let unmatched = balance.unmatched.ratio
    return "Too little was recognised to say: \(unmatched.part) of your "
      + "\(count(unmatched.whole, "clause")) were not recognised as a move, "
      + "more than \(Unmatched.limit)%."
  }

  /// Where the share stands to what is usual, and whether that could be chance.
  static func band(_ usual: ClosedRange<Int>, _ balance: Balance, _ likely: BalanceBand) -> String {
    let range = "the \(percent(usual)) push that is usual here \(Source.house.label)"
    let outside = balance.pointsOutside ?? 0
    let points = count(abs(outside), "point")
    let place =
      outside == 0 ? "inside \(range)" : "\(points) \(outside > 0 ? "above" : "below") \(range)"
    return switch likely.fit(in: usual) {
    case .inside: sentence(place)
    case .outside: "Outside: \(place)."
    case .either:
      "Could be either: \(place), but \(count(balance.counted, "counted move")) "
        + "\(balance.counted == 1 ? "leaves" : "leave") \(percent(likely.range)) likely."
    }
  }

  static func counted(_ balance: Balance) -> String {
    "Counted: \(balance.push) push (telling), \(balance.pull) pull (asking, listening)."
  }

  /// Nil where every move counted.
  static func notCounted(_ balance: Balance) -> String? {
    let kinds = [
      balance.away > 0 ? "\(balance.away) away (stepping back)" : "",
      balance.neutral > 0 ? "\(balance.neutral) neutral" : "",
    ].filter { !$0.isEmpty }
    return kinds.isEmpty ? nil : "Not counted: \(kinds.joined(separator: ", "))."
  }

  static func live(_ balance: Balance) -> (push: String, pull: String) {
    ("push \(balance.push)", "pull \(balance.pull)")
  }
}
