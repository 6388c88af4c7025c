public import Record

/// How often a person and the rules say the same of a clause.
///
/// - Formula: clauses on which both say the same / clauses the person labelled, by behaviour and by side;
///   and Cohen's κ = (n·a − c) / (n² − c) for the sides push, pull and neither, with *a* clauses on which
///   both agree of *n*, and *c* = Σ (clauses the person put on a side × clauses the rules put there).
/// - Unit: per cent of labelled clauses, from `leastForPercent` of them; κ in hundredths, −100 (never) to
///   100 (always), 0 being chance, from `leastForKappa`.
/// - Source: [research] Cohen, "A coefficient of agreement for nominal scales", 1960; at least two times the
///   square of the number of classes, as in Cicchetti, "Testing the normal approximation and minimal sample
///   size requirements of weighted kappa when the number of categories is large", 1981. [house] the least for
///   per cents.
///
/// Only clauses the person labelled count: a clause left alone was not judged. So a person who labels only
/// what is wrong finds the rules worse than they are.
public struct LabelAgreement: Hashable, Sendable {
  /// Labelled clauses below which a per cent would be an accident [house].
  public static let leastForPercent = 8
  /// Labelled clauses below which kappa would be an accident: 2 × 3² [research].
  public static let leastForKappa = 18

  /// Clauses on which both name the same behaviour, of those labelled.
  public var behaviours = Ratio(0, of: 0)
  /// Clauses on which both name the same side, or neither push nor pull.
  public var sides = Ratio(0, of: 0)
  /// How often the person put a clause on push, on pull and on neither; and how often the rules did.
  private var byPerson = [0, 0, 0]
  private var byRules = [0, 0, 0]

  public init(of overruling: Overruling, in record: Record) {
    let seen = overruling.seen(record)
    for (place, _) in overruling.all {
      guard let heard = record.clause(at: place), let own = seen.clause(at: place) else { continue }
      behaviours.whole += 1
      if heard.move?.behaviour == own.move?.behaviour { behaviours.part += 1 }
      let (side, other) = (Self.side(of: own.move), Self.side(of: heard.move))
      sides.whole += 1
      if side == other { sides.part += 1 }
      byPerson[side] += 1
      byRules[other] += 1
    }
  }

  private static func side(of move: Move?) -> Int {
    switch move?.side {
    case .push: 0
    case .pull: 1
    case .away, .neutral, nil: 2
    }
  }

  /// Whether there are enough clauses for per cents.
  public var isEnough: Bool { sides.whole >= Self.leastForPercent }

  /// Agreement on sides beyond chance, in hundredths, −100 to 100.
  ///
  /// Nil where there are too few clauses, or where chance alone would agree on all.
  public var kappa: Int? {
    guard sides.whole >= Self.leastForKappa else { return nil }
    let chance = zip(byPerson, byRules).reduce(0) { $0 + $1.0 * $1.1 }
    let most = sides.whole * sides.whole - chance
    guard most > 0 else { return nil }
    let found = 100 * (sides.whole * sides.part - chance)
    // To the nearest, halves up, below zero too.
    let doubled = 2 * found + most
    return doubled >= 0 ? doubled / (2 * most) : -((2 * most - 1 - doubled) / (2 * most))
  }
}
