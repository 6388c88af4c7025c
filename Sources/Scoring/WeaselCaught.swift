public import Record

/// Weasel caught: whether the person asked about a promise that had no name and no day in it.
///
/// - Formula: vague promises answered / (answered + missed); what answers one, and within how many
///   turns, is the scenario's.
/// - Unit: per cent of closed cases, 0 to 100, halves rounded up.
/// - Source: [seed] speak up at weasel words.
public struct WeaselCaught: Hashable, Sendable {
  public static let definition = Definition(
    "Weasel caught", formula: "vague promises answered / (answered + missed)",
    unit: .percent, greatest: 100,
    norms: [.init("Speak up when you hear weasel words.", .seed)])

  public var answers: SignalAnswers

  public init(in cases: [SignalCase]) {
    answers = SignalAnswers(.vague, in: cases)
  }

  public var ratio: Ratio { answers.ratio }
  public var reading: Reading { answers.reading }
}
