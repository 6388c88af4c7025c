internal import Glibc

/// What `--color` says.
public enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// Returns whether to use colour.
  ///
  /// `auto` is colour on a terminal, unless NO_COLOR is set to anything (no-color.org) or TERM is
  /// `dumb` or empty.
  public func usesColour(isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment.canMoveCursor
    }
  }
}

/// The environment variables this module looks at, from the process or from a test.
public struct Environment: Sendable {
  private let value: @Sendable (String) -> String?

  public init(_ value: @escaping @Sendable (String) -> String?) {
    self.value = value
  }

  public init(_ values: [String: String]) {
    self.init { values[$0] }
  }

  /// The variables of this process.
  public static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  public subscript(name: String) -> String? { value(name) }

  /// Whether TERM names a terminal on which lines can be edited.
  var canMoveCursor: Bool {
    guard let term = self["TERM"] else { return false }
    return term != "" && term != "dumb"
  }
}
