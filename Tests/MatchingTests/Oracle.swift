/// Matches as the documentation says, step by step and without any care for time.
///
/// Preferences: alternatives as written, gaps as short as possible, options taken if they can be,
/// a class's longest run of words first.
struct Oracle {
  var language: Language
  var words: [String]
  var starts: Set<Int>
  var ends: Set<Int>

  /// A way to match: where it ends and what it captured.
  struct Way: Equatable {
    var end: Int
    var captures: [Int: Range<Int>] = [:]
  }

  /// The leftmost match, and the preferred one there.
  func first(_ pattern: Language.Plain) -> (start: Int, way: Way)? {
    for start in 0...words.count {
      if let way = ways(pattern, Way(end: start)).first { return (start, way) }
    }
    return nil
  }

  /// Every way to go on from `way`, the preferred first; the second of two that end alike is no news.
  private func ways(_ pattern: Language.Plain, _ way: Way) -> [Way] {
    switch pattern {
    case .symbol(let index): return runs(index, from: way.end).map { moved(way, to: $0) }
    case .anyWord: return way.end < words.count ? [moved(way, to: way.end + 1)] : []
    case .gap(let least, let most):
      let longest = min(most ?? words.count, words.count - way.end)
      guard least <= longest else { return [] }
      return (least...longest).map { moved(way, to: way.end + $0) }
    case .sequence(let parts):
      return parts.reduce([way]) { ways, part in news(ways.flatMap { self.ways(part, $0) }) }
    case .choice(let parts): return parts.flatMap { ways($0, way) }
    case .optional(let inner): return ways(inner, way) + [way]
    case .capture(let slot, let inner):
      return ways(inner, way).map { found in
        var kept = found
        kept.captures[slot] = way.end..<found.end
        return kept
      }
    case .start: return way.end == 0 || starts.contains(way.end) ? [way] : []
    case .end: return way.end == words.count || ends.contains(way.end) ? [way] : []
    }
  }

  private func news(_ ways: [Way]) -> [Way] {
    var ends: Set<Int> = []
    return ways.filter { ends.insert($0.end).inserted }
  }

  private func moved(_ way: Way, to end: Int) -> Way { Way(end: end, captures: way.captures) }

  /// Where a symbol can end that begins at a word: the longest run first, one word last.
  private func runs(_ index: Int, from start: Int) -> [Int] {
    guard start < words.count else { return [] }
    let single = isOne(index, words[start]) ? [start + 1] : []
    return spans(index, from: start).sorted(by: >) + single
  }

  /// Whether a single word satisfies a symbol without a pattern's help.
  private func isOne(_ index: Int, _ word: String) -> Bool {
    switch language.meanings[index] {
    case .word(let text): word == text
    case .beginning(let text): word.hasPrefix(text)
    case .any(let parts): parts.contains { isOne($0, word) }
    case .members(let singles, _): singles.contains { isOne($0, word) }
    }
  }

  /// Ends of what class members that are patterns match, empty matches left out.
  private func spans(_ index: Int, from start: Int) -> Set<Int> {
    switch language.meanings[index] {
    case .word, .beginning: []
    case .any(let parts): parts.reduce(into: []) { $0.formUnion(spans($1, from: start)) }
    case .members(let singles, let patterns):
      singles.reduce(into: spanEnds(patterns, from: start)) { $0.formUnion(spans($1, from: start)) }
    }
  }

  private func spanEnds(_ patterns: [Language.Plain], from start: Int) -> Set<Int> {
    let found = patterns.flatMap { ways($0, Way(end: start)) }
    return Set(found.map(\.end).filter { $0 > start })
  }
}
