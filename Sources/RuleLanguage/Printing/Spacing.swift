import Diagnostics

extension Source {
  /// Returns a stretch of the language's own words with one blank where blanks belong.
  func spaced(_ stretch: Range<Int>, hasPatterns: Bool, brackets: Brackets) -> String {
    var text = ""
    var previous: Lexeme?
    for lexeme in lexemes(stretch) {
      if let previous, isApart(previous, lexeme) { text += " " }
      if brackets.opening.contains(lexeme.range.lowerBound) { text += "(" }
      text +=
        hasPatterns && lexeme.kind == .quoted
        ? spacedPattern(lexeme.range) : self.text(lexeme.range)
      if brackets.closing.contains(lexeme.range.upperBound) { text += ")" }
      previous = lexeme
    }
    return text
  }

  /// Whether a blank stands between two neighbours.
  private func isApart(_ first: Lexeme, _ second: Lexeme) -> Bool {
    if case .sign(let sign) = second.kind {
      if [",", ")", "]", "%", ":"].contains(Unicode.Scalar(sign)) { return false }
      if sign == UInt8(ascii: "("), first.kind == .name { return isOperator(first) }
    }
    if case .sign(let sign) = first.kind {
      if ["(", "[", "@"].contains(Unicode.Scalar(sign)) { return false }
      if ["+", "-"].contains(Unicode.Scalar(sign)), second.kind == .number { return false }
    }
    return true
  }

  /// Whether a name before a bracket is a word of the language, and no counter: `count(asking)`.
  private func isOperator(_ lexeme: Lexeme) -> Bool {
    ["and", "or", "not", "with", "without", "when", "notice", "if", "expect"].contains(
      text(lexeme.range))
  }
}
