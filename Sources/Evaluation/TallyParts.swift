/// What each conversation adds to a tally: the cells it touches, which are few.
///
/// All conversations share one list, so that adding them up again and again costs next to nothing.
struct TallyParts {
  private let labels: Int
  /// Cells of conversation `i`: `cells[firsts[i]..<firsts[i + 1]]`.
  private var firsts = [0]
  private var cells: [(place: Int, count: Int)] = []
  private var shares: [(people: Int, error: Double, bias: Double)] = []

  var count: Int { shares.count }

  /// Takes the rows of each conversation, in the order in which they appear, and their people.
  ///
  /// - Complexity: O(rows + conversations × cells).
  init(
    _ rows: [ScoredRow], _ people: [(conversation: Int, share: PersonShare)],
    _ scheme: LabelScheme, held: [Bool]
  ) {
    labels = scheme.count
    var numbers = [Int](repeating: -1, count: (rows.map(\.conversation).max() ?? -1) + 1)
    var counts: [[Int: Int]] = []
    for row in rows {
      if numbers[row.conversation] < 0 {
        numbers[row.conversation] = counts.count
        counts.append([:])
      }
      for place in Tally.places(of: row, scheme: scheme, held: held) {
        counts[numbers[row.conversation]][place, default: 0] += 1
      }
    }
    for places in counts {
      cells += places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      firsts.append(cells.count)
    }
    shares = counts.map { _ in (0, 0, 0) }
    for (conversation, share) in people {
      guard let predicted = share.predicted else { continue }
      let number = numbers[conversation]
      shares[number].people += 1
      shares[number].error += abs(predicted - share.truth)
      shares[number].bias += predicted - share.truth
    }
  }

  /// Adds what one conversation has to a tally.
  ///
  /// - Complexity: O(cells of the conversation).
  func add(_ conversation: Int, to tally: inout Tally) {
    for index in firsts[conversation]..<firsts[conversation + 1] {
      tally.cells[cells[index].place] += cells[index].count
    }
    tally.people += shares[conversation].people
    tally.shareError += shares[conversation].error
    tally.shareBias += shares[conversation].bias
  }

  /// All of it.
  var total: Tally {
    var tally = Tally(labels: labels)
    for conversation in 0..<count { add(conversation, to: &tally) }
    return tally
  }

  /// As many conversations as there are, drawn with replacement.
  func drawn(by chance: inout SplitMix64) -> Tally {
    var tally = Tally(labels: labels)
    for _ in 0..<count { add(chance.next(below: count), to: &tally) }
    return tally
  }
}
