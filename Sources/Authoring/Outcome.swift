import Conversation
import Record
import RuleLanguage

/// What the last answer of a session led to, or its opening: what expectations are asked about.
struct Outcome {
  let session: Session
  /// The program that the conditions were resolved for.
  let asking: Program

  /// Whether what is expected is so, its `not` left out.
  func holds(_ expectation: Expectation) -> Bool {
    switch expectation.kind {
    case .state(let state): session.situation.state == state
    case .ended(nil): session.isOver
    case .ended(let verdict): session.situation.verdict == verdict
    case .said(let speaker, let text, let isBeginning):
      lines.contains { line in
        line.speaker == speaker && (isBeginning ? line.text.hasPrefix(text) : line.text == text)
      }
    case .condition(let condition): session.holds(condition, asking: asking)
    case .measure(let measure, let comparison, let value):
      measured(measure).holds(comparison, value)
    }
  }

  /// What was said in the turn.
  var lines: [Line] {
    let events = session.turns.last?.events ?? session.opening.events
    return events.compactMap { event in
      if case .said(_, let line) = event { return line }
      return nil
    }
  }

  func measured(_ measure: Measure) -> Measured {
    Measured(measure, of: session.record(name: ""))
  }
}
