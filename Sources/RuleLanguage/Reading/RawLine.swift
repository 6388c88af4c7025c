import Diagnostics

/// A line that is not blank, as it lies in its file.
struct RawLine: Hashable {
  /// Columns of blank before the content.
  var indent: Int
  /// Offsets of the content, blanks at both ends cut off.
  var content: Range<Int>
}

extension Source {
  /// Returns the lines that carry content, and what is wrong with how they are laid out.
  ///
  /// - Complexity: O(file).
  func rawLines(index: Int) -> ([RawLine], [Diagnostic]) {
    var lines: [RawLine] = []
    lines.reserveCapacity(lineStarts.count)
    var diagnostics: [Diagnostic] = []
    for number in 1...lineStarts.count {
      guard var line = rawLine(number), !isComment(line) else { continue }
      let whole = lineBytes(number)
      let lower = line.content.lowerBound
      if whole.count > Limit.lineBytes {
        let range = SourceRange(source: index, lower: lower, upper: lower + 40)
        diagnostics.append(.lineTooLong(bytes: whole.count, at: range))
        continue
      }
      let blank = SourceRange(source: index, lower: whole.lowerBound, upper: lower)
      if bytes[whole.lowerBound..<lower].contains(0x09) {
        line = looksDeeper(line, number, below: lines.last) ?? line
        diagnostics.append(.tab(at: blank, columns: line.indent))
      } else if bytes[whole.lowerBound..<lower].contains(where: { $0 == 0xC2 || $0 == 0xE2 }) {
        diagnostics.append(.noBreakIndentation(at: blank, columns: line.indent))
      }
      lines.append(line)
    }
    return (lines, diagnostics)
  }

  /// Whether a line with a tab must be deeper than the one above, and is so where tabs are four columns.
  private func looksDeeper(_ line: RawLine, _ number: Int, below above: RawLine?) -> RawLine? {
    guard let above, line.indent <= above.indent else { return nil }
    let words = ["when ", "notice ", "otherwise", "if ", "else", "state "]
    let opens = words.contains { bytes[above.content].starts(with: $0.utf8) }
    guard opens || bytes[line.content.lowerBound] == UInt8(ascii: "|") else { return nil }
    guard let wide = rawLine(number, tabWidth: 4), wide.indent > above.indent else { return nil }
    return wide
  }

  /// Returns a 1-based line without the blanks around it; nil for a blank line.
  func rawLine(_ number: Int, tabWidth: Int = 2) -> RawLine? {
    let whole = lineBytes(number)
    var lower = whole.lowerBound
    // Some editors begin a file with a byte order mark.
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower += 3 }
    var indent = 0
    while lower < whole.upperBound {
      if bytes[lower] == 0x20 {
        indent += 1
      } else if bytes[lower] == 0x09 {
        indent = (indent / tabWidth + 1) * tabWidth
      } else if let width = noBreakSpace(at: lower) {
        indent += 1
        lower += width - 1
      } else {
        break
      }
      lower += 1
    }
    var upper = whole.upperBound
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return lower < upper ? RawLine(indent: indent, content: lower..<upper) : nil
  }

  /// How many bytes a blank has that word processors write and that looks like a space; else nil.
  private func noBreakSpace(at offset: Int) -> Int? {
    if bytes[offset...].starts(with: [0xC2, 0xA0]) { return 2 }
    let isNarrow = bytes[offset...].starts(with: [0xE2, 0x80, 0xAF])
    return isNarrow || bytes[offset...].starts(with: [0xE2, 0x80, 0x87]) ? 3 : nil
  }

  func isComment(_ line: RawLine) -> Bool { bytes[line.content.lowerBound] == UInt8(ascii: "#") }
}

/// Sizes past which a file is refused, so that no file can hurt the machine that reads it.
public enum Limit {
  public static let lineBytes = 4096
  public static let fileBytes = 16 << 20
  /// Classes, bundles or facts that name one another in a row.
  public static let links = 64
  /// Bytes of one answer.
  public static let answerBytes = 8192
  /// Levels of indentation.
  public static let depth = 8
  public static let meterMaximum = 63
  public static let wordings = 64
  /// `else if` after one `if`.
  public static let branches = 64
  public static let rules = 200_000
  /// Words and repetitions of one pattern.
  public static let patternSize = 128
  /// `_` in a row.
  public static let anyWords = 8
  /// States entered without an answer between them.
  public static let passes = 100
}
