public import Record

/// Agility: whether the person answered what the other's lines invited.
///
/// - Formula: signals answered / (signals answered + signals missed).
/// - Unit: per cent of closed cases, 0 to 100, halves rounded up.
/// - Source: [house]. Plain switching between push and pull is not measured, since it does not mark
///   quality: AnnoMI counts 1.8 switches per ten moves in good talks and 2.5 in poor ones [research].
///
/// Cases still open at the end count as neither.
public struct Agility: Hashable, Sendable {
  public static let definition = Definition(
    "Agility", formula: "signals answered / (answered + missed)", unit: .percent, greatest: 100,
    norms: [
      .init("Switching for its own sake is not counted; poor talks switch more.", .research),
      .init("That answering signals matters is our view.", .house),
    ])

  public var answered: [SignalCase]
  public var missed: [SignalCase]
  /// Cases still open at the end.
  public var open: [SignalCase]

  public init(in cases: [SignalCase]) {
    answered = cases.filter { $0.outcome == .answered }
    missed = cases.filter { $0.outcome == .missed }
    open = cases.filter { $0.outcome == .open }
  }

  /// Answered over closed.
  public var ratio: Ratio { Ratio(answered.count, of: answered.count + missed.count) }
  public var reading: Reading { Reading(ratio, turns: (answered + missed).closingTurns) }
}

extension SignalCase {
  /// The number of the first turn that could have answered the line, 1 and up.
  public var firstChance: Int { opened + 1 }
}
