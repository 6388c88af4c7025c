internal import Glibc

/// TIOCSPTLCK and TIOCGPTN of Linux: `unlockpt` and `ptsname` are not to be had from Swift.
private let unlockRequest: UInt = 0x4004_5431
private let numberRequest: UInt = 0x8004_5430

/// A program on a terminal of its own, seen byte by byte from the terminal's other side.
public final class PseudoTerminal {
  private let keyboard: Int32
  /// Kept open so that the terminal's settings can be looked at after the program's end.
  private let other: Int32
  private let before: termios

  public let child: Int32
  /// Whether the program is killed with this, as against losing its terminal.
  public var killsAtEnd = true
  /// All the program has sent so far.
  public private(set) var sent: [UInt8] = []

  /// Starts a program on a terminal of this size.
  public init(
    _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24,
    environment: [String: String] = [:]
  ) throws {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard keyboard >= 0, ioctl(keyboard, unlockRequest, &lock) == 0,
      ioctl(keyboard, numberRequest, &number) == 0
    else { throw HarnessFailure("no pseudo-terminal") }
    let path = "/dev/pts/\(number)"
    other = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
    var settings = termios()
    tcgetattr(other, &settings)
    before = settings
    child = try Spawn(
      arguments: arguments, environment: variables(environment), terminal: path
    ).start()
  }

  deinit {
    if killsAtEnd { kill(child, SIGKILL) }
    close(keyboard)
    close(other)
  }

  /// What was sent, as text.
  public var text: String { String(decoding: sent, as: UTF8.self) }

  /// What was sent since a point without the sequences that move the cursor or set a style.
  ///
  /// Typed text is there in one piece, since libedit places the cursor before each letter.
  public func words(since start: Int = 0) -> String {
    var kept: [UInt8] = []
    var isEscaped = false
    for byte in sent[start...] {
      if byte == 0x1B { isEscaped = true }
      if !isEscaped && byte != 0x0D { kept.append(byte) }
      if isEscaped && (0x40..<0x7F).contains(byte) && byte != UInt8(ascii: "[") {
        isEscaped = false
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether the terminal's settings are those it had before the program.
  public var isRestored: Bool {
    var now = termios()
    tcgetattr(other, &now)
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
      && now.c_oflag == before.c_oflag
  }

  /// Types bytes, reading what comes back meanwhile, so that neither side waits for ever.
  public func type(_ bytes: some Collection<UInt8>) {
    var left = Array(bytes)[...]
    while !left.isEmpty {
      let count = Array(left.prefix(1024)).withUnsafeBytes {
        write(keyboard, $0.baseAddress, $0.count)
      }
      if count > 0 { left = left.dropFirst(count) }
      receive(milliseconds: count > 0 ? 0 : 20)
    }
  }

  public func type(_ text: String) {
    type(text.utf8)
  }

  public func signal(_ number: Int32) {
    kill(child, number)
  }

  /// Waits until ``words(since:)`` hold this text; returns whether they do.
  public func awaitWords(_ text: String, since start: Int = 0, seconds: Double = 30) -> Bool {
    for _ in 0..<Int(seconds * 50) {
      if words(since: start).contains(text) { return true }
      receive(milliseconds: 20)
    }
    return false
  }

  /// Waits for the program's end; returns its status, or nil if it goes on.
  public func awaitEnd(seconds: Double = 30) -> Int32? {
    for _ in 0..<Int(seconds * 50) {
      receive(milliseconds: 20)
      if let status = statusIfEnded(child) {
        receive(milliseconds: 20)
        return status
      }
    }
    return nil
  }

  /// Takes in what the program has sent, waiting for it at most so long.
  public func receive(milliseconds: Int32) {
    var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(keyboard, &chunk, chunk.count), count > 0 {
      sent += chunk[..<count]
    }
  }
}

/// Waits for the end of a child whose terminal is gone.
public func awaitEnd(of child: Int32, seconds: Double = 30) -> Int32? {
  for _ in 0..<Int(seconds * 50) {
    if let status = statusIfEnded(child) { return status }
    usleep(20_000)
  }
  return nil
}

private func statusIfEnded(_ child: Int32) -> Int32? {
  var code: Int32 = 0
  return waitpid(child, &code, WNOHANG) == child ? exitStatus(code) : nil
}
