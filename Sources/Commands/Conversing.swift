import Conversation
import Record
import Terminal

/// How what is said looks on a screen or in a pipe.
struct Conversing {
  let output: Output

  /// Prints the lines said among some events.
  func show(_ events: [Event]) {
    for case .said(_, let line) in events { show(line) }
  }

  func show(_ line: Line) {
    let row: StyledText =
      line.isCoaching
      ? "\("(\(Wording.coach)) \(line.text)", .coach)"
      : "\(line.speaker + ":", .counterpart) \(line.text)"
    output.writeLine(row.wrapped(to: output.width, hanging: 2))
  }

  /// Prints an answer where the person's own typing does not show.
  func show(answer: String) {
    let text = answer.allSatisfy(\.isWhitespace) ? Wording.silence : answer
    let row: StyledText = "\(Wording.you + ":", .you) \(text)"
    output.writeLine(row.wrapped(to: output.width, hanging: 2))
  }

  func say(_ text: String, _ role: Role = .quiet) {
    output.writeLine(StyledText(text, role).wrapped(to: output.width))
  }
}
