import Terminal
import TerminalHarness
import Testing

struct HistoryFileTests {
  private let folder: TemporaryFolder
  private let history: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    history = HistoryFile("\(folder.path)/a/b/history")
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func roundTrip() throws {
    #expect(try history.load().isEmpty)
    let entries = ["one", "two\nlines\\n", "é面 \\", " spaces ", "\ttab"].map(bytes)
    for entry in entries { try history.append(entry) }
    try history.append([])
    #expect(try history.load() == entries)
    #expect(folder.mode(of: "a/b/history") == 0o600)
    #expect(folder.mode(of: "a") == 0o700)
  }

  @Test func limitKeepsTheNewest() throws {
    for number in 1...1210 { try history.append(bytes("\(number)")) }
    let loaded = try history.load()
    #expect(loaded.count == 1000 && loaded.last == bytes("1210") && loaded[0] == bytes("211"))
    let rows = try #require(folder.contents(of: "a/b/history")).count { $0 == 10 }
    #expect(rows < 1201)
    #expect(folder.mode(of: "a/b/history") == 0o600)
  }

  @Test func corruptFilesAreTolerated() throws {
    try history.append(bytes("kept"))
    var broken = bytes("good\n") + [0xFF, 0xFE, 10, 0, 1, 2, 10, 10] + bytes("\u{1B}[2J\n")
    broken += bytes("half \\\nlast without end")
    folder.write(broken, to: "a/b/history")
    #expect(try history.load() == ["good", "last without end"].map(bytes))
    try history.append(bytes("new"))
    #expect(try history.load() == ["good", "last without end", "new"].map(bytes))
    // It was readable by others; it is not any more.
    #expect(folder.mode(of: "a/b/history") == 0o600)
  }

  @Test func whatIsNoFileIsRefused() throws {
    #expect(throws: HistoryFailure.self) { try HistoryFile(folder.path).append([65]) }
    #expect(throws: HistoryFailure.self) { try HistoryFile("/dev/null").load() }
    folder.write([], to: "file")
    let beneath = HistoryFile("\(folder.path)/file/history")
    #expect(throws: HistoryFailure.self) { try beneath.append([65]) }
  }

  @Test func removing() throws {
    for entry in ["a", "secret", "b"] { try history.append(bytes(entry)) }
    try history.remove { $0 == bytes("secret") }
    #expect(folder.contents(of: "a/b/history") == bytes("a\nb\n"))
    try history.erase()
    try history.erase()
    #expect(try history.load().isEmpty)
  }

  /// Several writers at once, each shortening the file again and again: nothing recent is lost.
  @Test func writersAtOnceLoseNothing() async throws {
    for number in 0..<1150 { try history.append(bytes("old \(number)")) }
    let history = history
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<60 { try history.append(Array("w\(writer) \(number)".utf8)) }
        }
      }
      try await group.waitForAll()
    }
    let loaded = Set(try history.load())
    for writer in 0..<4 {
      for number in 0..<60 { #expect(loaded.contains(bytes("w\(writer) \(number)"))) }
    }
  }
}
