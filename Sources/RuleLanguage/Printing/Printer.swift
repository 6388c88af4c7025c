import Diagnostics

/// Prints the lines of a file that was read without an error.
struct Printer {
  let source: Source
  let lines: [RawLine]
  let layout: Layout
  /// Columns that lists are filled to.
  static let width = 100

  private var printed: [PrintedLine] = []
  /// Columns of the lines that are open around the present one, outermost first.
  private var open: [Int] = []
  /// The level of more text, and how many lines were open when it was found.
  private var textLevel = 0
  private var textOwner = 0
  private var brackets = Brackets()
  private var hasBlankAbove = false
  /// The first word of the declaration around.
  private var block = ""
  /// Members of a list that are still to be printed.
  private var members: ArraySlice<ListMember> = []
  /// Index of the next line to print.
  private var next = 0

  init(source: Source, lines: [RawLine], layout: Layout) {
    self.source = source
    self.lines = lines
    self.layout = layout
    printed.reserveCapacity(source.lineStarts.count)
  }

  mutating func text() -> String {
    for number in 1...source.lineStarts.count {
      guard let line = source.rawLine(number) else {
        hasBlankAbove = true
        continue
      }
      if source.isComment(line) {
        add(
          PrintedLine(
            depth: line.indent / 2, base: 0, text: source.commentText(line), isComment: true))
      } else if next < lines.count, lines[next] == line {
        statement(line)
      }
    }
    printed.settleComments()
    printed.settleBlankLines()
    printed.alignColumns()
    return printed.joined
  }

  private mutating func statement(_ line: RawLine) {
    next += 1
    while let last = open.last, last >= line.indent { open.removeLast() }
    let level = open.count
    switch layout.role(line) {
    case nil:
      open.append(line.indent)
      (textLevel, textOwner) = (level + 1, level + 1)
      head(line, at: level)
    case .wording:
      (textLevel, textOwner) = (level + 1, level)
      let text = source.text(line.content).dropFirst().drop { $0 == " " }
      add(PrintedLine(depth: level, base: level, text: "| " + text))
    case .expectation:
      add(PrintedLine(depth: level, base: level, text: spaced(line.content)))
    case .more:
      // After rules for the answer, what goes on with the text above them stands beside them.
      if textOwner != level { (textLevel, textOwner) = (level, level) }
      add(
        PrintedLine(
          depth: textLevel, base: textLevel - 1, text: source.text(line.content),
          isContinuation: true))
    case .condition:
      add(
        PrintedLine(
          depth: level, base: level - 1, text: spaced(line.content, hasPatterns: true),
          isContinuation: true))
    case .list:
      hasBlankAbove = false
      placeMembers(before: line.content.upperBound)
    }
  }

  /// Prints the first line of a statement.
  private mutating func head(_ line: RawLine, at level: Int) {
    let keyword = source.text(line.content.lowerBound..<wordEnd(line))
    if level == 0 {
      block = keyword
      if let count = lexemesBeforeList[keyword] { return list(line, after: count) }
    }
    let text = layout.text(line) ?? expectedText(line, keyword)
    let whole = line.content.lowerBound..<(text?.start ?? line.content.upperBound)
    let speaker = text?.speaker ?? whole.upperBound..<whole.upperBound
    if text == nil, Printer.conditional.contains(keyword) { findBrackets(line) }
    // Cues begin with a sign.
    let hasPatterns =
      keyword.isEmpty || Printer.conditional.contains(keyword) || keyword == "question"
    var result = spaced(whole.lowerBound..<speaker.lowerBound, hasPatterns: hasPatterns)
    if !result.isEmpty, !speaker.isEmpty { result += " " }
    let signals = spaced(speaker.upperBound..<whole.upperBound)
    result += source.text(speaker) + (signals.hasPrefix("[") ? " " : "") + signals
    result = aligned(result, at: level)
    if let text, text.start < line.content.upperBound {
      if !result.isEmpty, !result.hasSuffix(" ") { result += " " }
      result += source.text(text.start..<line.content.upperBound)
    }
    while result.hasSuffix(" ") { result.removeLast() }
    add(PrintedLine(depth: level, base: level, text: result))
  }

  /// What a test expects somebody to say stands behind `expect` or `expect not`.
  private func expectedText(_ line: RawLine, _ keyword: String) -> Layout.Text? {
    guard keyword == "expect" else { return nil }
    let starts = source.lexemes(line.content).prefix(3).map(\.range.lowerBound)
    let lines = starts.map { RawLine(indent: line.indent, content: $0..<line.content.upperBound) }
    return lines.lazy.compactMap { layout.text($0) }.first
  }

  private func wordEnd(_ line: RawLine) -> Int {
    source.nameEnd(from: line.content.lowerBound, before: line.content.upperBound)
  }

  /// The first words of lines that hold a condition.
  private static let conditional: Set = ["when", "notice", "if", "else", "expect"]

  /// Fields of a scenario's head, and what a signal wants, are a table.
  private func aligned(_ code: String, at level: Int) -> String {
    let widths = ["scenario": 10, "signal": 6]
    guard level == 1, let width = widths[block] else { return code }
    let keyword = code.prefix { $0 != " " }
    let rest = code.dropFirst(keyword.count + 1)
    return keyword + String(repeating: " ", count: max(0, width - keyword.count) + 1) + rest
  }

  /// Looks where a condition that begins on this line needs brackets.
  private mutating func findBrackets(_ line: RawLine) {
    var stretches = [line.content]
    var index = next
    while index < lines.count, layout.role(lines[index]) == .condition {
      stretches.append(lines[index].content)
      index += 1
    }
    var cursor = Cursor(source: source, index: 0, stretches: stretches)
    while let first = cursor.peek, Printer.conditional.contains(cursor.text(first)) {
      cursor.next += 1
    }
    brackets = Brackets(&cursor)
  }

  private func spaced(_ code: Range<Int>, hasPatterns: Bool = false) -> String {
    source.spaced(code, hasPatterns: hasPatterns, brackets: brackets)
  }

  // MARK: - Lists

  /// Prints the first line of a list; `count` lexemes stand before its members.
  private mutating func list(_ line: RawLine, after count: Int) {
    var stretches = [line.content]
    var index = next
    while index < lines.count, layout.role(lines[index]) == .list {
      stretches.append(lines[index].content)
      index += 1
    }
    let lexemes = stretches.flatMap { source.lexemes($0) }
    members = source.members(lexemes.dropFirst(count), arePatterns: block == "words")[...]
    let start = lexemes.prefix(count).map { source.text($0.range) }.joined(separator: " ")
    add(PrintedLine(depth: 0, base: 0, text: start))
    placeMembers(before: line.content.upperBound)
  }

  /// Puts the members that begin before `end` on the last line, as long as there is room.
  private mutating func placeMembers(before end: Int) {
    while let member = members.first, member.start < end {
      members.removeFirst()
      if let last = printed.indices.last, !printed[last].isComment,
        printed[last].depth * 2 + printed[last].text.count + 1 + member.text.count <= Printer.width
      {
        printed[last].text += " " + member.text
      } else {
        add(PrintedLine(depth: 1, base: 0, text: member.text, isContinuation: true))
      }
    }
  }

  private mutating func add(_ line: PrintedLine) {
    var line = line
    line.hasBlankAbove = hasBlankAbove
    hasBlankAbove = false
    printed.append(line)
  }
}

/// How many lexemes stand before the members of each kind of list.
private let lexemesBeforeList = [
  "words": 3, "forms": 3, "cut": 2, "filler": 1, "small": 1, "common": 1,
]
