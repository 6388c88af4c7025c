import Terminal
import Testing

struct CharacterWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("面", 2), ("👍", 2), ("👍🏽", 2), ("🇫🇷", 2), ("👩‍💻", 2),
    ("\u{1FAE8}", 2), ("☎\u{FE0F}", 2), ("—", 1), ("", 0), ("한", 2), ("ab面", 4), ("\u{200B}", 0),
    ("क्षि", 2),
  ])
  func columns(_ text: String, _ columns: Int) {
    #expect(CharacterWidth.columns(of: text) == columns)
  }
}

struct WrappingTests {
  @Test(arguments: [
    (12, 0, "one two three four", "one two\nthree four"),
    (9, 4, "Dana: ones two", "Dana:\n    ones\n    two"),
    (18, 6, "Dana: I was up all night.", "Dana: I was up all\n      night."),
    (4, 0, "abcdefghij", "abcd\nefgh\nij"),
    (6, 2, "a bcdefgh", "a\n  bcde\n  fgh"),
    (5, 0, "面面面面", "面面\n面面"),
    (80, 2, "one\n\ntwo", "one\n\n  two"),
    (10, 0, "  indented", "  indented"),
    (10, 0, "two  spaces  kept? ", "two\nspaces\nkept?"),
    (1, 0, "面a", "面\na"),
    (0, 0, "ab", "a\nb"),
  ])
  func rows(_ width: Int, _ hanging: Int, _ text: String, _ wrapped: String) {
    #expect(text.wrapped(to: width, hanging: hanging) == wrapped)
  }

  @Test func noRowIsTooWide() {
    let text = "Räksmörgås och 面白い 👩‍💻 samtal — det är svårt att säga ifrån, tycker jag. "
    for width in 2...40 {
      for row in String(repeating: text, count: 3).wrapped(to: width, hanging: 2).split(
        separator: "\n")
      {
        #expect(CharacterWidth.columns(of: row) <= width)
      }
    }
  }

  /// Wrapping is linear: 100 KB, with a word of 20 KB, in far less than the minute allowed.
  @Test(.timeLimit(.minutes(1))) func longAnswersAreWrapped() {
    let text = String(repeating: "word ", count: 16_000) + String(repeating: "x", count: 20_000)
    #expect(text.wrapped(to: 50).split(separator: "\n").count == 1600 + 400)
  }

  @Test func rolesOutliveWrapping() {
    let text: StyledText = "\("Dana", .counterpart): come in now"
    #expect(
      text.wrapped(to: 10, hanging: 2).runs == [
        .init("Dana", .counterpart), .init(": come\n  in now", .plain),
      ])
  }
}

struct StyledTextTests {
  @Test func plainAndColoured() {
    let text: StyledText = "\("Dana", .counterpart): \("careful\nnow", .warning) \(3)"
    #expect(text.rendered(.plain) == "Dana: careful\nnow 3")
    #expect(
      text.rendered(.coloured)
        == "\u{1B}[1mDana\u{1B}[0m: \u{1B}[1;33mcareful\u{1B}[0m\n\u{1B}[1;33mnow\u{1B}[0m 3")
  }

  @Test func textCannotBringItsOwnEscapes() {
    var text = StyledText("\u{1B}[2J", .coach)
    text.append("\u{1B}]0;x\u{7}")
    text += "\("\u{202E}", .push)"
    #expect(text.rendered(.plain) == "\u{FFFD}[2J\u{FFFD}]0;x\u{FFFD}\u{FFFD}")
  }

  @Test func equalRunsJoin() {
    #expect(("a" + StyledText("b") + StyledText("c", .coach)).runs.count == 2)
    #expect(StyledText("", .coach).isEmpty)
    #expect((StyledText("ab") + "\n面c").columns == 3)
  }
}
