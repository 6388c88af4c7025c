public import Hearing
public import Record

/// One thing that happened, in order; everything a reader of a conversation can know of it.
public enum Event: Sendable {
  case heard(HeardAnswer)
  /// A notice took effect.
  case noticed(rule: Int)
  /// A pitfall, or a note, as an index of the program's pitfalls.
  case pitfall(Int, words: String)
  /// The rule that answered; the state's `otherwise` among them.
  case answered(rule: Int)
  /// An `after` rule took effect.
  case followed(rule: Int)
  case said(line: Int, Line)
  case changed(meter: Int, from: Int, to: Int)
  case set(fact: Int, Bool)
  case told(fact: Int)
  case reminded(fact: Int)
  case kept(text: Int, String)
  case reached(part: Int, degree: Int)
  case opened(signal: Int, line: String)
  case closed(signal: Int, isAnswered: Bool)
  case entered(state: Int)
  case ranOutOfTurns
  case ended(Verdict)
}
