import TerminalHarness
import Testing

/// Stopping, resizing, history between runs, vi keys: what a person does around the line.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct JobTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func shell(columns: Int = 80, rows: Int = 24, _ options: String = "") throws -> Tmux {
    let tmux = try Tmux(
      columns: columns, rows: rows, "bash --norc --noprofile",
      environment: ["HOME": home.path, "PS1": "$ ", "COLORTERM": "1"])
    try tmux.screen { $0.hasSuffix("$") }
    try tmux.type("alias demo='\(builtProgram("TerminalDemo")) \(options)'; clear")
    try tmux.strike("Enter")
    try tmux.screen(where: { $0 == "$" })
    try tmux.type("demo")
    try tmux.strike("Enter")
    try tmux.screen { $0.contains("you>") }
    return tmux
  }

  @Test func stoppedAndBroughtBackWithTheDraft() throws {
    let tmux = try shell()
    try tmux.type("half a thought")
    // A terminal throws away what has not been read when Ctrl-Z is struck.
    try expect(tmux, has: "half a thought")
    try tmux.strike("C-z")
    try tmux.screen { $0.contains("Stopped") && $0.hasSuffix("$") }
    try tmux.type("stty -a | grep -o ' -\\?icanon'")
    try tmux.strike("Enter")
    try expect(tmux, has: "\n icanon")
    try tmux.type("fg")
    try tmux.strike("Enter")
    try tmux.screen { $0.hasSuffix("opening") }
    try tmux.type(", and its end")
    try tmux.strike("Enter")
    try expect(tmux, has: "got 27: half a thought, and its end")
  }

  @Test func resizedWhileTyping() throws {
    let tmux = try shell()
    try tmux.type("this is a line that goes on until it no longer fits into sixty columns")
    try tmux.screen { $0.hasSuffix("columns") }
    try tmux.resize(columns: 60, rows: 20)
    // tmux itself moves the shell's row out at the top, and back in below.
    let narrow = """
      you> this is a line that goes on until it no longer fits int
      o sixty columns
      """
    try expect(tmux, shows: narrow)
    try tmux.type("!")
    try tmux.resize(columns: 100, rows: 24)
    let wide = """
      $ demo
      you> this is a line that goes on until it no longer fits into sixty columns!      turn 1 · opening
      """
    try expect(tmux, shows: wide)
    try tmux.strike("Enter")
    try expect(tmux, has: "got 71: this is a line")
  }

  @Test func historyOutlivesTheProgram() throws {
    let options = "--history \(home.path)/state/rehearse/history"
    let tmux = try shell(options)
    for line in ["one", "two", "three"] {
      try tmux.type(line)
      try tmux.strike("Enter")
      try tmux.screen { $0.contains(": \(line)") }
    }
    try tmux.strike("C-d")
    try tmux.screen { $0.hasSuffix("$") }
    try tmux.type("clear; demo")
    try tmux.strike("Enter")
    try tmux.screen { $0.hasSuffix("opening") && !$0.contains("three") }
    try tmux.strike("Up", "Up")
    try expect(tmux, has: "you> two ")
    try tmux.strike("C-c")
    try tmux.screen { $0.contains("cancelled") && $0.hasSuffix("opening") }
    try tmux.strike("C-r")
    try tmux.type("on")
    try expect(tmux, has: "you> one\nbck:on")
    try tmux.strike("Enter")
    try expect(tmux, has: "got 3: one")
    #expect(home.contents(of: "state/rehearse/history") == Array("one\ntwo\nthree\none\n".utf8))
    #expect(home.mode(of: "state/rehearse/history") == 0o600)
    #expect(home.mode(of: "state/rehearse") == 0o700)
  }

  /// To libedit's search, which looks at the low byte of a key, `č` is Enter and `ć` is Ctrl-G.
  @Test func searchIsNotEndedByALetter() throws {
    let tmux = try shell()
    try tmux.type("abc")
    try tmux.strike("Enter")
    try tmux.screen { $0.contains("got") }
    try tmux.strike("C-r")
    try tmux.type("ačć")
    try tmux.type("b")
    try expect(tmux, has: "you> abc\nbck:ab")
    try tmux.strike("C-c")
    try expect(tmux, has: "cancelled")
  }

  @Test func ownKeysFromEditrc() throws {
    home.write("bind \"^[[15~\" ed-move-to-beg\nedit off\nnonsense\n".utf8, to: ".editrc")
    let tmux = try shell()
    try tmux.type("bc")
    try tmux.strike("F5", "F6")
    try tmux.type("a")
    try expect(tmux, has: "you> abc ")
  }

  @Test func viKeysFromEditrc() throws {
    home.write("bind -v\n".utf8, to: ".editrc")
    let tmux = try shell()
    // At the end Delete would take the letter before, were it left to libedit.
    try tmux.strike("Delete")
    try tmux.type("good old day")
    try tmux.strike("Delete")
    try tmux.strike("Left", "Left", "Left", "Right")
    try tmux.type("x")
    try expect(tmux, has: "good old dxay")
    try tmux.strike("Escape")
    try tmux.type("0wcwbad")
    try tmux.strike("Escape")
    try expect(tmux, has: "good bad dxay")
    try tmux.type("u")
    try expect(tmux, has: "good old dxay")
    try tmux.type("A")
    try tmux.strike("M-Enter")
    try tmux.type("more")
    try tmux.strike("Enter")
    try expect(tmux, has: "got 18: good old dxay⏎more")
    // `.` after a paste must not wait for another.
    try tmux.paste("pasted")
    try tmux.strike("Escape")
    try tmux.type(".")
    try tmux.strike("Escape", "Enter")
    try expect(tmux, has: "pasted")
  }
}
