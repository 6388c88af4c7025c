/// What a piece of text is, from which follows how it is set.
public enum Role: Hashable, Sendable, CaseIterable {
  case plain
  /// What the other person says.
  case counterpart
  /// What the coach says.
  case coach
  /// What the person at the keyboard said.
  case you
  case push, pull, away, neutral
  case good, warning, failure
  case heading
  case strong
  /// What matters less: places, statuses, hints.
  case quiet
}

/// How roles look: in colour, or plain.
///
/// Only the sixteen colours every theme has tuned for its background, and never colour alone:
/// whatever is said by one is said by words too. Push and pull differ for the colour-blind.
public struct Style: Equatable, Sendable {
  public var isColoured: Bool

  public init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  public static let plain = Style(isColoured: false)
  public static let coloured = Style(isColoured: true)

  /// Returns the parameters of the escape sequence (SGR) for a role; empty where there is none.
  func codes(for role: Role) -> String {
    guard isColoured else { return "" }
    return switch role {
    case .plain, .neutral: ""
    case .counterpart: "1"
    case .coach: "35"
    case .you, .quiet: "2"
    case .push: "33"
    case .pull: "36"
    case .away: "34"
    case .good: "32"
    case .warning: "1;33"
    case .failure: "1;31"
    case .heading: "1;4"
    case .strong: "1"
    }
  }
}
