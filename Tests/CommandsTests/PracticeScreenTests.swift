import Foundation
import TerminalHarness
import Testing

/// A session as a person sees it, in a tmux of a certain size.
///
/// Where tmux is missing these are skipped, and say so.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct PracticeScreenTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func practice(
    _ options: String = "", columns: Int = 80, rows: Int = 24, _ variables: [String: String] = [:]
  ) throws -> Tmux {
    let library = here.appending(path: "Library").path
    let command = try "\(builtProgram("rehearse")) practice key --library \(library) \(options)"
    let tmux = try Tmux(
      columns: columns, rows: rows, command,
      environment: ["HOME": home.path].merging(variables) { $1 })
    try tmux.screen { $0.contains("turn 1") || $0.hasSuffix(">") }
    return tmux
  }

  private func expect(
    _ tmux: Tmux, has text: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let seen = try tmux.screen { $0.contains(text) }
    #expect(seen.contains(text), "\(seen)", sourceLocation: location)
  }

  @Test(arguments: [(80, 24), (60, 20)])
  func anAnswerAndItsReply(_ columns: Int, _ rows: Int) throws {
    let tmux = try practice(columns: columns, rows: rows)
    try expect(tmux, has: "turn 1 · open")
    try tmux.type("why is it locked")
    try tmux.strike("Enter")
    try expect(tmux, has: "> why is it locked")
    try expect(tmux, has: "Bo: It's locked. We'll see about the key.\n>")
    try expect(tmux, has: "turn 2 · open")
    for row in try tmux.screen().split(separator: "\n") { #expect(row.count <= columns) }
  }

  @Test func controlCDropsTheLineAndControlDEndsWithTheDebrief() throws {
    let tmux = try practice(rows: 60)
    try tmux.type("you idiot")
    try tmux.strike("C-c")
    try tmux.type("hello")
    try tmux.strike("Enter")
    try expect(tmux, has: "Bo: Hello to you.")
    try tmux.strike("C-d")
    try expect(tmux, has: "── Debrief ── The key to the archive · you: report · 1 turn")
    #expect(try !tmux.screen().contains("That's enough"))
  }

  @Test func tabCompletesCommands() throws {
    let tmux = try practice()
    try tmux.type(":sc")
    try tmux.strike("Tab")
    try expect(tmux, has: "> :score")
  }

  @Test func tabCompletesTurnsThatWerePlayed() throws {
    let tmux = try practice()
    try tmux.type("hello")
    try tmux.strike("Enter")
    try expect(tmux, has: "turn 2")
    try tmux.type(":why ")
    try tmux.strike("Tab")
    try expect(tmux, has: "> :why 1 ")
  }

  @Test func tabCompletesWhatCanBeLabelled() throws {
    let tmux = try practice(rows: 60)
    try tmux.type("why is it locked because I need it")
    try tmux.strike("Enter")
    try expect(tmux, has: "turn 2")
    try tmux.type(":lab")
    try tmux.strike("Tab")
    try tmux.type("1.2")
    try tmux.strike("Tab")
    try tmux.type("rea")
    try tmux.strike("Tab")
    try expect(tmux, has: "> :label 1.2 reasoning")
    try tmux.strike("Enter")
    try expect(tmux, has: "you say reasoning")
    // What the other says has not changed, and the debrief shows both.
    try expect(tmux, has: "turn 2 · open")
    try tmux.strike("C-d")
    try expect(tmux, has: "YOUR VIEW")
  }

  @Test func anEmptyLineIsSilence() throws {
    let tmux = try practice()
    try tmux.strike("Enter")
    try expect(tmux, has: "Bo: Quiet in here, isn't it.")
  }

  @Test func afterTheEndOneCanLookBackAndTryAgain() throws {
    let tmux = try practice(rows: 100)
    for answer in ["sounds like trouble", "i check the valve every night"] {
      try tmux.type(answer)
      try tmux.strike("Enter")
    }
    try expect(tmux, has: "Look back with :why N")
    try tmux.type(":why 2")
    try tmux.strike("Enter")
    try expect(tmux, has: "answered by scenarios/key.scenario")
    try tmux.type(":retry 2")
    try tmux.strike("Enter")
    try expect(tmux, has: "Back before turn 2.")
    try expect(tmux, has: "turn 2 · worry")
  }

  @Test func linesAreRememberedBetweenSessions() throws {
    let first = try practice()
    try first.type("why is it locked")
    try first.strike("Enter")
    try expect(first, has: "turn 2")
    let second = try practice()
    try second.strike("Up")
    try expect(second, has: "> why is it locked")
    let path = home.path + "/.local/state/rehearse/history"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func nothingIsKeptWithoutAJournal() throws {
    let tmux = try practice("--no-journal")
    try tmux.type("why is it locked")
    try tmux.strike("Enter")
    try expect(tmux, has: "turn 2")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/.local"))
  }

  @Test func theRunningBalanceStandsAtTheRight() throws {
    let tmux = try practice("--live")
    try tmux.type("I need the key")
    try tmux.strike("Enter")
    try expect(tmux, has: "push 1 pull 0")
  }

  /// Looked at byte by byte: what tmux shows of a screen has lost its colours.
  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "dumb"], false),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], false),
  ])
  func colourOnlyWhereItIsWanted(_ variables: [String: String], _ isWanted: Bool) throws {
    let library = here.appending(path: "Library").path
    let terminal = try PseudoTerminal(
      [builtProgram("rehearse"), "practice", "key", "--no-journal", "--library", library],
      environment: ["HOME": home.path].merging(variables) { $1 })
    #expect(terminal.awaitWords("brings you"))
    terminal.type("hello\r")
    #expect(terminal.awaitWords("Hello to you."))
    #expect(terminal.text.contains("\u{1B}[1mBo:") == isWanted)
  }
}
