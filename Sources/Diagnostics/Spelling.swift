/// Returns the name nearest to `name` that a person may have meant, or nil.
///
/// Near is an edit distance (insert, delete, replace, swap neighbours; Damerau) of at most a third of
/// the name's length, two at the most. Ties go to the first in `candidates`.
///
/// - Complexity: O(candidates × length²).
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(name)
  let limit = min(2, max(1, letters.count / 3))
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Returns the optimal string alignment distance of two words.
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
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
