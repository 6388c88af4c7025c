internal import Glibc

/// Opens the reader that suits where the program runs.
///
/// Editing needs a terminal on both ends that is not `dumb`, and is not wanted with `--plain`.
/// Otherwise lines are read plainly, with prompts where a person sits at both ends.
public func openLines(
  program: String, isPlain: Bool, output: Output, history: String? = nil,
  environment: Environment = .process,
  completion: @escaping (_ line: String, _ cursor: Int) -> Completion = { _, _ in .none }
) -> any LineReader {
  let isConversation = isatty(0) == 1 && output.isTerminal
  guard isConversation else { return PlainLines() }
  if !isPlain, environment.canMoveCursor,
    let edited = EditedLines(
      program: program, history: history, style: output.style, completion: completion)
  {
    return edited
  }
  return PlainLines(prompts: output)
}
