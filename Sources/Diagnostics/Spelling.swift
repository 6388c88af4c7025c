/// Returns the name nearest to `name` that a person may have meant, or nil; see ``Spelling``.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  var spelling = Spelling(candidates)
  return spelling.nearest(to: name)
}

/// Names that a misspelt one may be meant as.
///
/// Near is an edit distance (insert, delete, replace, swap neighbours; Damerau) of at most a third of
/// the name's length, two at the most. Ties go to the first of the candidates.
///
/// So that thousands of unknown names among thousands of known ones stay cheap, only names of nearly
/// the same length and letters are compared, and after a million comparisons nothing is near any more.
public struct Spelling: Sendable {
  private struct Candidate {
    var name: String
    var letters: [Character]
  }

  private var candidates: [Candidate] = []
  /// For each length the candidates that have it, each with its letters as a set of bits.
  private var buckets: [Int: [(index: Int, letters: UInt64)]] = [:]
  private var comparisons = 0
  private static let mostComparisons = 1_000_000

  /// - Complexity: O(letters of all names).
  public init(_ names: some Sequence<String>) {
    for name in names {
      let letters = Array(name)
      buckets[letters.count, default: []].append((candidates.count, bits(of: letters)))
      candidates.append(Candidate(name: name, letters: letters))
    }
  }

  /// Returns the nearest of the names that is not `name` itself; nil when none is near.
  ///
  /// - Complexity: O(names of about the same length) steps of a few instructions, and O(length²) for
  ///   each that has nearly the same letters.
  public mutating func nearest(to name: String) -> String? {
    let letters = Array(name)
    let wanted = bits(of: letters)
    let limit = min(2, max(1, letters.count / 3))
    var best: (distance: Int, index: Int)?
    for length in letters.count - limit...letters.count + limit {
      for (index, other) in buckets[length] ?? [] {
        // Each edit takes at most one letter away and brings one in.
        guard (wanted ^ other).nonzeroBitCount <= 2 * limit else { continue }
        comparisons += 1
        guard comparisons <= Self.mostComparisons else { return nil }
        guard candidates[index].name != name else { continue }
        let distance = editDistance(letters, candidates[index].letters)
        guard distance <= limit else { continue }
        if best.map({ (distance, index) < $0 }) ?? true { best = (distance, index) }
      }
    }
    return best.map { candidates[$0.index].name }
  }

  /// Returns the one name that begins with `name`, or has it between its hyphens; nil if several do.
  ///
  /// - Complexity: O(letters of all names).
  public mutating func completion(of name: String) -> String? {
    guard name.count >= 4, comparisons <= Self.mostComparisons else { return nil }
    comparisons += candidates.count
    let whole = candidates.filter { candidate in
      candidate.name != name
        && (candidate.name.hasPrefix(name)
          || candidate.name.split(separator: "-").contains { $0 == name })
    }
    return whole.count == 1 ? whole[0].name : nil
  }

  /// Returns the one name with the same beginning as `name`, such as `expecting` for `expects`.
  ///
  /// - Complexity: O(letters of all names).
  public mutating func relative(of name: String) -> String? {
    guard name.count >= 6, comparisons <= Self.mostComparisons else { return nil }
    comparisons += candidates.count
    // What stays of a word when its ending goes.
    let stem = name.prefix(max(5, name.count - 3))
    let related = candidates.filter { $0.name != name && $0.name.hasPrefix(stem) }
    return related.count == 1 ? related[0].name : nil
  }
}

/// A bit for each letter; letters may share one.
private func bits(of letters: [Character]) -> UInt64 {
  letters.reduce(0) { bits, letter in
    bits | 1 << UInt64((letter.unicodeScalars.first?.value ?? 0) & 63)
  }
}

/// Returns the optimal string alignment distance of two words.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var twoAbove = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, twoAbove[j - 1] + 1)
      }
      row.append(least)
    }
    (twoAbove, above) = (above, row)
  }
  return above[b.count]
}
