import Matching
import TestSupport

/// A random lexicon in two forms: as the matcher knows it, and as plainly as it can be written.
struct Language {
  /// What a symbol stands for.
  indirect enum Meaning {
    case word(String)
    case beginning(String)
    case any([Int])
    /// Members that are symbols, and members that are patterns.
    case members([Int], [Plain])
  }

  var builder = LexiconBuilder()
  var symbols: [Symbol] = []
  var meanings: [Meaning] = []
  static let words = ["a", "b", "c", "ab", "abc", "ba", "d"]

  /// A pattern whose symbols are indices of meanings.
  indirect enum Plain {
    case symbol(Int)
    case anyWord
    case gap(Int, Int?)
    case sequence([Plain])
    case choice([Plain])
    case optional(Plain)
    case capture(Int, Plain)
    case start, end
  }

  init(_ chance: inout Chance) {
    for word in Language.words.prefix(5) { add(builder.word(word), .word(word)) }
    for beginning in ["a", "ab", "b"] { add(builder.beginning(beginning), .beginning(beginning)) }
    for _ in 0..<3 {
      let parts = (0..<Int.random(in: 1...3, using: &chance)).map { _ in index(&chance) }
      add(builder.union(parts.map { symbols[$0] }), .any(parts))
    }
    for _ in 0..<Int.random(in: 1...4, using: &chance) { addClass(&chance) }
  }

  private mutating func add(_ symbol: Symbol, _ meaning: Meaning) {
    symbols.append(symbol)
    meanings.append(meaning)
  }

  /// A class names only what stands before it, so none takes itself in.
  private mutating func addClass(_ chance: inout Chance) {
    let symbol = builder.newClass()
    let singles = (0..<Int.random(in: 0...2, using: &chance)).map { _ in index(&chance) }
    let patterns = (0..<Int.random(in: 0...2, using: &chance)).map { _ in
      pattern(depth: 2, captures: nil, &chance)
    }
    for single in singles { builder.add(symbols[single], to: symbol) }
    for pattern in patterns { builder.add(compiled(pattern), to: symbol) }
    add(symbol, .members(singles, patterns))
  }

  private func index(_ chance: inout Chance) -> Int {
    Int.random(in: symbols.indices, using: &chance)
  }

  /// Returns a random pattern; with `captures` it may capture, and counts its slots there.
  func pattern(depth: Int, captures: Counter?, _ chance: inout Chance) -> Plain {
    let kind = Int.random(in: 0..<(depth > 0 ? 14 : 7), using: &chance)
    func parts(_ range: ClosedRange<Int>) -> [Plain] {
      (0..<Int.random(in: range, using: &chance)).map { _ in
        pattern(depth: depth - 1, captures: captures, &chance)
      }
    }
    switch kind {
    case 0...2: return .symbol(index(&chance))
    case 3: return .anyWord
    case 4:
      let least = Int.random(in: 0...2, using: &chance)
      let most = least + Int.random(in: 0...2, using: &chance)
      return .gap(least, Bool.random(using: &chance) ? nil : most)
    case 5: return .start
    case 6: return .end
    case 7...10: return .sequence(parts(1...4))
    case 11: return .choice(parts(1...3))
    case 12: return .optional(pattern(depth: depth - 1, captures: captures, &chance))
    default:
      guard let captures, captures.value < 3 else { return .sequence(parts(2...3)) }
      captures.value += 1
      let slot = captures.value - 1
      return .capture(slot, pattern(depth: depth - 1, captures: captures, &chance))
    }
  }

  func compiled(_ pattern: Plain) -> Pattern {
    switch pattern {
    case .symbol(let index): .symbol(symbols[index])
    case .anyWord: .anyWord
    case .gap(let least, let most): .gap(least: least, most: most)
    case .sequence(let parts): .sequence(parts.map(compiled))
    case .choice(let parts): .choice(parts.map(compiled))
    case .optional(let inner): .optional(compiled(inner))
    case .capture(let slot, let inner): .capture(slot, compiled(inner))
    case .start: .start
    case .end: .end
    }
  }
}

/// A number that several hands count up.
final class Counter {
  var value = 0
}
