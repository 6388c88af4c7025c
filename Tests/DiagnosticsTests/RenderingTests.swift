import Diagnostics
import Foundation
import TestSupport
import Testing

private let cases = folder("Cases/rendering", beside: #filePath)

/// To add a case: write `Cases/rendering/NAME.golden`, a text with what is wrong between « and »
/// (`\u{…}` is a scalar), run `UPDATE_GOLDEN=1 swift test`, and see that the marks stand below it.
@Suite struct RenderingTests {
  @Test(arguments: Golden.names(in: cases))
  func marksStandBelow(_ name: String) throws {
    var golden = try Golden(file: cases.appending(path: name))
    let (source, range) = marked(unescaped(golden.input))
    let seen = Diagnostic("code", "Something is wrong.", at: range).rendered(in: [source])
    #expect(seen == golden.expected("rendered", seen: seen))
    #expect(seen.unicodeScalars.allSatisfy { $0 == "\n" || !isHostile($0) })
    try golden.finish()
  }

  private func marked(_ text: String) -> (Source, SourceRange) {
    let pieces = text.split(separator: /[«»]/, omittingEmptySubsequences: false).map(String.init)
    precondition(pieces.count == 3, "no « and »")
    let lower = pieces[0].utf8.count
    return (
      Source(name: "case", text: pieces.joined()),
      SourceRange(source: 0, lower: lower, upper: lower + pieces[1].utf8.count)
    )
  }

  @Test func notesAndFixesFollow() {
    let sources = [Source(name: "a\u{1B}.rules", text: "one\ntwo"), Source(name: "b", text: "x y")]
    let here = SourceRange(source: 1, lower: 2, upper: 3)
    let there = SourceRange(source: 0, lower: 4, upper: 7)
    let diagnostic = Diagnostic(
      "twice", "This is here twice.", severity: .hint, at: here,
      notes: [Note("it was here first", at: there)], fix: Fix("take one out"))
    #expect(
      diagnostic.rendered(in: sources) == """
        hint[twice]: This is here twice.
         --> b:1:3
        1 | x y
          |   ^
          note: it was here first
         --> a\u{FFFD}.rules:2:1
        2 | two
          | ^^^
          help: take one out

        """)
  }

  /// Ranges out of a source, of another source or turned round are shown as well as can be.
  @Test(arguments: [-9, 0, 2, 3, 4, 5, 99], [-1, 0, 4, 7, 1000])
  func oddRangesAreShown(_ lower: Int, _ upper: Int) {
    let source = Source(name: "s", text: "é\nab")
    for index in [-1, 0, 1] {
      let range = SourceRange(source: index, lower: max(0, lower), upper: upper)
      let text = Diagnostic("c", "m", at: range).rendered(in: [source])
      #expect(text.hasPrefix("error[c]: m\n"))
    }
  }

  /// No bytes, whatever they are, let a command through.
  @Test(arguments: 1...50)
  func randomBytesAreHarmless(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let bytes = (0..<Int.random(in: 0...300, using: &chance)).map { _ in
      UInt8.random(in: 0...255, using: &chance)
    }
    let source = Source(name: "s", bytes: bytes)
    for _ in 0..<20 {
      let lower = Int.random(in: 0...bytes.count, using: &chance)
      let upper = Int.random(in: lower...bytes.count, using: &chance)
      let range = SourceRange(source: 0, lower: lower, upper: upper)
      let text = Diagnostic("c", "m", at: range).rendered(in: [source])
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !isHostile($0) })
      #expect(text.count { $0 == "\n" } == 4)
    }
  }

  @Test(arguments: ["", "a", "a\n", "a\nb", "\n\n", "a\r\nb\r\n", "é\n漢"])
  func everyByteHasItsLine(_ text: String) {
    let source = Source(name: "s", text: text)
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(source.lineStarts.count == lines.count)
    for offset in 0...text.utf8.count {
      let before = text.utf8.prefix(offset).count { $0 == 0x0A }
      #expect(source.line(at: offset) == before + 1)
    }
    for (index, line) in lines.enumerated() {
      let whole = source.text(source.lineBytes(index + 1))
      #expect(whole == String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
    }
  }
}
