public import Record

/// One thing next time: a single piece of advice, and where it comes from.
///
/// - Formula: the first advice of the record; else the advice of the signal missed most often (of
///   equals the first); else none.
/// - Unit: a sentence of the content's.
/// - Source: [seed] one thing at a time.
public struct NextTime: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// A debrief rule.
    case rule(Place)
    /// The name of a missed signal.
    case signal(String)
  }

  public var text: String
  public var origin: Origin

  /// Makes the advice; nil if the record holds none.
  public init?(of record: Record) {
    if let advice = record.advice.first(where: { !$0.text.isEmpty }) {
      text = advice.text
      origin = .rule(advice.place)
      return
    }
    let missed = record.cases.filter { $0.outcome == .missed && !$0.advice.isEmpty }
    func misses(of signal: String) -> Int { missed.count { $0.signal == signal } }
    let most = missed.map { misses(of: $0.signal) }.max()
    guard let signal = missed.first(where: { misses(of: $0.signal) == most }) else { return nil }
    text = signal.advice
    origin = .signal(signal.signal)
  }
}
