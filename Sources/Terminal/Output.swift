internal import CEditLine
internal import Glibc

/// Where the program's words go: a terminal, a pipe, a file, or an array in a test.
///
/// Nothing is kept back: each call writes what it was given. When the other end is gone the rest
/// is dropped and ``failure`` says so; the program goes on and decides.
public final class Output {
  private enum Sink {
    case descriptor(Int32)
    case memory([UInt8])
  }

  private var sink: Sink
  private let fixedWidth: Int?
  private let environment: Environment

  public let isTerminal: Bool
  public let style: Style

  /// Why writing stopped, once it has.
  public private(set) var failure: WriteFailure?

  /// Opens an output on a descriptor (standard output, unless told otherwise).
  ///
  /// A closed pipe becomes a ``failure`` where it would have ended the process.
  public init(
    descriptor: Int32 = 1, colour: ColourChoice = .auto, width: Int? = nil,
    environment: Environment = .process
  ) {
    cel_ignore_broken_pipes()
    sink = .descriptor(descriptor)
    isTerminal = isatty(descriptor) == 1
    style = Style(
      isColoured: colour.usesColour(isTerminal: isTerminal, environment: environment))
    fixedWidth = width
    self.environment = environment
  }

  /// Opens an output that keeps what is written, for tests.
  public init(capturingAt width: Int, style: Style = .plain) {
    sink = .memory([])
    isTerminal = false
    self.style = style
    fixedWidth = width
    environment = Environment([:])
  }

  /// What was written to an output that captures; empty for any other.
  public var captured: [UInt8] {
    guard case .memory(let bytes) = sink else { return [] }
    return bytes
  }

  /// The columns to write in: as told, the terminal's, COLUMNS, or 80.
  ///
  /// Asked afresh each time, since windows change.
  public var width: Int {
    if let fixedWidth { return fixedWidth }
    if case .descriptor(let descriptor) = sink {
      let columns = Int(cel_columns(descriptor))
      if columns > 0 { return columns }
    }
    let told = environment["COLUMNS"].flatMap { Int($0) } ?? 0
    return told > 0 ? told : 80
  }

  /// Writes text, safe for a terminal and in this output's style.
  public func write(_ text: StyledText) {
    write(verbatim: text.rendered(style).utf8)
  }

  /// Writes text and a newline.
  public func writeLine(_ text: StyledText = "") {
    write(verbatim: (text.rendered(style) + "\n").utf8)
  }

  /// Writes bytes as they are: JSON, HTML, a file's contents.
  ///
  /// Nothing is made safe.
  public func write(verbatim bytes: some Sequence<UInt8>) {
    guard failure == nil else { return }
    switch sink {
    case .memory(var kept):
      sink = .memory([])
      kept.append(contentsOf: bytes)
      sink = .memory(kept)
    case .descriptor(let descriptor):
      do throws(WriteFailure) {
        try writeAll(Array(bytes), to: descriptor)
      } catch {
        failure = error
      }
    }
  }
}
