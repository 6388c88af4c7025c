import Diagnostics

/// A place in the lexemes of one statement; every `expect` either moves on or throws.
struct Cursor {
  let source: Source
  let sourceIndex: Int
  let lexemes: [Lexeme]
  var next = 0
  /// Brackets and negations that are open.
  var depth = 0
  /// Where the statement ends: the place of "something is missing".
  let end: Int

  init(source: Source, index: Int, stretches: [Range<Int>]) {
    self.source = source
    sourceIndex = index
    lexemes =
      stretches.count == 1
      ? source.lexemes(stretches[0]) : stretches.flatMap { source.lexemes($0) }
    end = stretches.last?.upperBound ?? 0
  }

  var isAtEnd: Bool { next >= lexemes.count }
  var peek: Lexeme? { next < lexemes.count ? lexemes[next] : nil }

  func text(_ lexeme: Lexeme) -> String { source.text(lexeme.range) }

  func range(_ lexeme: Lexeme) -> SourceRange {
    SourceRange(source: sourceIndex, lower: lexeme.range.lowerBound, upper: lexeme.range.upperBound)
  }

  /// The next lexeme, or the place after the last.
  var here: SourceRange {
    if let peek { return range(peek) }
    return SourceRange(source: sourceIndex, lower: end, upper: end)
  }

  /// From a lexeme to the one read last.
  func range(from first: Int) -> SourceRange {
    guard first < lexemes.count, next > first else { return here }
    return range(lexemes[first]).covering(range(lexemes[next - 1]))
  }

  func isWord(_ word: StaticString, at offset: Int = 0) -> Bool {
    guard next + offset < lexemes.count else { return false }
    let lexeme = lexemes[next + offset]
    guard lexeme.kind == .name, lexeme.range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      source.bytes[lexeme.range].elementsEqual(buffer)
    }
  }

  func isSign(_ sign: Unicode.Scalar, at offset: Int = 0) -> Bool {
    guard next + offset < lexemes.count else { return false }
    return lexemes[next + offset].kind == .sign(UInt8(ascii: sign))
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    guard isWord(word) else { return false }
    next += 1
    return true
  }

  mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
    guard isSign(sign) else { return false }
    next += 1
    return true
  }

  mutating func take(_ kind: Lexeme.Kind) -> Lexeme? {
    guard let peek, peek.kind == kind else { return nil }
    next += 1
    return peek
  }

  mutating func name(_ what: String) throws(SyntaxError) -> Name {
    guard let lexeme = take(.name) else { throw expected(what) }
    if isSign("-"), let peek, peek.range.lowerBound == lexeme.range.upperBound,
      next + 1 < lexemes.count, lexemes[next + 1].kind == .number
    {
      let grown = range(lexeme).covering(range(lexemes[next + 1]))
      throw SyntaxError(.minusInName(at: grown, edit: minusEdit(after: lexeme)))
    }
    return Name(text(lexeme), at: range(lexeme))
  }

  mutating func names(_ what: String) throws(SyntaxError) -> [Name] {
    var names = [try name(what)]
    while takeSign(",") { names.append(try name(what)) }
    return names
  }

  mutating func number(_ what: String) throws(SyntaxError) -> Number {
    guard let lexeme = take(.number) else { throw expected(what) }
    guard let value = Int(text(lexeme)), value <= 100_000 else {
      throw SyntaxError(.numberTooLarge(at: range(lexeme)))
    }
    return Number(value, at: range(lexeme))
  }

  /// A number within bounds, such as the level of a scenario.
  mutating func number(_ what: String, in bounds: ClosedRange<Int>) throws(SyntaxError) -> Int {
    let number = try number(what)
    guard bounds.contains(number.value) else {
      throw SyntaxError(.numberRange(bounds, at: number.range))
    }
    return number.value
  }

  mutating func quoted(_ what: String) throws(SyntaxError) -> Prose {
    guard let lexeme = take(.quoted) else { throw expected(what) }
    let inner = lexeme.range.lowerBound + 1..<lexeme.range.upperBound - 1
    return Prose(source.text(inner), at: range(lexeme))
  }

  func expected(_ what: String) -> SyntaxError {
    guard let peek else { return SyntaxError(.missing(what, at: here)) }
    switch peek.kind {
    case .unclosed: return SyntaxError(unclosedQuote(peek, of: what))
    case _ where ["'", "‘", "’", "‚"].contains(text(peek)) && what.contains("quotes"):
      return SyntaxError(
        .singleQuotes(
          text(peek), expected: what, at: range(peek), edit: quoteEdit(from: peek)))
    case .other:
      return SyntaxError(
        .oddCharacter(text(peek), expected: what, at: range(peek), edit: plainEdit(from: next)))
    case .sign(UInt8(ascii: "#")):
      // Elsewhere than at the end of a statement, something would still be missing.
      let edit = what == Cursor.endOfLine ? commentEdit(from: peek) : nil
      return SyntaxError(.commentOnLine(at: range(peek), edit: edit))
    default: return SyntaxError(.expected(what, found: text(peek), at: range(peek)))
    }
  }

  /// Goes into a bracket or a negation; `depth` counts it out again.
  mutating func enter() throws(SyntaxError) {
    depth += 1
    if depth > Limit.depth { throw SyntaxError(.deepBrackets(at: here)) }
  }

  func expectEnd() throws(SyntaxError) {
    if !isAtEnd { throw expected(Cursor.endOfLine) }
  }

  static let endOfLine = "the end of the line"
}

/// Why a statement was given up; it costs the statement and nothing more.
struct SyntaxError: Error {
  /// Nil when a part of the statement has said it already.
  var diagnostic: Diagnostic?

  static let reported = SyntaxError(nil)

  init(_ diagnostic: Diagnostic?) { self.diagnostic = diagnostic }
}
