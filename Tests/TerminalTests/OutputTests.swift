import Terminal
import TerminalHarness
import Testing

struct OutputTests {
  @Test(arguments: [
    (ColourChoice.auto, true, ["TERM": "xterm"], true),
    (.auto, false, ["TERM": "xterm"], false),
    (.auto, true, ["TERM": "dumb"], false),
    (.auto, true, [:], false),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
    (.always, false, ["NO_COLOR": "1"], true),
    (.never, true, ["TERM": "xterm"], false),
  ])
  func colour(
    _ choice: ColourChoice, _ isTerminal: Bool, _ variables: [String: String], _ used: Bool
  ) {
    let environment = Environment(variables)
    #expect(choice.usesColour(isTerminal: isTerminal, environment: environment) == used)
  }

  @Test func width() {
    // A descriptor that is no terminal, and none at all.
    #expect(Output(descriptor: -1, environment: Environment(["COLUMNS": "66"])).width == 66)
    #expect(Output(descriptor: -1, environment: Environment(["COLUMNS": "x"])).width == 80)
    #expect(Output(descriptor: -1, width: 33).width == 33)
  }

  @Test func captures() {
    let output = Output(capturingAt: 40)
    output.write("a\u{7}b")
    output.writeLine()
    output.write(verbatim: [7])
    #expect(output.captured == Array("a\u{FFFD}b\n\u{7}".utf8))
    #expect(output.width == 40 && !output.isTerminal && output.failure == nil)
  }

  @Test func failureIsKeptAndSaid() {
    let output = Output(descriptor: -1)
    output.writeLine("lost")
    #expect(output.failure?.reason == "Bad file descriptor")
    #expect(output.failure?.isClosedPipe == false)
  }
}

struct ReaderTests {
  @Test func scripted() {
    var lines = ScriptedLines([.line([65]), .cancelled, .signalled(15)])
    let prompt = Prompt("> ", right: "turn 1")
    #expect(lines.read(prompt) == .line([65]))
    #expect(lines.read(prompt) == .cancelled)
    lines.remember([65])
    #expect(lines.read(prompt) == .signalled(15))
    #expect(lines.read(prompt) == .end && lines.read(prompt) == .end)
    #expect(lines.prompts.count == 5 && lines.remembered == [[65]])
  }

  @Test(arguments: [
    ("", []),
    ("\n", ["\n0"]),
    ("a\r\nb", ["a", "b"]),
    ("123456\n12345\r\n1234567890\nx", ["!6", "12345", "!10", "x"]),
    ("é\u{0}\u{1B}\n\r\n", ["é\u{0}\u{1B}", "\n0"]),
  ])
  func plain(_ input: String, _ lines: [String]) throws {
    #expect(try outcomes(Array(input.utf8), limit: 5) == lines)
  }

  @Test func plainReadsLongLinesAcrossReads() throws {
    let long = [UInt8](repeating: 0x61, count: 200_000)
    let text = long + [10] + long + long + [10] + long
    let found = try outcomes(text, limit: 200_000)
    #expect(found.map(\.count) == [200_000, 7, 200_000] && found[1] == "!400000")
  }

  /// A line as text, one too long as `!` and its length, an empty one so that it shows.
  private func outcomes(_ input: [UInt8], limit: Int) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try OpenFile(folder.write(input, to: "input"))
    var reader = PlainLines(descriptor: file.descriptor, limit: limit)
    var found: [String] = []
    while true {
      switch reader.read(Prompt("")) {
      case .line(let bytes):
        found.append(bytes.isEmpty ? "\n0" : String(decoding: bytes, as: UTF8.self))
      case .tooLong(let count): found.append("!\(count)")
      case .end: return found
      case .cancelled, .signalled: Issue.record("no signals here")
      }
    }
  }
}
