/// Text whose parts have roles.
///
/// It is safe for a terminal by construction.
///
///     let line: StyledText = "\("Dana", .counterpart): \(reply)"
///
/// Every part is ``sanitised(_:)`` on its way in, so escape sequences come from ``rendered(_:)``
/// and from nowhere else.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text with one role.
  public struct Run: Hashable, Sendable {
    public fileprivate(set) var text: String
    public let role: Role

    public init(_ text: String, _ role: Role) {
      self.text = sanitised(text)
      self.role = role
    }
  }

  public private(set) var runs: [Run] = []

  public init() {}

  public init(_ text: String, _ role: Role = .plain) {
    append(text, role)
  }

  /// The text without its roles.
  public var text: String { runs.map(\.text).joined() }

  public var isEmpty: Bool { runs.isEmpty }

  /// Adds a stretch of text at the end.
  public mutating func append(_ text: String, _ role: Role = .plain) {
    append(Run(text, role))
  }

  mutating func append(_ run: Run) {
    if run.text.isEmpty { return }
    guard runs.last?.role == run.role else {
      runs.append(run)
      return
    }
    runs[runs.count - 1].text += run.text
  }

  public static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run) }
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  /// Returns the text with the escape sequences of a style, each row closed by itself.
  ///
  /// No colour runs on over a newline: a row cut off by a pager does not stain the next.
  public func rendered(_ style: Style) -> String {
    runs.map { run in
      let codes = style.codes(for: run.role)
      if codes.isEmpty { return run.text }
      return run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "\u{1B}[\(codes)m\($0)\u{1B}[0m" }
        .joined(separator: "\n")
    }.joined()
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    self.init(text)
  }

  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Collects literals as plain text and values with their roles.
  public struct Interpolation: StringInterpolationProtocol {
    var text = StyledText()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      text.append(literal)
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text.append(value.description)
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ role: Role) {
      text.append(value.description, role)
    }

    public mutating func appendInterpolation(_ part: StyledText) {
      text += part
    }
  }
}
