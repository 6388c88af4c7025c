import Diagnostics

/// Where brackets go so that `and` and `or` do not mix without them.
///
/// The language binds `and` before `or`; few authors know, and a reader should not need to.
struct Brackets {
  /// Where the lexemes begin that need an opening bracket before them.
  private(set) var opening: Set<Int> = []
  /// Where the lexemes end that need a closing bracket after them.
  private(set) var closing: Set<Int> = []

  init() {}

  /// Finds them for the condition that the cursor stands before.
  init(_ cursor: inout Cursor) {
    guard let condition = try? cursor.condition() else { return }
    visit(condition, cursor.lexemes)
    // Brackets that would be too many in each other are not added.
    let negations = cursor.lexemes.count { $0.kind == .name && cursor.text($0) == "not" }
    if negations + depth(cursor.lexemes) > Limit.depth { self = Brackets() }
  }

  private mutating func visit(_ condition: ConditionSyntax, _ lexemes: [Lexeme]) {
    switch condition.kind {
    case .any(let parts):
      for part in parts {
        if case .all = part.kind { add(around: part.range.bytes, lexemes) }
        visit(part, lexemes)
      }
    case .all(let parts):
      for part in parts { visit(part, lexemes) }
    case .not(let inner): visit(inner, lexemes)
    default: break
    }
  }

  /// Adds a pair, unless there is one.
  private mutating func add(around range: Range<Int>, _ lexemes: [Lexeme]) {
    let first = index(of: range.lowerBound, in: lexemes)
    let after = index(of: range.upperBound, in: lexemes)
    if first > 0, after < lexemes.count,
      lexemes[first - 1].kind == .sign(UInt8(ascii: "(")),
      lexemes[after].kind == .sign(UInt8(ascii: ")"))
    {
      return
    }
    opening.insert(range.lowerBound)
    closing.insert(range.upperBound)
  }

  /// The first lexeme that begins at an offset or after it.
  private func index(of offset: Int, in lexemes: [Lexeme]) -> Int {
    var low = 0
    var high = lexemes.count
    while low < high {
      let middle = (low + high) / 2
      if lexemes[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many brackets would stand in each other.
  private func depth(_ lexemes: [Lexeme]) -> Int {
    var depth = 0
    var most = 0
    for lexeme in lexemes {
      if opening.contains(lexeme.range.lowerBound) { depth += 1 }
      if lexeme.kind == .sign(UInt8(ascii: "(")) { depth += 1 }
      most = max(most, depth)
      if lexeme.kind == .sign(UInt8(ascii: ")")) { depth -= 1 }
      if closing.contains(lexeme.range.upperBound) { depth -= 1 }
    }
    return most
  }
}
