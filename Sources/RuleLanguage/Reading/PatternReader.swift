import Diagnostics

extension Cursor {
  mutating func pattern() throws(SyntaxError) -> PatternSyntax {
    guard let lexeme = take(.quoted) else { throw expected("a pattern in quotes") }
    var reader = PatternReader(source: source, index: sourceIndex, quoted: lexeme.range)
    return try reader.pattern()
  }
}

/// Reads what stands between the quotes of a pattern.
struct PatternReader {
  let source: Source
  private let index: Int
  let quoted: Range<Int>
  private var position: Int
  /// Brackets that are open.
  private var depth = 0
  let end: Int

  init(source: Source, index: Int, quoted: Range<Int>) {
    self.source = source
    self.index = index
    self.quoted = quoted
    position = quoted.lowerBound + 1
    end = quoted.upperBound - 1
  }

  // pattern = { item } ["?"]
  mutating func pattern() throws(SyntaxError) -> PatternSyntax {
    var pattern = PatternSyntax(
      items: [], isQuestion: false, text: source.text(quoted.lowerBound + 1..<end),
      range: range(quoted))
    pattern.items = try items(until: nil)
    let mark = position
    pattern.isQuestion = take("?")
    skipBlanks()
    if position < end {
      if pattern.isQuestion { position = mark }
      throw unexpected()
    }
    if pattern.items.isEmpty, !pattern.isQuestion {
      throw SyntaxError(.emptyPattern(at: range(quoted)))
    }
    return pattern
  }

