/// Lines known beforehand, for tests and demonstrations.
public struct ScriptedLines: LineReader {
  private var outcomes: ArraySlice<ReadOutcome>

  /// Every prompt that was asked with, in order.
  public private(set) var prompts: [Prompt] = []

  /// Every line that was to be remembered, in order.
  public private(set) var remembered: [[UInt8]] = []

  /// Creates a reader that gives these outcomes, then `end` for ever.
  public init(_ outcomes: [ReadOutcome]) {
    self.outcomes = outcomes[...]
  }

  /// Creates a reader of lines of text.
  public init(lines: [String]) {
    self.init(lines.map { .line(Array($0.utf8)) })
  }

  public mutating func read(_ prompt: Prompt) -> ReadOutcome {
    prompts.append(prompt)
    return outcomes.popFirst() ?? .end
  }

  public mutating func remember(_ line: [UInt8]) {
    remembered.append(line)
  }
}
