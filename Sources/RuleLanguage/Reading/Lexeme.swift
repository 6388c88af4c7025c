import Diagnostics

/// A piece of a line of rules: a name, a number, a quoted text, a sign.
struct Lexeme: Hashable {
  enum Kind: Hashable {
    case name
    case number
    /// The quotes are part of the range.
    case quoted
    /// A quote without its end.
    case unclosed
    /// `->`
    case arrow
    case comparison
    /// One of ( ) [ ] , : % + - = * ~ @ | #
    case sign(UInt8)
    case other
  }

  var kind: Kind
  var range: Range<Int>
}

extension Source {
  /// Cuts a stretch of a line into lexemes.
  func lexemes(_ stretch: Range<Int>) -> [Lexeme] {
    var result: [Lexeme] = []
    var position = stretch.lowerBound
    while position < stretch.upperBound {
      if bytes[position] == 0x20 || bytes[position] == 0x09 {
        position += 1
        continue
      }
      let lexeme = lexeme(at: position, before: stretch.upperBound)
      result.append(lexeme)
      position = lexeme.range.upperBound
    }
    return result
  }

  private func lexeme(at start: Int, before end: Int) -> Lexeme {
    let byte = bytes[start]
    if byte.isLetter {
      return Lexeme(kind: .name, range: start..<nameEnd(from: start, before: end))
    }
    if byte.isDigit {
      var upper = start
      while upper < end, bytes[upper].isDigit { upper += 1 }
      return Lexeme(kind: .number, range: start..<upper)
    }
    switch byte {
    case UInt8(ascii: "\""):
      guard let close = bytes[(start + 1)..<end].firstIndex(of: byte) else {
        return Lexeme(kind: .unclosed, range: start..<end)
      }
      return Lexeme(kind: .quoted, range: start..<close + 1)
    case UInt8(ascii: "-") where start + 1 < end && bytes[start + 1] == UInt8(ascii: ">"):
      return Lexeme(kind: .arrow, range: start..<start + 2)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
      let isWide =
        byte != UInt8(ascii: "=") && start + 1 < end && bytes[start + 1] == UInt8(ascii: "=")
      return Lexeme(
        kind: .comparison, range: start..<start + (isWide || isSlip(at: start, end) ? 2 : 1))
    case UInt8(ascii: "!") where start + 1 < end && bytes[start + 1] == UInt8(ascii: "="):
      return Lexeme(kind: .comparison, range: start..<start + 2)
    case 0x80...:
      var upper = start + 1
      while upper < end, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
      return Lexeme(kind: .other, range: start..<upper)
    default:
      return Lexeme(kind: .sign(byte), range: start..<start + 1)
    }
  }

  /// `=>`, `=<` and `==`, which other languages have: read as one sign, so that one can be told.
  private func isSlip(at start: Int, _ end: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "="), start + 1 < end else { return false }
    return [UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[start + 1])
  }

  /// A name is letters and digits; a hyphen joins when a letter follows.
  func nameEnd(from start: Int, before end: Int) -> Int {
    var upper = start
    while upper < end {
      if bytes[upper].isLetter || bytes[upper].isDigit {
        upper += 1
      } else if bytes[upper] == UInt8(ascii: "-"), upper + 1 < end, bytes[upper + 1].isLetter {
        upper += 1
      } else {
        break
      }
    }
    return upper
  }
}

extension UInt8 {
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