  // items = { item }
  private mutating func items(until close: Unicode.Scalar?) throws(SyntaxError) -> [PatternSyntax
    .Item]
  {
    var items: [PatternSyntax.Item] = []
    items.reserveCapacity(2)
    while true {
      skipBlanks()
      guard let byte = current, byte != UInt8(ascii: "?") else { break }
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "}")
      {
        break
      }
      items.append(try item())
    }
    if let close, !take(close) { throw unexpected(expecting: String(close)) }
    return items
  }

  // item = "^" | "$" | WORD ["~"|"*"] | "_" | gap | "@" NAME | "(" choice ")" | "[" choice "]" | "{" NAME items "}"
  private mutating func item() throws(SyntaxError) -> PatternSyntax.Item {
    let start = position
    depth += 1
    defer { depth -= 1 }
    if depth > Limit.depth + 1 { throw SyntaxError(.deepBrackets(at: range(start..<start + 1))) }
    switch source.bytes[position] {
    case UInt8(ascii: "("):
      position += 1
      return .choice(try alternatives(until: ")", from: start))
    case UInt8(ascii: "["):
      position += 1
      return .optional(try alternatives(until: "]", from: start))
    case UInt8(ascii: "{"):
      position += 1
      return try capture(from: start)
    case UInt8(ascii: "@"):
      position += 1
      return .class(try className())
    default: return try simpleItem()
    }
  }

  /// An item without parts.
  private mutating func simpleItem() throws(SyntaxError) -> PatternSyntax.Item {
    switch source.bytes[position] {
    case UInt8(ascii: "_"):
      position += 1
      return .anyWord
    case UInt8(ascii: "^"):
      position += 1
      return .start
    case UInt8(ascii: "$") where isAlone("$"):
      position += 1
      return .end
    case UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let gap = try gap() { return gap }
      return try word()
    default: return try word()
    }
  }

  private mutating func alternatives(
    until close: Unicode.Scalar, from start: Int
  ) throws(SyntaxError) -> [[PatternSyntax.Item]] {
    var alternatives: [[PatternSyntax.Item]] = []
    repeat {
      if let word = plainAlternative(before: close) {
        alternatives.append([.word(word)])
        continue
      }
      let items = try items(until: nil)
      if items.isEmpty {
        throw SyntaxError(
          .emptyAlternative(
            at: range(start..<max(position, start + 1)), edit: withoutEmptyPart(from: start)))
      }
      alternatives.append(items)
    } while take("|")
    guard take(close) else { throw unexpected(expecting: String(close)) }
    return alternatives
  }

  /// Reads an alternative of one plain word, as most are; nil, and nothing read, for another.
  private mutating func plainAlternative(before close: Unicode.Scalar) -> String? {
    var upper = position
    while upper < end, source.bytes[upper].isLetter { upper += 1 }
    guard upper > position, upper < end,
      source.bytes[upper] == UInt8(ascii: "|") || source.bytes[upper] == UInt8(ascii: close)
    else { return nil }
    defer { position = upper }
    return source.text(position..<upper)
  }

  private mutating func capture(from start: Int) throws(SyntaxError) -> PatternSyntax.Item {
    let name = try className()
    let items = try items(until: "}")
    if items.isEmpty || items.allSatisfy(mayBeEmpty) {
      throw SyntaxError(
        .emptyCapture(
          name.text, at: range(start..<position), edit: filledCapture(start..<position, items)))
    }
    return .capture(name, items)
  }

  private func mayBeEmpty(_ item: PatternSyntax.Item) -> Bool {
    switch item {
    case .gap(let least, _): least == 0
    case .optional: true
    default: false
    }
  }

  private mutating func className() throws(SyntaxError) -> Name {
    let upper = source.nameEnd(from: position, before: end)
    guard upper > position, source.bytes[position].isLetter else {
      throw unexpected(expecting: "a name")
    }
    defer { position = upper }
    return Name(source.text(position..<upper), at: range(position..<upper))
  }

  // gap = ".." INT | INT ".." INT | "..."
  private mutating func gap() throws(SyntaxError) -> PatternSyntax.Item? {
    let start = position
    let least = digits()
    guard position + 1 < end, source.bytes[position] == UInt8(ascii: "."),
      source.bytes[position + 1] == UInt8(ascii: ".")
    else {
      position = start
      return nil
    }
    position += 2
    if least == nil, take(".") { return .gap(least: 0, most: nil) }
    let most = digits()
    guard let most, most >= least ?? 0, most <= 64 else {
      throw SyntaxError(.gap(at: range(start..<position), meant: meantGap(least, most)))
    }
    return .gap(least: least ?? 0, most: most)
  }

  private mutating func digits() -> Int? {
    let start = position
    while position < end, source.bytes[position].isDigit { position += 1 }
    return position > start ? Int(source.text(start..<position)) : nil
  }

  // WORD = anything up to a blank or a sign of the pattern language
  private mutating func word() throws(SyntaxError) -> PatternSyntax.Item {
    let start = position
    while let byte = current, !isSign(byte), byte != 0x20 { position += 1 }
    guard position > start else { throw unexpected() }
    try checkPunctuation(of: start..<position)
    let text = source.text(start..<position)
    if take("~", adjacent: true) { return .forms(text) }
    if take("*", adjacent: true) {
      if text.count < 2 { throw SyntaxError(.shortBeginning(at: range(start..<position))) }
      return .beginning(text)
    }
    return .word(text)
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "@"),
      UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Whether a sign stands by itself: `$500` is a word.
  private func isAlone(_ sign: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: sign) else { return false }
    guard position + 1 < end else { return true }
    return !source.bytes[position + 1].isLetter && !source.bytes[position + 1].isDigit
  }

  private var current: UInt8? { position < end ? source.bytes[position] : nil }

  private mutating func skipBlanks() {
    while position < end, source.bytes[position] == 0x20 { position += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar, adjacent: Bool = false) -> Bool {
    if !adjacent { skipBlanks() }
    guard current == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private func unexpected(expecting: String? = nil) -> SyntaxError {
    let upper = min(end, position + 1)
    let found = min(position, end)..<max(upper, position)
    return SyntaxError(
      .patternSign(
        source.text(found), expecting: expecting, at: range(found),
        fix: signFix(found, expecting: expecting)))
  }

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source: index, lower: bytes.lowerBound, upper: bytes.upperBound)
  }
}
