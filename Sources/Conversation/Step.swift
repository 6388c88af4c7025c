public import Hearing
public import RuleLanguage

/// Begins a conversation: the first state is entered and its opening said.
public func begin(_ program: Program) -> (Situation, [Event]) {
  var exchange = Exchange(program: program, situation: Situation(of: program), answer: nil)
  exchange.enter(0)
  exchange.moveOn()
  return (exchange.situation, exchange.events)
}

/// Hears an answer as a conversation would in a situation: after the counterpart's last lines.
///
/// - Precondition: The program is prepared.
/// - Complexity: O(answer), see `hear(_:after:by:)` for the patterns.
public func hear(
  _ answer: String, in situation: Situation, _ program: Program
) -> HeardAnswer {
  precondition(program.isPrepared, "a program hears answers once it is prepared")
  let previously = Previously(lines: situation.lastLines, expected: situation.expected)
  return Hearing.hear(answer, after: previously, by: program.hearing)
}

/// Plays one answer: the six steps of a turn.
///
/// The answer is normalised and labelled (1, 2), notices take effect (3), the first rule that holds
/// answers (4), what follows from the effects follows (5), and the conversation moves (6).
///
/// Pure: no clock, no chance, no output; the same arguments give the same result. An answer after
/// the end changes nothing.
///
/// - Precondition: The program is prepared.
/// - Complexity: O(answer + rules whose rarest part the answer has), see `hear` for the patterns.
public func step(
  _ situation: Situation, _ answer: String, _ program: Program
) -> (Situation, [Event]) {
  guard situation.verdict == nil else { return (situation, []) }
  return step(situation, hear(answer, in: situation, program), program)
}

/// Plays an answer that is heard already, which saves hearing it again for another situation.
///
/// - Precondition: The program is prepared, and the answer was heard by its rules.
public func step(
  _ situation: Situation, _ heard: HeardAnswer, _ program: Program
) -> (Situation, [Event]) {
  precondition(program.isPrepared, "a program hears answers once it is prepared")
  guard situation.verdict == nil else { return (situation, []) }
  var exchange = Exchange(program: program, situation: situation, answer: heard)
  exchange.count(heard)
  exchange.notice()
  exchange.answer()
  exchange.follow()
  exchange.moveOn()
  return (exchange.situation, exchange.events)
}
