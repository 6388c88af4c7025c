public import TestSupport

extension Chance {
  /// Returns a canonical file as a careless author might have laid it out, meaning the same.
  public mutating func untidied(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var block = ""
    for index in lines.indices {
      let line = lines[index]
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      if depth(line) == 0, !line.isEmpty { block = firstWord(line) }
      lines[index] = untidied(line, in: block, after: index > 0 ? lines[index - 1] : "")
      let isBlankFree = line.isEmpty || (depth(next) > depth(line) && !next.isEmpty)
      if isBlankFree, toss() { lines[index] += pick(["\n", "\n  \n", "\n\n\n"]) }
      if !line.isEmpty, toss() { lines[index] += pick(["  ", " ", "\t"]) }
    }
    let isWindows = toss()
    let joined = lines.joined(separator: "\n").replacing("\n", with: isWindows ? "\r\n" : "\n")
    return pick(["", "", "\u{FEFF}", "\n"]) + joined + pick(["", "\n\n", "  "])
  }

  private mutating func untidied(_ line: String, in block: String, after above: String) -> String {
    let isComment = line.drop { $0 == " " }.hasPrefix("#")
    if line.isEmpty || isComment { return line }
    let word = firstWord(line)
    switch (block, depth(line)) {
    case ("words", _), ("filler", _), ("small", _), ("common", _), ("cut", _), ("forms", _):
      return rebroken(line)
    case ("meter", 0), ("number", 0), ("state", 0), ("phase", 0), ("rules", 0), ("fact", 0):
      return widened(line)
    case ("behaviour", 1) where word.hasPrefix("+") || word.hasPrefix("-"): return widened(line)
    case ("state", 1), ("rules", 1), ("interrupt", 1), ("anywhere", 1), ("after", 1):
      return word == "when" || word == "notice" ? widened(line) : line
    case ("scenario", 2):
      return String(repeating: " ", count: Int.random(in: 3...9, using: &self))
        + line.dropFirst(4)
    default: break
    }
    // A wording may stand anywhere below its line, unless it could be taken for part of a rule.
    let isBelowItsLine = depth(above) < depth(line) || firstWord(above) == "|"
    if word == "|", isBelowItsLine, toss() { return " " + line }
    if line.drop(while: { $0 == " " }).hasPrefix("-> ") { return line + "  " }
    return line
  }

  /// Doubles blanks between the words of the language.
  private mutating func widened(_ line: String) -> String {
    let indentation = line.prefix { $0 == " " }
    let words = line.dropFirst(indentation.count).split(separator: " ")
    return indentation
      + words.reduce("") { text, word in
        text + (text.isEmpty ? "" : toss() ? "   " : " ") + word
      }
  }

  /// Breaks a list where it was not broken, and indents it anyhow.
  private mutating func rebroken(_ line: String) -> String {
    var text = String(
      repeating: " ", count: depth(line) == 0 ? 0 : Int.random(in: 1...7, using: &self))
    var isQuoted = false
    for character in line.drop(while: { $0 == " " }) {
      text.append(character)
      if character == "\"" { isQuoted.toggle() }
      guard character == ",", !isQuoted, toss() else { continue }
      text += pick(["\n      ", "\n ", "   "])
    }
    return text
  }

  private func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count / 2 }

  private func firstWord(_ line: String) -> String {
    String(line.drop { $0 == " " }.prefix { $0 != " " })
  }

  private mutating func toss() -> Bool { Int.random(in: 0..<4, using: &self) == 0 }

  private mutating func pick(_ items: [String]) -> String {
    items[Int.random(in: items.indices, using: &self)]
  }
}
