public import Record

/// Doubtful moves: those that the rules heard, and not surely enough to lean on.
///
/// - Formula: moves with a confidence under `floor`, and those that only a question made likely
///   (`expects`), of all moves.
/// - Unit: moves, 0 and up.
/// - Source: [house] the floor: a behaviour less likely than all others together.
public struct Doubt: Hashable, Sendable {
  /// Confidence below which a move is doubtful, 0 to 1 [house].
  public static let floor = 0.5

  /// Doubtful moves of all moves.
  public var ratio: Ratio
  /// Numbers of the turns that hold one.
  public var turns: [Int]

  public init(in turns: [Turn]) {
    let moves = turns.flatMap(\.moves)
    ratio = Ratio(moves.count(where: \.isDoubtful), of: moves.count)
    self.turns = turns.numbers(where: \.isDoubtful)
  }
}

extension Move {
  /// Whether it is too unsure to lean on; see ``Doubt``.
  public var isDoubtful: Bool { isAssumed || confidence < Doubt.floor }
}

extension Mode {
  /// Whether a turn would be of another mode, were its doubtful moves not there.
  public static func isDoubtful(of turn: Turn) -> Bool {
    var sure = turn
    for index in sure.clauses.indices where sure.clauses[index].move?.isDoubtful == true {
      sure.clauses[index].move = nil
    }
    return Mode(of: sure) != Mode(of: turn)
  }
}
