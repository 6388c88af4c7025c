import Terminal
import Testing

struct CompletionTests {
  @Test(arguments: [
    (":q", [":quit", ":help"], CompletionStep.replace(before: 2, after: 0, with: ":quit ")),
    (":", [":hint", ":history"], .replace(before: 1, after: 0, with: ":hi")),
    (":hi", [":hint", ":history"], .list([":hint", ":history"])),
    ("é", ["état", "étude"], .replace(before: 1, after: 0, with: "ét")),
    ("say ét", ["état", "étude"], .list(["état", "étude"])),
    ("x", [":quit"], .nothing),
    ("", ["a", "b"], .list(["a", "b"])),
    ("ev", ["ev\u{1B}il"], .replace(before: 2, after: 0, with: "ev\u{FFFD}il ")),
  ])
  func step(_ line: String, _ words: [String], _ step: CompletionStep) {
    let cursor = line.utf8.count
    let completion = Completion.word(in: line, at: cursor, from: words)
    #expect(completion.step(in: line, at: cursor) == step)
  }

  @Test func rangeAroundTheCursor() {
    let completion = Completion(range: 0..<4, candidates: ["open"], appendsSpace: false)
    #expect(completion.step(in: "opxx", at: 2) == .replace(before: 2, after: 2, with: "open"))
    // Ranges that are none of this line: no completion, and no trap.
    for range in [3..<5, 0..<1, 9..<12, 1..<3] {
      let completion = Completion(range: range, candidates: ["open"])
      #expect(completion.step(in: "é面", at: 2) == .nothing)
    }
    #expect(Completion.none.step(in: "", at: 0) == .nothing)
  }

  @Test func table() {
    let names = ["aa", "b", "cc", "d", "e"]
    #expect(candidateTable(names, width: 9) == "aa  d\nb   e\ncc\n")
    #expect(candidateTable(names, width: 3) == "aa\nb\ncc\nd\ne\n")
    #expect(candidateTable(names, width: 9, mostRows: 2) == "aa  b\ncc  d\n… 1 more\n")
    #expect(candidateTable(["面", "b", "é"], width: 13) == "面  b   é\n")
  }
}
