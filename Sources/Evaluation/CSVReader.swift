/// Reads comma-separated values as RFC 4180 has them, a record at a time, and nothing else.
///
/// Quoted fields may hold commas, doubled quotes and line ends; lines end in LF or CRLF; a byte order
/// mark at the start is skipped, and so are empty lines. All else is a problem with its line.
///
/// Why not SwiftCSV (0.10.0): records that are too short or too long and quotes that never close pass
/// without a word, no record knows its line, and 15,000 rows took it more than a second.
struct CSVReader {
  private let bytes: [UInt8]
  private var next = 0
  /// The line on which the record that was read last begins, 1-based.
  private(set) var line = 1
  private var nextLine = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
  }

  /// Reads the next record into `fields`; false at the end.
  ///
  /// - Complexity: O(bytes of the record).
  mutating func read(into fields: inout [String]) throws(LabelProblem) -> Bool {
    skipEmptyLines()
    guard next < bytes.count else { return false }
    line = nextLine
    fields.removeAll(keepingCapacity: true)
    while true {
      fields.append(try field())
      guard next < bytes.count else { return true }
      guard bytes[next] == comma else {
        endLine()
        return true
      }
      next += 1
    }
  }

  // field = '"' { any | '""' } '"' | { any but '"', comma and line ends }
  private mutating func field() throws(LabelProblem) -> String {
    if next < bytes.count, bytes[next] == quote { return try quotedField() }
    let start = next
    while next < bytes.count, bytes[next] != comma, bytes[next] != newline {
      if bytes[next] == quote { throw LabelProblem(line: nextLine, .quoteInField) }
      if bytes[next] == carriageReturn {
        guard next + 1 < bytes.count, bytes[next + 1] == newline else {
          throw LabelProblem(line: nextLine, .loneCarriageReturn)
        }
        break
      }
      next += 1
    }
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  private mutating func quotedField() throws(LabelProblem) -> String {
    let opened = nextLine
    next += 1
    var start = next
    var text = ""
    while next < bytes.count {
      if bytes[next] == newline { nextLine += 1 }
      guard bytes[next] == quote else {
        next += 1
        continue
      }
      text += String(decoding: bytes[start..<next], as: UTF8.self)
      next += 1
      guard next < bytes.count, bytes[next] == quote else {
        guard isAtFieldEnd else { throw LabelProblem(line: nextLine, .textAfterQuote) }
        return text
      }
      // A doubled quote stands for one: it begins the next stretch.
      start = next
      next += 1
    }
    throw LabelProblem(line: opened, .openQuote)
  }

  private var isAtFieldEnd: Bool {
    guard next < bytes.count else { return true }
    if bytes[next] == carriageReturn {
      return next + 1 < bytes.count && bytes[next + 1] == newline
    }
    return bytes[next] == comma || bytes[next] == newline
  }

  private mutating func skipEmptyLines() {
    while next < bytes.count {
      let isCRLF =
        bytes[next] == carriageReturn && next + 1 < bytes.count && bytes[next + 1] == newline
      guard isCRLF || bytes[next] == newline else { return }
      endLine()
    }
  }

  private mutating func endLine() {
    next += bytes[next] == carriageReturn ? 2 : 1
    nextLine += 1
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
