/// What the reader made of the lines of a file, as far as their first words do not say it.
///
/// The tree keeps what a file means and drops how it lies on the page; the printer needs both.
struct Layout {
  /// How a line belongs to the one above.
  enum Role: Hashable {
    /// More of a text.
    case more
    /// `| …`: the next wording of a line.
    case wording
    /// `expects …` below a line.
    case expectation
    /// More of a condition: its first word is `and` or `or`.
    case condition
    /// More of a list.
    case list
  }

  /// Where the words of the language end on a line and the author's begin.
  struct Text: Hashable {
    var start: Int
    /// The name of who says it, which is the author's as well; else empty.
    var speaker: Range<Int>
  }

  /// By the place where a line's content begins; a line that is not here stands for itself.
  private var roles: [Int: Role] = [:]
  private var texts: [Int: Text] = [:]

  mutating func note(_ role: Role, _ line: RawLine) { roles[line.content.lowerBound] = role }

  mutating func note(textAt start: Int, after speaker: Range<Int>? = nil, of line: RawLine) {
    let lower = line.content.lowerBound
    texts[lower] = Text(start: start, speaker: speaker ?? lower..<lower)
  }

  func role(_ line: RawLine) -> Role? { roles[line.content.lowerBound] }
  func text(_ line: RawLine) -> Text? { texts[line.content.lowerBound] }
}
