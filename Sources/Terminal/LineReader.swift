/// What came of asking for a line.
public enum ReadOutcome: Equatable, Sendable {
  /// A line: raw bytes, without its newline. May be empty, and may hold newlines.
  case line([UInt8])
  /// The line was dropped (Ctrl-C).
  case cancelled
  /// There is no more input (Ctrl-D on an empty line, or the end of a file or pipe).
  case end
  /// This signal asks the program to end. The terminal is in order again.
  case signalled(Int32)
  /// A line longer than the reader's limit was skipped, newline included: its length in bytes.
  case tooLong(Int)
}

/// What a person sees while a line is awaited.
public struct Prompt: Equatable, Sendable {
  /// Stands left of the line.
  public var text: String
  /// Stands at the right end of the first row, for as long as there is room; may be empty.
  public var right: String
  /// Whether `text` is set in bold where there is colour.
  public var emphasised: Bool

  public init(_ text: String, right: String = "", emphasised: Bool = false) {
    self.text = text
    self.right = right
    self.emphasised = emphasised
  }
}

/// Where a person's lines come from.
public protocol LineReader {
  /// Asks for the next line and waits for it.
  mutating func read(_ prompt: Prompt) -> ReadOutcome

  /// Keeps a line so that it can be called back and edited. Readers without editing forget it.
  mutating func remember(_ line: [UInt8])
}

extension LineReader {
  public mutating func remember(_ line: [UInt8]) {}
}
