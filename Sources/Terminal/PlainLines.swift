internal import CEditLine
internal import Glibc

/// Lines as they come, from a pipe, a file, or a terminal without editing.
///
/// A line ends in LF or CRLF; the last one need not. Bytes are not judged. On a terminal Ctrl-C
/// drops the line, and the terminal itself takes no line longer than 4,095 bytes.
public struct PlainLines: LineReader {
  private let descriptor: Int32
  private let limit: Int
  private let prompts: Output?
  private let isTerminal: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// Creates a reader of standard input, or of another descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: Where to read.
  ///   - limit: The longest line given, in bytes.
  ///   - prompts: Where to print prompts; nil prints none.
  public init(descriptor: Int32 = 0, limit: Int = 1 << 20, prompts: Output? = nil) {
    self.descriptor = descriptor
    self.limit = limit
    self.prompts = prompts
    isTerminal = isatty(descriptor) == 1
  }

  public mutating func read(_ prompt: Prompt) -> ReadOutcome {
    guard isTerminal else {
      show(prompt)
      return nextLine()
    }
    // Caught before the prompt shows: who answers a prompt with Ctrl-C means the line.
    let catching = cel_catch_signals(false)
    defer { if catching { cel_release_signals() } }
    show(prompt)
    return nextLine()
  }

  private func show(_ prompt: Prompt) {
    guard let prompts else { return }
    var text = StyledText()
    if !prompt.right.isEmpty { text.append("[\(sanitisedLine(prompt.right))] ", .quiet) }
    text.append(sanitisedLine(prompt.text), prompt.emphasised ? .strong : .plain)
    prompts.write(text)
  }

  private mutating func nextLine() -> ReadOutcome {
    var searched = start
    var skipped = 0
    while true {
      if let newline = buffer[searched...].firstIndex(of: 0x0A) {
        return take(upTo: newline, skipped: skipped)
      }
      // Of a line too long only its length is kept.
      if buffer.count - start > limit + 1 {
        skipped += buffer.count - start
        buffer.removeAll(keepingCapacity: true)
        start = 0
      }
      searched = buffer.count
      if let interruption = fill(&searched) { return interruption }
      if hasEnded { return takeLast(skipped: skipped) }
    }
  }

  private mutating func take(upTo newline: Int, skipped: Int) -> ReadOutcome {
    var line = buffer[start..<newline]
    start = newline + 1
    if line.last == 0x0D { line.removeLast() }
    return outcome(line, skipped: skipped)
  }

  private mutating func takeLast(skipped: Int) -> ReadOutcome {
    let line = buffer[start...]
    start = buffer.count
    return line.isEmpty && skipped == 0 ? .end : outcome(line, skipped: skipped)
  }

  private func outcome(_ line: ArraySlice<UInt8>, skipped: Int) -> ReadOutcome {
    let count = skipped + line.count
    return count > limit ? .tooLong(count) : .line(Array(line))
  }

  /// Reads more into the buffer.
  ///
  /// Returns what a signal means; notes the end of input.
  private mutating func fill(_ searched: inout Int) -> ReadOutcome? {
    if hasEnded { return nil }
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    if isTerminal, let interruption = awaitInput() { return interruption }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = readSome(descriptor, into: &chunk)
    if count > 0 {
      buffer += chunk[..<count]
    } else {
      hasEnded = true
    }
    return nil
  }

  private mutating func awaitInput() -> ReadOutcome? {
    let event = cel_wait(descriptor, -1)
    if event <= 0 { return nil }
    buffer.removeAll()
    start = 0
    prompts?.writeLine()
    return event == SIGINT ? .cancelled : .signalled(event)
  }
}
