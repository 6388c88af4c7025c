public import Record

/// Signals by kind: which kinds of lines the person answers, and how soon.
///
/// - Formula: for each kind, cases answered / (answered + missed); an answer is one of the behaviours
///   that the signal wants, within the turns it allows.
/// - Unit: per cent of closed cases of the kind, 0 to 100, halves rounded up.
/// - Source: [house]
///
/// Cases still open count as neither. Cases whose signal has no kind count under `Agility` only.
public struct SignalAnswers: Hashable, Sendable {
  public static let definition = Definition(
    "Signals by kind", formula: "signals of the kind answered / (answered + missed)",
    unit: .percent, greatest: 100,
    norms: [.init("That answering signals matters is our view.", .house)])

  public var kind: SignalKind
  public var answered: [SignalCase]
  public var missed: [SignalCase]

  public init(_ kind: SignalKind, in cases: [SignalCase]) {
    self.kind = kind
    let own = cases.filter { $0.kind == kind }
    answered = own.filter { $0.outcome == .answered }
    missed = own.filter { $0.outcome == .missed }
  }

  public var ratio: Ratio { Ratio(answered.count, of: answered.count + missed.count) }

  public var reading: Reading { Reading(ratio, turns: (answered + missed).closingTurns) }
}

extension SignalCase {
  /// Turns from the line to what closed its case, 1 for the very next answer; nil while open.
  public var delay: Int? { closed.map { $0 - opened } }
}

extension [SignalCase] {
  /// Numbers of the turns that closed the cases, rising, each once.
  var closingTurns: [Int] { Set(compactMap(\.closed)).sorted() }
}
