public import Record

/// Turns in a row in one mode, push or pull.
public struct Stretch: Hashable, Sendable {
  /// `push` or `pull`.
  public var mode: Mode
  /// Numbers of the first and the last turn.
  public var turns: ClosedRange<Int>

  public init(mode: Mode, turns: ClosedRange<Int>) {
    self.mode = mode
    self.turns = turns
  }

  /// Turns, 1 and up.
  public var length: Int { turns.count }
}

/// Longest stretch in one mode: whether the person got stuck in telling, or in asking.
///
/// - Formula: the longest run of turns whose mode is push, or pull; any other mode ends a run.
/// - Unit: turns, 0 and up.
/// - Source: [research] a push run of four or more is flagged: in 133 published helping talks (AnnoMI)
///   the median longest push run was 1.5 turns in good talks and 4 in poor ones.
public struct Stretches: Hashable, Sendable {
  public static let definition = Definition(
    "Longest stretch",
    formula: "the most turns in a row with push and no pull, or pull and no push",
    unit: .turns, greatest: nil,
    norms: [
      .init(
        "\(longPush) or more of push is called long: in published counselling talks the longest "
          + "was 1.5 in good ones and 4 in poor ones.", .research)
    ])

  /// Push turns in a row from which a run is called long.
  public static let longPush = 4

  /// Every run of push or of pull, in the order of the turns; runs of one turn included.
  public var all: [Stretch]

  public init(in turns: [Turn]) {
    all = []
    for turn in turns {
      let mode = Mode(of: turn)
      guard mode == .push || mode == .pull else { continue }
      if let last = all.last, last.mode == mode, last.turns.upperBound == turn.number - 1 {
        all[all.count - 1].turns = last.turns.lowerBound...turn.number
      } else {
        all.append(Stretch(mode: mode, turns: turn.number...turn.number))
      }
    }
  }

  /// The longest runs, in the order of the turns; several where they are equally long.
  public var longest: [Stretch] {
    let length = all.map(\.length).max()
    return all.filter { $0.length == length }
  }

  /// The turns of the longest runs; none where no turn was all push or all pull.
  public var reading: Reading {
    guard let length = longest.first?.length else { return .none(.nothingToCount) }
    return .amount(.count(length), turns: longest.flatMap { Array($0.turns) })
  }

  /// Push runs of `longPush` turns or more.
  public var longPushes: [Stretch] {
    all.filter { $0.mode == .push && $0.length >= Self.longPush }
  }
}
