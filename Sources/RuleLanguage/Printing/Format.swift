public import Diagnostics

/// A file as `rehearse format` would have it, or why it stays as it is.
public enum Formatted: Hashable, Sendable {
  /// UTF-8; equal to the source where that is canonical already.
  case canonical([UInt8])
  /// What the reader says; a file that cannot be read is not touched.
  case unreadable([Diagnostic])
  /// The canonical form would be past one of the language's limits, such as a line's length.
  case pastLimits
}

/// Puts a file in canonical form.
///
/// Only the layout changes: blanks, line ends, where a list is broken, and brackets in conditions that
/// mix `and` with `or`. Every word and every comment stays, in its order, and the file means the same;
/// formatting what was formatted changes nothing. `holdsTests` is true for a `.test` file.
///
/// - Complexity: O(file).
public func format(_ source: Source, holdsTests: Bool = false) -> Formatted {
  var parser = Parser(source: source, index: 0)
  parser.layout = Layout()
  let (_, diagnostics) = holdsTests ? parser.testFile() : parser.file()
  guard diagnostics.isEmpty, let layout = parser.layout else { return .unreadable(diagnostics) }
  var printer = Printer(source: source, lines: parser.lines, layout: layout)
  let text = Source(name: source.name, text: printer.text())
  // A file is an author's work: nothing goes out that does not read as well as what came in.
  let isWhole = source.words == text.words && source.comments == text.comments
  return isWhole && parse(text, index: 0, holdsTests: holdsTests).1.isEmpty
    ? .canonical(text.bytes) : .pastLimits
}

extension Source {
  /// What no printing may change: the lines' contents without blanks and brackets.
  fileprivate var words: [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for line in contents where !isComment(line) {
      for byte in bytes[line.content] {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "("), UInt8(ascii: ")"): break
        default: words.append(byte)
        }
      }
    }
    return words
  }

  fileprivate var comments: [String] { contents.filter(isComment).map { commentText($0) } }

  private var contents: [RawLine] { (1...lineStarts.count).compactMap { rawLine($0) } }

  /// A comment without the blanks, and the carriage returns, after it.
  func commentText(_ line: RawLine) -> String {
    var upper = line.content.upperBound
    while upper > line.content.lowerBound, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return text(line.content.lowerBound..<upper)
  }
}
