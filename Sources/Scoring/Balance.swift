public import Record

/// Push/pull balance: how much of the conversation was telling, how much asking and listening.
///
/// - Formula: push / (push + pull), over the moves of all clauses of all answers.
/// - Unit: per cent of counted moves, 0 to 100, halves rounded up.
/// - Source: [house] the scenario's band and both limits. For orientation only: in 133 published
///   helping talks (AnnoMI) the median push share was 14% in good talks and 67% in poor ones
///   [research].
///
/// Away and neutral moves are shown and not counted.
public struct Balance: Hashable, Sendable {
  /// What may be said about the share.
  public enum Finding: Hashable, Sendable {
    /// Push in per cent of push and pull.
    case share(Int)
    /// Under `leastCounted` counted moves: too short to say.
    case tooShort
    /// Too many clauses matched no behaviour for a number to mean anything.
    case tooUnclear
  }

  public static let definition = Definition(
    "Push share", formula: "push / (push + pull)", unit: .percent, greatest: 100,
    norms: [
      .init(
        "In published counselling talks good ones had 14% push, poor ones 67%.", .research),
      .init("Under \(leastCounted) counted moves a share would be an accident.", .house),
    ])

  /// Counted moves below which a share would be an accident [house].
  public static let leastCounted = 8

  /// Moves of each side, 0 and up.
  public var push = 0
  public var pull = 0
  public var away = 0
  public var neutral = 0
  public var unmatched: Unmatched
  /// Numbers of the turns with a counted move.
  public var turns: [Int]
  /// The usual share of push in this conversation, in per cent; nil where none is stated.
  public var band: ClosedRange<Int>?
  /// How likely each counted move is on either side.
  private var likelihoods: [SideLikelihoods] = []

  public init(of record: Record) {
    unmatched = Unmatched(in: record.turns)
    band = record.band
    turns = record.turns.numbers { $0.side == .push || $0.side == .pull }
    for move in record.turns.flatMap(\.moves) {
      if move.side == .push || move.side == .pull { likelihoods.append(move.sides) }
      switch move.side {
      case .push: push += 1
      case .pull: pull += 1
      case .away: away += 1
      case .neutral: neutral += 1
      }
    }
  }

  /// Moves that count: push and pull.
  public var counted: Int { push + pull }

  /// Push over counted moves, whether or not there are enough of them.
  public var ratio: Ratio { Ratio(push, of: counted) }

  /// What may be said.
  ///
  /// A conversation of few clauses is too short, whatever they were; after that, clauses nothing
  /// matched are the more honest reason for having little to count.
  public var finding: Finding {
    if unmatched.ratio.whole < Self.leastCounted { return .tooShort }
    if unmatched.isTooMuch { return .tooUnclear }
    guard counted >= Self.leastCounted, let percent = ratio.percent else { return .tooShort }
    return .share(percent)
  }

  public var reading: Reading {
    switch finding {
    case .share: .amount(.share(ratio), turns: turns)
    case .tooShort: .none(.tooFewMoves(counted, least: Self.leastCounted))
    case .tooUnclear: .none(.tooUnclear)
    }
  }

  /// Where the share may well be; nil where there is no share.
  ///
  /// - Complexity: O(counted moves).
  public var likely: BalanceBand? {
    guard case .share = finding else { return nil }
    return BalanceBand(around: ratio, of: likelihoods)
  }

  /// Points outside the band: 0 inside, above zero for more push, below zero for less.
  ///
  /// The rounded share is compared, so that the printed numbers agree with each other. Nil without a
  /// share or without a band.
  public var pointsOutside: Int? {
    guard case .share(let percent) = finding, let band else { return nil }
    if percent > band.upperBound { return percent - band.upperBound }
    return min(0, percent - band.lowerBound)
  }
}
