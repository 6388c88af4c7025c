internal import Glibc

/// A terminal of a certain size in which a program runs and a person types: a detached tmux.
public final class Tmux {
  /// Whether tmux is there to be used.
  public static var isInstalled: Bool { Command.exists("tmux") }

  /// Holds the server's socket, which tmux itself would leave behind.
  private let folder: TemporaryFolder

  /// How long a screen may take to become what is awaited, in seconds; machines are shared.
  public var patience = 10.0

  /// Starts a shell command in a terminal of this size.
  public init(
    columns: Int, rows: Int, _ command: String, environment: [String: String] = [:]
  ) throws {
    folder = try TemporaryFolder()
    var assignments = variables(environment)
    // tmux says which terminal it is itself.
    if environment["TERM"] == nil { assignments["TERM"] = nil }
    let words = assignments.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
    let unset = environment["TERM"] == nil ? "" : "TERM=\(environment["TERM"] ?? "") "
    // `-i` empties the environment, TERM included, hence its being passed on by the shell.
    let line = "exec env -i TERM=\"$TERM\" \(words) \(unset)\(command)"
    try run([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", line,
    ])
    try run(["set", "-g", "escape-time", "0"])
    try run(["set", "-g", "remain-on-exit", "on"])
  }

  deinit {
    _ = try? run(["kill-server"])
  }

  /// Strikes keys by their tmux names: `Enter`, `C-c`, `M-Enter`, `Up`.
  public func strike(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  /// Types text as it is.
  public func type(_ text: String) throws {
    try run(["send-keys", "-l", text])
  }

  /// Sends bytes, named in hexadecimal, as a keyboard would.
  public func send(hexadecimal bytes: String...) throws {
    try run(["send-keys", "-H"] + bytes)
  }

  /// Pastes text, between the marks of bracketed paste if the program has asked for them.
  public func paste(_ text: String) throws {
    try run(["set-buffer", text])
    try run(["paste-buffer", "-p"])
  }

  public func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is on the screen: its rows without trailing spaces, up to the last that is not empty.
  public func screen() throws -> String {
    let text = try run(["capture-pane", "-p"])
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  /// Column and row of the cursor, from 0.
  public func cursor() throws -> String {
    let text = try run(["display-message", "-p", "#{cursor_x},#{cursor_y}"])
    return String(text.dropLast())
  }

  /// Waits until a screen meets a condition; returns the last one seen either way.
  @discardableResult
  public func screen(where isAwaited: (String) -> Bool) throws -> String {
    let rounds = Int(patience / 0.05)
    for _ in 0..<rounds {
      let now = try screen()
      if isAwaited(now) { return now }
      usleep(50_000)
    }
    return try screen()
  }

  /// Waits until the screen is this; returns the last one seen either way.
  public func screen(becomes text: String) throws -> String {
    try screen { $0 == text }
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let command = try Command(
      ["tmux", "-u", "-S", "\(folder.path)/socket"] + arguments, environment: ["LC_ALL": "C.UTF-8"])
    guard command.status == 0 else { throw HarnessFailure("tmux \(arguments): \(command.output)") }
    return command.output
  }
}

private func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    + "'"
}
