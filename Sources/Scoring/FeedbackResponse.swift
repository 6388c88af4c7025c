public import Record

/// Feedback response: what criticism or praise made the person do first.
///
/// - Formula: the turn after the line is *defensive* with the pitfall `defensive`; else *curious* with a
///   question or a reflection; else *defensive* with a reason or a judgement; else *neutral*. Answers
///   curious / lines of feedback that were answered. A defensive answer is *recovered* when one of the
///   two turns after it asks, reflects, discloses or steps back.
/// - Unit: per cent of lines of feedback, 0 to 100, halves rounded up.
/// - Source: [seed] stay curious on feedback; notice defensiveness and step back from it.
///
/// Recovering is to one's credit, see `Recovery`; not recovering is counted against nobody.
public struct FeedbackResponse: Hashable, Sendable {
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    case curious, neutral, defensive
  }

  /// A line of feedback and the answer to it.
  public struct Event: Hashable, Sendable {
    public var line: String
    /// The number of the turn that answered.
    public var turn: Int
    public var manner: Manner
    /// The turn that made up for a defensive answer, if one did.
    public var recovered: Int?
  }

  public static let definition = Definition(
    "Feedback response", formula: "curious answers to feedback / lines of feedback",
    unit: .percent, greatest: 100,
    norms: [.init("Stay curious: open questions and listening, until you have the reasons.", .seed)]
  )

  /// Turns after a defensive answer in which one can recover [house].
  public static let grace = 2

  /// In the order of the lines.
  public var events: [Event]

  public init(of record: Record) {
    events = record.cases.filter { $0.kind == .feedback }.compactMap { signal in
      guard let turn = record.turns.first(where: { $0.number == signal.firstChance }) else {
        return nil
      }
      let manner = Manner(of: turn)
      let later = record.turns.filter { turn.number < $0.number }.prefix(Self.grace)
      let recovered = manner == .defensive ? later.first(where: \.recovers)?.number : nil
      return Event(line: signal.line, turn: turn.number, manner: manner, recovered: recovered)
    }
  }

  public func count(_ manner: Manner) -> Int { events.count { $0.manner == manner } }

  public var ratio: Ratio { Ratio(count(.curious), of: events.count) }
  public var reading: Reading { Reading(ratio, turns: Set(events.map(\.turn)).sorted()) }
}

extension FeedbackResponse.Manner {
  init(of turn: Turn) {
    let behaviours = Set(turn.moves.map(\.behaviour))
    self =
      if turn.pitfalls.contains(where: { $0.name == Names.defensive }) {
        .defensive
      } else if !behaviours.isDisjoint(with: [Names.asking, Names.checking, Names.listening]) {
        .curious
      } else if !behaviours.isDisjoint(with: [Names.reasoning, Names.evaluating]) {
        .defensive
      } else {
        .neutral
      }
  }
}

extension Turn {
  /// Whether it steps out of a defence: asks, reflects, discloses or pauses.
  fileprivate var recovers: Bool {
    moves.contains { move in
      [Names.asking, Names.listening, Names.disclosing].contains(move.behaviour)
        || move.side == .away
    }
  }
}
