/// A text with a name: a rule file, a scenario.
public struct Source: Hashable, Sendable {
  /// What messages call it, usually its path.
  public let name: String
  /// UTF-8; every offset of a `SourceRange` counts in these bytes.
  public let bytes: [UInt8]
  /// Offset of the first byte of each line; never empty.
  public let lineStarts: [Int]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for (offset, byte) in buffer.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Returns the 1-based line that holds the byte at `offset`.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the bytes of a 1-based line, without its end.
  public func lineBytes(_ line: Int) -> Range<Int> {
    let lower = lineStarts[line - 1]
    var upper = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if upper > lower, bytes[upper - 1] == 0x0D { upper -= 1 }
    return lower..<max(lower, upper)
  }

  /// Returns the text between two offsets, with U+FFFD for what is not UTF-8.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// A place as people count: lines and columns from 1, a column a character.
public struct Position: Hashable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension Source {
  /// Returns the place of the byte at `offset`; one outside the text counts as its nearest end.
  public func position(at offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = line(at: offset)
    return Position(line: line, column: text(lineStarts[line - 1]..<offset).count + 1)
  }
}
