/// Balance score: how near the push share came to what is usual here.
///
/// - Formula: 100 − 2 × points outside the scenario's band, not below 0.
/// - Unit: points, 0 to 100. None without a share or without a band.
/// - Source: [house]
public struct BalanceScore: Hashable, Sendable {
  public static let definition = Definition(
    "Balance", formula: "100 - 2 x points outside the band, not below 0",
    unit: .points, greatest: 100,
    norms: [.init("The band is the scenario's own estimate.", .house)])

  /// Points lost for each point outside the band.
  public static let price = 2

  public var balance: Balance

  public init(_ balance: Balance) {
    self.balance = balance
  }

  public var reading: Reading {
    switch balance.reading {
    case .none(let reason): return .none(reason)
    case .amount(_, let turns):
      guard let outside = balance.pointsOutside else { return .none(.noBand) }
      return .amount(.count(max(0, 100 - Self.price * abs(outside))), turns: turns)
    }
  }
}
