/// A line of the canonical form, before it is known which blank lines stand between.
struct PrintedLine: Hashable {
  /// Levels of indentation.
  var depth: Int
  /// The level of the statement that this line is part of.
  var base: Int
  /// Without its indentation.
  var text: String
  var isComment = false
  /// Whether blank lines stood above.
  var hasBlankAbove = false
  /// Whether this line goes on with the statement above.
  var isContinuation = false

  /// The first word.
  var keyword: Substring { text.prefix { $0 != " " } }
}

extension [PrintedLine] {
  /// The lines as text; a file ends with a newline.
  var joined: String {
    var text = ""
    for line in self {
      if line.hasBlankAbove { text += "\n" }
      for _ in 0..<line.depth { text += "  " }
      text += line.text
      text += "\n"
    }
    return text
  }

  /// Puts comments where they belong: at the level of the line below, or at the end of a block.
  ///
  /// A comment's `depth` is at first where it stood.
  mutating func settleComments() {
    var below = 0
    for index in indices.reversed() {
      if self[index].isComment {
        self[index].base = below
      } else {
        below = self[index].depth
      }
    }
    var above = 0
    for index in indices {
      if self[index].isComment {
        let below = self[index].base
        // Above a line that is less deep, a comment may end the block it stands in.
        self[index].depth =
          below >= above ? below : Swift.min(above, Swift.max(below, self[index].depth))
        self[index].base = self[index].depth
      } else {
        above = self[index].depth
      }
    }
  }

  /// Puts the names and the values of neighbours in columns: `meter trust   5 of 10`.
  mutating func alignColumns() {
    var start = startIndex
    while start < endIndex {
      var end = start + 1
      if ["meter", "text", "number"].contains(self[start].keyword), self[start].depth == 0 {
        while end < endIndex, isNeighbour(end) { end += 1 }
        alignNames(start..<end)
      }
      start = end
    }
  }

  private func isNeighbour(_ index: Int) -> Bool {
    self[index].keyword == self[index - 1].keyword && !self[index].hasBlankAbove
  }

  private mutating func alignNames(_ rows: Range<Int>) {
    let names = rows.map { row in
      self[row].text.dropFirst(self[row].keyword.count + 1).prefix { $0 != " " }
    }
    let width = names.map(\.count).max() ?? 0
    for (row, name) in zip(rows, names) {
      let blanks = String(repeating: " ", count: width - name.count)
      let end = name.endIndex
      self[row].text = self[row].text[..<end] + blanks + self[row].text[end...]
    }
  }
}
