import TerminalHarness
import Testing

private let pasteOn = "\u{1B}[?2004h"
private let pasteOff = "\u{1B}[?2004l"

/// What goes over the wire between program and terminal, byte by byte.
struct WireTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func demo(_ options: [String] = [], _ variables: [String: String] = [:]) throws
    -> PseudoTerminal
  {
    let environment = ["HOME": home.path].merging(variables) { $1 }
    let terminal = try PseudoTerminal(
      [builtProgram("TerminalDemo")] + options, environment: environment)
    #expect(terminal.awaitWords("you>"), "\(terminal.text.debugDescription)")
    return terminal
  }

  @Test(arguments: [(15, 143), (1, 129), (3, 131)] as [(Int32, Int32)])
  func signalsLeaveTheTerminalInOrder(_ signal: Int32, _ status: Int32) throws {
    let terminal = try demo()
    terminal.type("half")
    #expect(terminal.awaitWords("half") && !terminal.isRestored)
    terminal.signal(signal)
    #expect(terminal.awaitEnd() == status)
    #expect(terminal.isRestored)
    #expect(terminal.words().contains("signal \(signal)"))
    expectPastesOff(terminal)
  }

  @Test func signalsEndPlainReadingToo() throws {
    let terminal = try demo(["--plain"])
    terminal.type("half")
    terminal.signal(15)
    #expect(terminal.awaitEnd() == 143)
    #expect(terminal.words().contains("signal 15"))
  }

  @Test func stoppedAndContinuedFromOutside() throws {
    let terminal = try demo()
    terminal.type("half")
    #expect(terminal.awaitWords("half"))
    for signal in [19, 18, 28, 28] as [Int32] { terminal.signal(signal) }
    #expect(terminal.awaitWords("half", since: terminal.sent.count))
    terminal.type(" and half\r")
    #expect(terminal.awaitWords("got 13: half and half"), "\(terminal.words())")
  }

  @Test func pasteThatNeverEndsCanBeCancelled() throws {
    let terminal = try demo()
    terminal.type("\u{1B}[200~half a paste\r\u{3}")
    #expect(terminal.awaitWords("cancelled"))
    terminal.type("next\r")
    #expect(terminal.awaitWords("got 4: next"))
  }

  /// SIGILL for a trap (SIGTRAP elsewhere than on x86), SIGABRT for `abort`; `boom` traps while a
  /// key is being answered, with the terminal raw.
  @Test(arguments: [(":trap\r", [132, 133]), (":abort\r", [134]), ("boom\t", [132, 133])])
  func crashesLeaveTheTerminalInOrder(_ typed: String, _ statuses: [Int32]) throws {
    let terminal = try demo()
    terminal.type(typed)
    let status = try #require(terminal.awaitEnd())
    #expect(statuses.contains(status), "\(status)")
    #expect(terminal.isRestored)
    expectPastesOff(terminal)
  }

  @Test func endAndQuitLeaveTheTerminalInOrder() throws {
    for typed in ["\u{4}", ":quit\r"] {
      let terminal = try demo()
      terminal.type(typed)
      #expect(terminal.awaitEnd() == 0)
      #expect(terminal.isRestored)
      expectPastesOff(terminal)
    }
  }

  @Test func hangUpOfTheTerminalEndsTheProgram() throws {
    var terminal: PseudoTerminal? = try demo()
    let child = terminal?.child ?? 0
    terminal?.killsAtEnd = false
    terminal = nil
    #expect(awaitEnd(of: child) == 129)
  }

  private func expectPastesOff(_ terminal: PseudoTerminal) {
    let parts = terminal.text.split(separator: pasteOn, omittingEmptySubsequences: false)
    #expect(parts.count > 1)
    for part in parts.dropFirst() { #expect(part.contains(pasteOff), "\(terminal.text)") }
  }

  @Test func noControlCharacterIsEchoed() throws {
    let terminal = try demo()
    let start = terminal.sent.count
    // A title, a colour, a bell, C1's CSI, the code of a key of our own, an override of direction,
    // broken UTF-8.
    terminal.type("a\u{1B}]0;owned\u{7}\u{1B}[31mb\u{9B}32mc\u{83}\u{202E}d")
    terminal.type([0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xC0, 0x80] as [UInt8])
    terminal.type("\u{16}\u{18}e\r")
    #expect(terminal.awaitWords("got"))
    let echoed = String(decoding: terminal.sent[start...], as: UTF8.self)
    for bad in ["\u{1B}]", "[31m", "\u{9B}", "\u{202E}", "\u{18}"] {
      #expect(!echoed.contains(bad), "\(echoed.debugDescription)")
    }
    #expect(terminal.awaitWords("got 16: a0;ownedb32mcd(e\n", since: start), "\(terminal.words())")
  }

  @Test func hundredKilobytesTyped() throws {
    try expectIntact(String(repeating: "Gedächtnis und 面 & so on; ", count: 3600), before: "", "")
  }

  @Test func hundredKilobytesPasted() throws {
    let text = String(repeating: "A line that ends.\nÀ point\ttoo. ", count: 3300) + "."
    try expectIntact(text, before: "\u{1B}[200~", "\u{1B}[201~")
  }

  private func expectIntact(_ text: String, before: String, _ after: String) throws {
    #expect(text.utf8.count > 100_000)
    let terminal = try demo()
    terminal.type(before + text.replacingNewlines(with: "\r") + after + "\r")
    #expect(terminal.awaitWords("got \(text.utf8.count):"), "\(terminal.text.suffix(300))")
    let start = terminal.sent.count
    terminal.type(":sum\r")
    let sum = text.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    #expect(terminal.awaitWords("\(text.utf8.count) bytes, sum \(sum)", since: start))
  }

  /// Lines of a paste without marks, or typed ahead, come one by one and none is lost.
  @Test func typedAheadWhileTheProgramIsBusy() throws {
    let terminal = try demo()
    terminal.type(":wait\rone\rtwo\r\rthree\r")
    #expect(terminal.awaitWords("got 5: three"), "\(terminal.text.debugDescription)")
    #expect(terminal.words().contains("got 3: one") && terminal.words().contains("got 0: "))
  }

  @Test func colourOnlyWhereItIsWanted() throws {
    #expect(try demo().text.contains("\u{1B}[1myou>"))
    #expect(try !demo([], ["NO_COLOR": "1"]).text.contains("\u{1B}[1m"))
    #expect(try !demo(["--color", "never"]).text.contains("\u{1B}[1m"))
    #expect(try demo(["--color", "always"], ["NO_COLOR": "1"]).text.contains("\u{1B}[1myou>"))
    let plain = try demo(["--plain"], ["TERM": "dumb"])
    #expect(!plain.text.contains("\u{1B}"), "\(plain.text.debugDescription)")
  }

  /// libedit says two lines of its own about a terminal it does not know.
  @Test func unknownTerminalIsReadPlainly() throws {
    let terminal = try demo([], ["TERM": "no-such-terminal"])
    terminal.type("yes\r")
    #expect(terminal.awaitWords("got"))
    #expect(!terminal.text.contains("No entry"), "\(terminal.text)")
    #expect(terminal.awaitWords("[turn 2 · opening]"))
  }

  @Test func pipesGetNoPromptsAndNoEscapes() throws {
    let program = try builtProgram("TerminalDemo")
    let piped = try Command(["sh", "-c", "printf 'a\\r\\n\\nlast' | '\(program)'"])
    #expect(piped.output == "got 1: a\ngot 0: \ngot 4: last\nend\n")
    #expect(piped.status == 0)
    let long = try Command(["sh", "-c", "printf '123456\\n12345\\nx' | '\(program)' --limit 5"])
    #expect(long.output == "too long: 6\ngot 5: 12345\ngot 1: x\nend\n")
  }

  /// Nobody reads any more: the program is told, not killed.
  @Test func closedPipeIsAFailureNotADeath() throws {
    let program = try builtProgram("TerminalDemo")
    let script = "{ printf ':flood\\n'; sleep 1; printf 'x\\n'; } | { '\(program)'; echo $? >&2; }"
    let cut = try Command(["bash", "-c", "\(script) | head -1"])
    #expect(cut.output == "row 0\n0\n", "\(cut.output)")
  }
}

extension String {
  func replacingNewlines(with other: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: other)
  }
}
