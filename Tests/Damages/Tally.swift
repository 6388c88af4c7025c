import TestSupport

/// How many of the damages of each kind were reported.
public struct Tally: Sendable {
  public struct Row: Sendable {
    public var kind: DamageKind
    public var counts: [Trial.Outcome: Int] = [:]
    /// What was not reported in place: the file, the damage, the reports.
    public var misses: [String] = []

    public var total: Int { counts.values.reduce(0, +) }

    public func count(_ outcome: Trial.Outcome) -> Int { counts[outcome] ?? 0 }
  }

  public var rows: [Row] = []

  /// Tries so many damages of each kind, spread over the files.
  public init(
    _ scenes: [Scene], kinds: [DamageKind] = DamageKind.all, perKind: Int, seed: UInt64
  ) {
    for kind in kinds {
      var chance = Chance(seed: seed)
      var row = Row(kind: kind)
      var waiting = scenes.map { ($0, kind.damages($0).shuffled(using: &chance)[...]) }
        .shuffled(using: &chance)
      while row.total < perKind, waiting.contains(where: { !$0.1.isEmpty }) {
        for index in waiting.indices where row.total < perKind {
          guard let damage = waiting[index].1.popFirst() else { continue }
          let scene = waiting[index].0
          let trial = Trial(damage, of: scene)
          row.counts[trial.outcome, default: 0] += 1
          if trial.outcome != .inPlace || kind.harmless != nil {
            row.misses.append(
              "\(scene.page.name):\(damage.range.lowerBound + 1): \(damage.what)"
                + " -> \(trial.reports.joined(separator: " "))")
          }
        }
      }
      rows.append(row)
    }
  }

  /// What must be reported.
  public var faults: [Row] { rows.filter(\.kind.isFault) }

  /// What only its author can tell.
  public var doubtful: [Row] { rows.filter { $0.kind.doubtful != nil } }

  /// What must not be reported.
  public var harmless: [Row] { rows.filter { $0.kind.harmless != nil } }

  public static func count(_ outcome: Trial.Outcome, in rows: [Row]) -> Int {
    rows.reduce(0) { $0 + $1.count(outcome) }
  }

  /// The figures, a line a kind.
  public var table: String {
    let heading = Trial.Outcome.allCases.map { pad($0.rawValue, 9) }.joined()
    let lines = rows.map { row in
      let note =
        row.kind.harmless.map { " (no fault: \($0))" }
        ?? row.kind.doubtful.map { " (doubtful: \($0))" } ?? ""
      return line(row.kind.name + note, [row])
    }
    let sums = [line("all faults", faults), line("all that is doubtful", doubtful)]
    return ([heading] + lines + sums).joined(separator: "\n") + "\n"
  }

  private func line(_ name: String, _ rows: [Row]) -> String {
    let figures = Trial.Outcome.allCases.map { pad("\(Tally.count($0, in: rows))", 9) }
    return figures.joined() + "  " + name
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
