import TerminalHarness
import Testing

/// What a person sees: the demo in a tmux of a certain size, screens compared row by row.
///
/// Each test types as a person would and waits for a screen. Where tmux is missing they are
/// skipped, and say so.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ScreenTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func demo(
    _ options: String = "", columns: Int = 80, rows: Int = 24, _ variables: [String: String] = [:]
  ) throws -> Tmux {
    let environment = ["HOME": home.path].merging(variables) { $1 }
    let command = try "\(builtProgram("TerminalDemo")) \(options)"
    let tmux = try Tmux(columns: columns, rows: rows, command, environment: environment)
    try tmux.screen { $0.contains("you>") }
    return tmux
  }

  /// The prompt at the left and the status at the right, two columns from the end.
  private func row(_ text: String, _ turn: Int, _ columns: Int = 80) -> String {
    let left = "you> \(text)"
    let status = "turn \(turn) · opening"
    let gap = columns - 2 - left.count - status.count
    return left + String(repeating: " ", count: gap) + status
  }

  @Test(arguments: [(80, 24), (60, 20)])
  func promptStatusAndAnswer(_ columns: Int, _ rows: Int) throws {
    let tmux = try demo(columns: columns, rows: rows)
    try expect(tmux, shows: row("", 1, columns))
    try tmux.type("I hear you.")
    try tmux.strike("Enter")
    let answered = """
      \(row("I hear you.", 1, columns))
      got 11: I hear you.
      \(row("", 2, columns))
      """
    try expect(tmux, shows: answered)
    #expect(try tmux.cursor() == "5,2")
  }

  @Test func emptyLineIsAnAnswer() throws {
    let tmux = try demo()
    try tmux.strike("Enter")
    let answered = "\(row("", 1))\ngot 0:\n\(row("", 2))"
    try expect(tmux, shows: answered)
  }

  @Test func statusGivesWayToTextAndComesBack() throws {
    let tmux = try demo(columns: 40, rows: 10)
    try tmux.type("123456789 123456789 ")
    #expect(try tmux.screen { !$0.contains("turn") } == "you> 123456789 123456789")
    try tmux.strike("BSpace", "BSpace", "BSpace", "BSpace")
    let shorter = row("123456789 123456", 1, 40)
    try expect(tmux, shows: shorter)
  }

  /// Without a UTF-8 locale libedit would drop these letters without a word.
  @Test(arguments: ["C", "POSIX", "C.UTF-8", "xx_XX.nonsense"])
  func lettersOfAllKinds(_ locale: String) throws {
    let tmux = try demo("", ["LANG": locale, "LC_ALL": locale])
    try tmux.type("é 面 ñandú 👍 x")
    try tmux.strike("Left", "BSpace", "Enter")
    try expect(tmux, has: "got 20: é 面 ñandú 👍x")
  }

  @Test func tabCompletesAndLists() throws {
    let tmux = try demo()
    try tmux.type(":q")
    try tmux.strike("Tab")
    try expect(tmux, shows: row(":quit ", 1))
    try tmux.strike("C-u")
    try tmux.type(":h")
    try tmux.strike("Tab")
    let listed = "\(row(":h", 1))\n:help     :hint     :history\n\(row(":h", 1))"
    try expect(tmux, shows: listed)
    try tmux.type("is")
    try tmux.strike("Tab")
    let found = listed.replacingLastRow(with: row(":history ", 1))
    try expect(tmux, shows: found)
    try tmux.strike("C-u")
    try tmux.type("ét")
    try tmux.strike("Tab")
    let accented = listed.replacingLastRow(with: row("étude ", 1))
    try expect(tmux, shows: accented)
  }

  @Test func severalLines() throws {
    let tmux = try demo()
    try tmux.type("first")
    try tmux.strike("M-Enter")
    try tmux.type("second")
    try tmux.strike("Enter")
    let answered = "you> first\nsecond\ngot 12: first⏎second\n\(row("", 2))"
    try expect(tmux, shows: answered)
    try tmux.strike("Up")
    let recalled = answered.replacingLastRow(with: "you> first\nsecond")
    try expect(tmux, shows: recalled)
  }

  @Test func pasteIsOneAnswerAndDoesNotSendItself() throws {
    let tmux = try demo()
    try tmux.paste("one\ntwo \u{1B}[31mred\u{7}\u{202E}\n\n")
    #expect(try tmux.screen { $0.contains("red") } == "you> one\ntwo [31mred")
    try tmux.strike("Enter")
    try expect(tmux, has: "got 15: one⏎two [31mred")
  }

  @Test func wideLettersAtTheMargin() throws {
    let tmux = try demo(columns: 20, rows: 10)
    try tmux.type("面面面面面面面面面")
    try expect(tmux, shows: "you> 面面面面面面面\n面面")
    #expect(try tmux.cursor() == "4,1")
    try tmux.strike("C-a", "C-d", "C-e")
    try tmux.type("x")
    try expect(tmux, shows: "you> 面面面面面面面\n面x")
    try tmux.strike("Enter")
    try expect(tmux, has: "got 25:")
  }

  @Test func answerTallerThanTheScreen() throws {
    let tmux = try demo(columns: 40, rows: 8)
    let text = (1...30).map { "line \($0)" }.joined(separator: "\n")
    try tmux.paste(text)
    try tmux.screen { $0.hasSuffix("line 30") }
    try tmux.type("!")
    try tmux.strike("Enter")
    try expect(tmux, has: "got \(text.utf8.count + 1):")
    try tmux.strike("Up")
    try tmux.screen { $0.hasSuffix("line 30!") }
    try tmux.strike("BSpace", "BSpace", "Enter")
    try expect(tmux, has: "got \(text.utf8.count - 1):")
  }

  @Test func controlCDropsTheLineAndControlDEnds() throws {
    let tmux = try demo()
    try tmux.type("never mind")
    try tmux.strike("M-Enter")
    try tmux.type("this")
    try expect(tmux, shows: "you> never mind\nthis")
    try tmux.strike("Up")
    try tmux.strike("C-c")
    let dropped = "you> never mind\nthis\ncancelled\n\(row("", 1))"
    try expect(tmux, shows: dropped)
    try tmux.strike("C-d")
    try expect(tmux, has: "\nend")
  }

  @Test func unknownKeysLeaveNothing() throws {
    let tmux = try demo()
    try tmux.type("a")
    try tmux.strike("F5", "S-F5", "M-F9", "C-PPage", "F1")
    // A terminal's report, and the answer to a question of another program.
    try tmux.send(hexadecimal: "1b", "5b", "3f", "36", "32", "3b", "63")
    try tmux.type("b")
    try expect(tmux, shows: row("ab", 1))
    try tmux.strike("C-Left", "Delete", "Right", "End", "Home", "C-Right")
    try tmux.type("c")
    try expect(tmux, shows: row("bc", 1))
  }

  @Test func plainOnATerminalAndOnADumbOne() throws {
    for (options, variables) in [("--plain", [:]), ("", ["TERM": "dumb"])] {
      let tmux = try demo(options, variables)
      try tmux.type("yes")
      try tmux.strike("Enter")
      let seen = """
        [turn 1 · opening] you> yes
        got 3: yes
        [turn 2 · opening] you>
        """
      try expect(tmux, shows: seen)
      try tmux.type("no")
      // The terminal throws away what it has not yet echoed.
      try tmux.screen { $0.hasSuffix(" no") }
      try tmux.strike("C-c")
      let dropped = seen + " no^C\ncancelled\n[turn 2 · opening] you>"
      try expect(tmux, shows: dropped)
    }
  }
}

extension String {
  /// The text with its last row exchanged.
  func replacingLastRow(with row: String) -> String {
    var rows = split(separator: "\n", omittingEmptySubsequences: false)
    rows.removeLast()
    return (rows + [row[...]]).joined(separator: "\n")
  }
}
