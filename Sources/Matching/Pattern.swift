/// What one place of a clause must hold: a word, one of several words, or a class.
///
/// A number of a `Lexicon`; it means nothing without it.
public struct Symbol: Hashable, Sendable, Comparable {
  public let id: Int32

  init(_ id: Int) { self.id = Int32(truncatingIfNeeded: id) }

  public static func < (a: Symbol, b: Symbol) -> Bool { a.id < b.id }
}

/// A regular language over the words of a clause.
public enum Pattern: Hashable, Sendable {
  case symbol(Symbol)
  /// `_`: any one word.
  case anyWord
  /// `..4`, `1..4`, `...`: as few words as will do; `most` nil means any number.
  case gap(least: Int, most: Int?)
  case sequence([Pattern])
  /// `(a|b)`: tried as written.
  case choice([Pattern])
  /// `[a]`: taken if it can be.
  indirect case optional(Pattern)
  /// `{text …}`: keeps what the inner pattern matched in a numbered slot.
  indirect case capture(Int, Pattern)
  /// `^`: a place where the clause may begin, fillers skipped.
  case start
  /// `$`: a place where the clause may end.
  case end
}

extension Pattern {
  /// How many word tests and repetitions the pattern holds: what a limit on size counts.
  public var size: Int {
    switch self {
    case .symbol, .anyWord: 1
    case .gap(_, let most): most ?? 1
    case .sequence(let parts), .choice(let parts): parts.reduce(0) { $0 + $1.size }
    case .optional(let inner), .capture(_, let inner): inner.size
    case .start, .end: 0
    }
  }
}
