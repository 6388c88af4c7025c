/// One thing to tell an author about their text, as data; it becomes text in `rendered(in:)`.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be played as it stands.
    case error
    /// It can, and is probably not what was meant.
    case hint
  }

  /// A stable name such as `unknown-name`: what tests and documentation refer to.
  public var code: String
  public var severity: Severity
  /// One sentence, code in backquotes.
  public var message: String
  public var range: SourceRange
  /// Further places that belong to it, each with its own words.
  public var notes: [Note]
  public var fix: Fix?
  /// Whether more text at the end of the file could make this go away.
  public var isIncomplete: Bool

  public init(
    _ code: String, _ message: String, severity: Severity = .error, at range: SourceRange,
    notes: [Note] = [], fix: Fix? = nil, isIncomplete: Bool = false
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fix = fix
    self.isIncomplete = isIncomplete
  }
}

/// A second place a message is about.
public struct Note: Hashable, Sendable {
  public var message: String
  public var range: SourceRange

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}

/// A change that would mend what a message is about.
public struct Fix: Hashable, Sendable {
  /// What it does, in the imperative: "write `trust`".
  public var message: String
  /// What to replace; nil when a person has to do it.
  public var edit: Edit?

  public init(_ message: String, edit: Edit? = nil) {
    self.message = message
    self.edit = edit
  }
}

/// A replacement of one range of a source by a text.
public struct Edit: Hashable, Sendable {
  public var range: SourceRange
  public var replacement: String

  public init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
