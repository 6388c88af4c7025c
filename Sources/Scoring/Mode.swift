public import Record

/// Mode of a turn: which way the whole answer went.
///
/// - Formula: the sides of the turn's moves; push and pull outrank away, away outranks neutral.
/// - Unit: one of seven modes.
/// - Source: [house]
public enum Mode: String, Hashable, Sendable, CaseIterable {
  /// Push moves and no pull move.
  case push
  /// Pull moves and no push move.
  case pull
  /// Push and pull moves.
  case both
  /// Away moves, and neither push nor pull.
  case pause
  /// Neutral moves only.
  case neutral
  /// Nothing was said.
  case silence
  /// Something was said, and no behaviour matched: not the same as neutral.
  case unmatched

  public init(of turn: Turn) {
    let sides = Set(turn.moves.map(\.side))
    self =
      if sides.isSuperset(of: [.push, .pull]) {
        .both
      } else if sides.contains(.push) {
        .push
      } else if sides.contains(.pull) {
        .pull
      } else if sides.contains(.away) {
        .pause
      } else if sides.contains(.neutral) {
        .neutral
      } else {
        turn.isSilence ? .silence : .unmatched
      }
  }
}
