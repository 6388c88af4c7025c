internal import Glibc
import Terminal

/// A program that asks for lines and says what it got: what the tests drive.
struct Demo {
  private let output: Output
  private var lines: any LineReader
  private var turn = 1
  private var last: [UInt8] = []

  /// - Parameter arguments: `--plain`, `--color WHEN`, `--history FILE`, `--limit BYTES`.
  init(arguments: [String]) {
    func value(_ name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
        return nil
      }
      return arguments[index + 1]
    }
    output = Output(colour: value("--color").flatMap(ColourChoice.init) ?? .auto)
    lines = openLines(
      program: "rehearse", isPlain: arguments.contains("--plain"), output: output,
      history: value("--history"), completion: Self.complete)
    if let limit = value("--limit").flatMap({ Int($0) }) { lines = PlainLines(limit: limit) }
  }

  private static let words = [":help", ":hint", ":history", ":quit", ":trap", "éclair", "étude"]

  private static func complete(_ line: String, _ cursor: Int) -> Completion {
    // A bug in the program while the terminal is raw.
    if line == "boom" { fatalError("struck") }
    return Completion.word(in: line, at: cursor, from: words)
  }

  mutating func run() {
    while output.failure == nil {
      let prompt = Prompt("you> ", right: "turn \(turn) · opening", emphasised: true)
      switch lines.read(prompt) {
      case .line(let bytes): answer(bytes)
      case .cancelled: output.writeLine("\("cancelled", .warning)")
      case .tooLong(let count): output.writeLine("too long: \(count)")
      case .end:
        output.writeLine("end")
        return
      case .signalled(let signal):
        output.writeLine("signal \(signal)")
        exit(128 + signal)
      }
    }
  }

  private mutating func answer(_ bytes: [UInt8]) {
    switch String(decoding: bytes, as: UTF8.self) {
    case ":quit": exit(0)
    case ":trap": fatalError("asked to")
    case ":abort": abort()
    case ":wait": sleep(1)
    case ":flood": for number in 0..<20_000 { output.writeLine("row \(number)") }
    case ":sum": output.writeLine("\(last.count) bytes, sum \(checksum(last))")
    case let text:
      last = bytes
      let row = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
      let shown = row.count > 200 ? "\(row.prefix(20))…" : row
      output.writeLine("\("got", .quiet) \(bytes.count): \(shown, .counterpart)")
      lines.remember(bytes)
      turn += 1
    }
  }
}

/// FNV-1a, 32 bits: tells the tests whether a long answer came through as it was sent.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
}
