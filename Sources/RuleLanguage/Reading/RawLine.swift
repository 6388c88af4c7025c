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
      guard let line = rawLine(number), !isComment(line) else { continue }
      let whole = lineBytes(number)
      let lower = line.content.lowerBound
      if whole.count > Limit.lineBytes {
        let range = SourceRange(source: index, lower: lower, upper: lower + 40)
        diagnostics.append(.lineTooLong(bytes: whole.count, at: range))
        continue
      }
      if bytes[whole.lowerBound..<lower].contains(0x09) {
        let range = SourceRange(source: index, lower: whole.lowerBound, upper: lower)
        diagnostics.append(.tab(at: range, columns: line.indent))
      }
      lines.append(line)
    }
    return (lines, diagnostics)
  }

  /// Returns a 1-based line without the blanks around it; nil for a blank line.
  func rawLine(_ number: Int) -> RawLine? {
    let whole = lineBytes(number)
    var lower = whole.lowerBound
    // Some editors begin a file with a byte order mark.
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower += 3 }
    var indent = 0
    while lower < whole.upperBound, bytes[lower] == 0x20 || bytes[lower] == 0x09 {
      indent += bytes[lower] == 0x09 ? 2 : 1
      lower += 1
    }
    var upper = whole.upperBound
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return lower < upper ? RawLine(indent: indent, content: lower..<upper) : nil
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
