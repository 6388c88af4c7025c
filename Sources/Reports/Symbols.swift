import Scoring

/// What pictures are drawn with.
struct Symbols {
  var push: String
  var pull: String
  var both: String
  var pause: String
  var neutral: String
  var silence = "_"
  var unmatched = "?"
  /// Behind a sign that rests on doubtful moves.
  var doubtful = "?"
  /// A push and a pull column of the balance bar.
  var bar: (push: Character, pull: Character)
  /// The band under the bar: its ends and its middle.
  var band: (left: String, middle: Character, right: String)
  var rule: Character
  /// Lowest to highest; empty where numbers are drawn instead.
  var levels: [String]
  /// Between two items of a line.
  var dot: String

  static let unicode = Symbols(
    push: "▲", pull: "▼", both: "◆", pause: "‖", neutral: "·", bar: ("█", "░"),
    band: ("├", "─", "┤"), rule: "─", levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], dot: "·")

  static let ascii = Symbols(
    push: "P", pull: "L", both: "B", pause: "=", neutral: ".", bar: ("#", "."),
    band: ("|", "-", "|"), rule: "-", levels: [], dot: "-")

  subscript(mode: Mode) -> String {
    switch mode {
    case .push: push
    case .pull: pull
    case .both: both
    case .pause: pause
    case .neutral: neutral
    case .silence: silence
    case .unmatched: unmatched
    }
  }

  /// The symbol for a level of a meter.
  func level(_ level: Int, of maximum: Int) -> String {
    guard !levels.isEmpty, maximum > 0 else { return "\(level)" }
    let index = (level * (levels.count - 1) + maximum / 2) / maximum
    return levels[min(max(index, 0), levels.count - 1)]
  }
}

extension Page {
  var symbols: Symbols { drawing == .unicode ? .unicode : .ascii }
}

extension Mode {
  /// How a turn in this mode is coloured.
  var role: Role {
    switch self {
    case .push: .push
    case .pull: .pull
    case .both, .pause: .plain
    case .neutral, .silence, .unmatched: .quiet
    }
  }
}
