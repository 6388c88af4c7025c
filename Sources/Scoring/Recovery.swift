/// Recovered: whether a defence was made up for.
///
/// - Formula: defensive answers to feedback after which one of the next two turns asks, reflects,
///   discloses or steps back / defensive answers to feedback.
/// - Unit: per cent of defensive answers, 0 to 100, halves rounded up; none where none was defensive.
/// - Source: [seed] notice it, step back, then explore; [house] that two turns are soon enough.
public struct Recovery: Hashable, Sendable {
  public static let definition = Definition(
    "Recovered", formula: "defensive answers made up for within 2 turns / defensive answers",
    unit: .percent, greatest: 100,
    norms: [
      .init("Notice that you defend yourself, step back from it, then explore.", .seed),
      .init("That two turns are soon enough is our choice.", .house),
    ])

  /// Answers to feedback that were defensive.
  public var events: [FeedbackResponse.Event]

  public init(after response: FeedbackResponse) {
    events = response.events.filter { $0.manner == .defensive }
  }

  public var ratio: Ratio { Ratio(events.count { $0.recovered != nil }, of: events.count) }

  /// The turns that defended, and those that made up for it.
  public var reading: Reading {
    Reading(ratio, turns: Set(events.map(\.turn) + events.compactMap(\.recovered)).sorted())
  }
}
