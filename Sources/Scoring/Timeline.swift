public import Record

/// The conversation at a glance: the mode of each turn, and one meter over time.
public struct Timeline: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// 1 and up.
    public var turn: Int
    public var mode: Mode
    /// Whether the mode rests on doubtful moves.
    public var isDoubtful: Bool
    /// Distinct behaviours of the turn, in the order in which they came.
    public var behaviours: [String]
    public var phase: String?
    /// The meter after the turn, 0 to its maximum; nil without a meter.
    public var level: Int?
  }

  /// The meter called `tension`, or else the first one; nil if there is none.
  public var meter: Meter?
  public var entries: [Entry]

  public init(of record: Record) {
    let index = record.meters.firstIndex { $0.name == Names.tension } ?? record.meters.indices.first
    meter = index.map { record.meters[$0] }
    entries = record.turns.map { turn in
      Entry(
        turn: turn.number, mode: Mode(of: turn), isDoubtful: Mode.isDoubtful(of: turn),
        behaviours: turn.behaviours, phase: turn.phase,
        level: index.flatMap { $0 < turn.meters.count ? turn.meters[$0] : nil })
    }
  }
}

extension Turn {
  /// Distinct behaviours of the turn's moves, in the order in which they came.
  public var behaviours: [String] {
    var seen: Set<String> = []
    return moves.map(\.behaviour).filter { seen.insert($0).inserted }
  }
}
