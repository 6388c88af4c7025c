import Record

/// The band around a push share: where the share may well be, given how little was heard and how surely.
///
/// Two things make a share uncertain. A few moves are a small **sample** of how somebody talks; and each
/// of them may be **mistaken**: a push in truth, a pull, or neither. With S the share and n the counted
/// moves:
///
/// - Doubt of one move with likelihoods q (push) and r (pull): the variance of what it adds,
///   (1−S)²·q + S²·r − ((1−S)·q − S·r)². Doubt of the share, to first order: V = Σ doubts / n².
/// - Moves that n unsure ones are worth: n′ = v / (v/n + V), with v = p·(1−p) and
///   p = (push + z²/2) / (n + z²), so that a share of 0 or 100% is not taken to be free of chance.
/// - The band: Wilson's interval of S for n′ moves, at 90% (z = 1.645).
/// - Unit: per cent of counted moves, 0 to 100, rounded to the nearest.
/// - Source: [research] Wilson, "Probable inference, the law of succession, and statistical inference",
///   1927; the effective number as in Korn and Graubard, "Confidence intervals for proportions with small
///   expected number of positive counts estimated from survey data", 1998. [house] that one talk is taken
///   as a sample of a person's way of talking.
///
/// It always holds the share itself, narrows with more moves and with surer ones, and knows nothing of
/// clauses that no behaviour matched.
public struct BalanceBand: Hashable, Sendable {
  /// Standard deviations of a normal distribution that hold its middle 90%.
  static let deviations = 1.645

  /// Push in per cent.
  public var range: ClosedRange<Int>
  /// What the counted moves are worth as evidence, 0 to their number.
  public var effectiveMoves: Double

  /// - Parameters:
  ///   - share: Push moves of the counted ones, one at least.
  ///   - moves: The likelihoods of the counted moves.
  ///
  /// - Complexity: O(moves).
  init(around share: Ratio, of moves: [SideLikelihoods]) {
    let (push, count) = (Double(share.part), Double(share.whole))
    let squared = Self.deviations * Self.deviations
    let portion = push / count
    let smoothed = (push + squared / 2) / (count + squared)
    let spread = smoothed * (1 - smoothed)
    let doubt = moves.reduce(0) { $0 + Self.doubt(of: $1, at: portion) } / (count * count)
    let effective = spread / (spread / count + doubt)

    let scale = 1 + squared / effective
    let middle = (portion + squared / (2 * effective)) / scale
    let variance =
      portion * (1 - portion) / effective + squared / (4 * effective * effective)
    let half = Self.deviations / scale * variance.squareRoot()
    range = Self.percent(middle - half)...Self.percent(middle + half)
    effectiveMoves = effective
  }

  private static func doubt(of move: SideLikelihoods, at share: Double) -> Double {
    let (push, pull) = ((1 - share) * move.push, share * move.pull)
    return (1 - share) * push + share * pull - (push - pull) * (push - pull)
  }

  private static func percent(_ portion: Double) -> Int {
    Int((min(max(portion, 0), 1) * 100).rounded())
  }

  /// How the band lies to what is usual.
  public enum Fit: Hashable, Sendable {
    case inside, outside
    /// They overlap only partly: the share could be either.
    case either
  }

  /// How this band lies to a usual range of push, in per cent.
  public func fit(in usual: ClosedRange<Int>) -> Fit {
    if usual.lowerBound <= range.lowerBound, range.upperBound <= usual.upperBound { return .inside }
    return usual.overlaps(range) ? .either : .outside
  }
}
