import Diagnostics

extension Source {
  /// Returns a pattern, its quotes included, with one blank between its items.
  ///
  /// Nothing stands between a bracket and what is in it, or around `|`; a last `?` stands apart.
  func spacedPattern(_ quoted: Range<Int>) -> String {
    let inner = quoted.lowerBound + 1..<quoted.upperBound - 1
    return "\"" + spacedItems(inner) + "\""
  }

  /// Returns a pattern without quotes, as it may stand in a list.
  func spacedItems(_ stretch: Range<Int>) -> String {
    var text = ""
    var position = stretch.lowerBound
    var isAfterOpening = true
    while position < stretch.upperBound {
      if bytes[position] == 0x20 {
        position += 1
        continue
      }
      let end = itemEnd(from: position, before: stretch.upperBound)
      let byte = bytes[position]
      let isClosing = [")", "]", "}", "|"].contains(Unicode.Scalar(byte))
      if !isAfterOpening, !isClosing { text += " " }
      text += self.text(position..<end)
      isAfterOpening = ["(", "[", "|"].contains(Unicode.Scalar(byte))
      position = end
    }
    return text
  }

  /// Where an item of a pattern ends, as `PatternReader` cuts them.
  private func itemEnd(from start: Int, before end: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "@"), UInt8(ascii: "{"): return nameEnd(from: start + 1, before: end)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return start + 1
    case UInt8(ascii: "$") where !isWordByte(start + 1, before: end): return start + 1
    case UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return gapEnd(from: start, before: end) ?? wordEnd(from: start, before: end)
    default: return wordEnd(from: start, before: end)
    }
  }

  private func isWordByte(_ position: Int, before end: Int) -> Bool {
    position < end && (bytes[position].isLetter || bytes[position].isDigit)
  }

  private func gapEnd(from start: Int, before end: Int) -> Int? {
    var position = start
    while position < end, bytes[position].isDigit { position += 1 }
    let dots = bytes[position..<end].prefix(3).prefix { $0 == UInt8(ascii: ".") }.count
    guard dots >= 2 else { return nil }
    if dots == 3, position == start { return position + 3 }
    position += 2
    while position < end, bytes[position].isDigit { position += 1 }
    return position
  }

  private func wordEnd(from start: Int, before end: Int) -> Int {
    let signs = Array("()[]{}|@~*^? ".utf8)
    var position = start
    while position < end, !signs.contains(bytes[position]) { position += 1 }
    if position < end, bytes[position] == UInt8(ascii: "~") || bytes[position] == UInt8(ascii: "*")
    {
      position += 1
    }
    return max(position, start + 1)
  }
}
