import Matching
import TestSupport

/// Everything that clauses of a tiny language can be, written as plainly as it can be.
struct Clauses {
  let language: Language
  let edges: EdgeRuns

  /// Words such that every set of symbols is satisfied by one that any word can satisfy.
  static let words = Language.words + ["aing", "bing", "abing", "zz"]

  /// All clauses of up to so many words, the short first.
  static func all(upTo length: Int, of words: [String] = words) -> [[String]] {
    var result: [[String]] = []
    var latest: [[String]] = [[]]
    for _ in 0..<length {
      latest = latest.flatMap { clause in words.map { clause + [$0] } }
      result += latest
    }
    return result
  }

  /// Random runs of the words that patterns like best.
  static func edges(_ chance: inout Chance) -> EdgeRuns {
    let words = ["a", "b", "c", "ab", "zz"]
    func runs(_ count: Int) -> [[String]] {
      (0..<Int.random(in: 0...count, using: &chance)).map { _ in
        (0..<Int.random(in: 1...2, using: &chance)).map { _ in
          words[Int.random(in: words.indices, using: &chance)]
        }
      }
    }
    return EdgeRuns(
      starts: runs(2), ends: runs(2), cuts: runs(2), fillers: runs(2), unheardRuns: runs(1))
  }

  /// A random pattern that most clauses do not hold: words in a row, options and anchors between.
  static func row(_ language: Language, _ chance: inout Chance) -> Language.Plain {
    var parts: [Language.Plain] = Bool.random(using: &chance) ? [.start] : []
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let word = Language.Plain.symbol(Int.random(in: language.symbols.indices, using: &chance))
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: parts.append(.optional(word))
      case 1: parts.append(language.pattern(depth: 1, captures: nil, &chance))
      case 2: parts.append(.anyWord)
      default: parts.append(word)
      }
    }
    if Int.random(in: 0..<3, using: &chance) == 0 { parts.append(.end) }
    return .sequence(parts)
  }

  /// The clause with the places where `^` and `$` may stand besides its ends.
  func lattice(_ words: [String], in lexicon: Lexicon) -> Lattice {
    let places = 1..<max(words.count, 1)
    return Lattice(
      words, starts: places.filter { isRuns(words[..<$0], edges.starts) },
      ends: places.filter { isRuns(words[$0...], edges.ends) }, in: lexicon)
  }

  /// Whether words are nothing but runs, one after the other.
  private func isRuns(_ words: ArraySlice<String>, _ runs: [[String]]) -> Bool {
    words.isEmpty
      || runs.contains { words.starts(with: $0) && isRuns(words.dropFirst($0.count), runs) }
  }

  /// Whether a text has a clause of just these words, whatever stands before and after it.
  ///
  /// Before it may stand the beginning of a run that a full stop broke, or nothing.
  func occurs(_ clause: [String], beginsInRun: Bool = true) -> Bool {
    for run in edges.unheardRuns {
      for start in clause.indices where clause[start...].starts(with: run) { return false }
    }
    let heads = beginsInRun ? tails(of: edges.cuts + edges.fillers) { $0.dropLast($1) } : [[]]
    let ends = tails(of: edges.cuts + edges.fillers) { $0.dropFirst($1) }
    return heads.contains { head in
      ends.contains { end in
        clauses(head + clause + end, breaks: [head.count, head.count + clause.count])
          .contains { $0 == head.count..<head.count + clause.count }
      }
    }
  }

  private func tails(
    of runs: [[String]], _ part: ([String], Int) -> ArraySlice<String>
  ) -> [[String]] {
    [[]] + runs.flatMap { run in (1..<max(run.count, 1)).map { Array(part(run, $0)) } }
  }

  /// Cuts words as sentences are cut; a break ends a clause whatever the words are.
  private func clauses(_ words: [String], breaks: Set<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var (start, index, holdsContent) = (0, 0, false)
    func end(_ place: Int) {
      if start < place { result.append(start..<place) }
      (start, holdsContent) = (place, false)
    }
    func longest(_ runs: [[String]]) -> Int {
      runs.filter { words[index...].starts(with: $0) }.map(\.count).max() ?? 0
    }
    while index < words.count {
      let (cut, filler) = (longest(edges.cuts), longest(edges.fillers))
      if cut > 0, holdsContent { end(index) }
      if cut == 0, filler == 0 { holdsContent = true }
      for _ in 0..<max(1, cut, filler) {
        index += 1
        if breaks.contains(index) { end(index) }
      }
    }
    end(words.count)
    return result
  }
}
