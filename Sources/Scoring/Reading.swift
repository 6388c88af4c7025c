import Record

/// What a measure comes to in one conversation: an amount with the turns that made it, or why there is
/// none.
public enum Reading: Hashable, Sendable {
  public enum Amount: Hashable, Sendable {
    /// Turns, words, behaviours, slots or points, 0 and up.
    case count(Int)
    /// A part of a whole, compared without rounding; the whole is 1 or more.
    case share(Ratio)

    /// The number as it is printed: a count, or a share in per cent.
    public var number: Int {
      switch self {
      case .count(let count): count
      case .share(let ratio): ratio.percent ?? 0
      }
    }
  }

  /// Why there is no number: each a kind of too little evidence.
  public enum WhyNot: Hashable, Sendable {
    /// What the measure is about did not happen.
    case nothingToCount
    /// Fewer counted moves than a number needs.
    case tooFewMoves(Int, least: Int)
    /// Fewer turns than a number needs.
    case tooFewTurns(Int, least: Int)
    /// Too many clauses matched no behaviour.
    case tooUnclear
    /// The conversation has not come to its end.
    case notEnded
    /// No usual range is stated to hold the value against.
    case noBand
  }

  /// Numbers of turns, rising, each once.
  case amount(Amount, turns: [Int])
  case none(WhyNot)

  /// A share of something that may not have happened.
  init(_ ratio: Ratio, turns: [Int]) {
    self = ratio.whole > 0 ? .amount(.share(ratio), turns: turns) : .none(.nothingToCount)
  }

  public var amount: Amount? {
    if case .amount(let amount, _) = self { amount } else { nil }
  }

  /// The number as it is printed; nil where there is none.
  public var number: Int? { amount?.number }

  /// The turns that made the amount; empty where there is none.
  public var turns: [Int] {
    if case .amount(_, let turns) = self { turns } else { [] }
  }
}

extension [Turn] {
  /// Returns the numbers of the turns with a move that is wanted.
  func numbers(where isWanted: (Move) -> Bool) -> [Int] {
    filter { $0.moves.contains(where: isWanted) }.map(\.number)
  }
}
