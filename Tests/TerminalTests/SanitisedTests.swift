import Terminal
import Testing

struct SanitisedTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("naïve 面 👩‍💻\u{200F}", "naïve 面 👩‍💻\u{200F}"),
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
    ("a\u{0}\u{7}\u{8}\u{7F}b", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ("a\u{9B}31m\u{85}", "a\u{FFFD}31m\u{FFFD}"),
    ("\u{202E}evil\u{2069}", "\u{FFFD}evil\u{FFFD}"),
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
    ("a\tb\u{2028}c", "a b c"),
    ("\r\r\n\n", "\n\n\n"),
  ])
  func controlsGoNewlinesStay(_ text: String, _ safe: String) {
    #expect(Array(sanitised(text).unicodeScalars) == Array(safe.unicodeScalars))
    #expect(sanitised(safe) == safe)
  }

  @Test func brokenBytesAreReplaced() {
    #expect(sanitised([0x61, 0xFF, 0xED, 0xA0, 0x80, 0xC2, 0x9B]).hasPrefix("a\u{FFFD}"))
    #expect(!sanitised([0xC2, 0x9B]).unicodeScalars.contains("\u{9B}"))
    #expect(sanitisedLine("one\ntwo") == "one two")
  }

  /// Whatever comes, only the newline is left of the controls.
  @Test func nothingHarmfulIsEverLeft() {
    let harmful = Array(0...0x9F as ClosedRange<UInt32>) + Array(0x202A...0x202E)
    let text = String(
      String.UnicodeScalarView(
        (harmful + Array(0x2066...0x2069)).compactMap { Unicode.Scalar($0) }))
    for scalar in sanitised(text).unicodeScalars where scalar != "\n" {
      #expect((0x20..<0x7F).contains(scalar.value) || scalar == "\u{FFFD}")
    }
  }
}
