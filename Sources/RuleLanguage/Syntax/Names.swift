public import Diagnostics

/// A name as it stands in a file.
public struct Name: Hashable, Sendable {
  public var text: String
  public var range: SourceRange

  public init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A text as it stands in a file, its continuation lines joined by spaces.
public struct Prose: Hashable, Sendable {
  public var text: String
  public var range: SourceRange

  public init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A whole number as it stands in a file.
public struct Number: Hashable, Sendable {
  public var value: Int
  public var range: SourceRange

  public init(_ value: Int, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}
