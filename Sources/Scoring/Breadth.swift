public import Record

/// Breadth: how much of the repertoire the person used.
///
/// - Formula: distinct push, pull and away behaviours used / those in the repertoire.
/// - Unit: behaviours, 0 to the size of the repertoire without its neutral ones.
/// - Source: [seed] choose from a broad range; no norm is set.
public struct Breadth: Hashable, Sendable {
  public static let definition = Definition(
    "Breadth", formula: "behaviours used, neutral ones left out", unit: .behaviours, greatest: nil,
    norms: [.init("Choose from a broad range; nobody has said how broad.", .seed)])

  /// In the order of the repertoire.
  public var used: [Behaviour]
  /// In the order of the repertoire.
  public var notYet: [Behaviour]
  /// Numbers of the turns that used a behaviour for the first time.
  public var turns: [Int]

  public init(of record: Record) {
    let names = Set(record.turns.flatMap(\.moves).map(\.behaviour))
    let choices = record.repertoire.filter { $0.side != .neutral }
    used = choices.filter { names.contains($0.name) }
    notYet = choices.filter { !names.contains($0.name) }
    turns = used.compactMap { behaviour in
      record.turns.first { $0.behaviours.contains(behaviour.name) }?.number
    }
    turns = Set(turns).sorted()
  }

  /// Used over all.
  public var ratio: Ratio { Ratio(used.count, of: used.count + notYet.count) }

  public var reading: Reading {
    ratio.whole > 0 ? .amount(.count(used.count), turns: turns) : .none(.nothingToCount)
  }
}
