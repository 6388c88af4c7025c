import Hearing
import RuleLanguage

/// Heard rows with what they truly are, as numbers in a line: what the loss runs over.
struct TrainingRows: Sendable {
  /// A row's clauses are `clauseStarts[row]..<clauseStarts[row + 1]`.
  private(set) var clauseStarts: [Int32] = [0]
  /// A clause's cues are `cues[cueStarts[clause]..<cueStarts[clause + 1]]`.
  private(set) var cueStarts: [Int32] = [0]
  /// Numbers of the cues that speak; see ``CueNumbers``.
  private(set) var cues: [Int32] = []
  /// How much of its row each clause is: the square root of its words, over the sum of those.
  private(set) var shares: [Double] = []
  /// Index of each row's set.
  private(set) var sets: [Int32] = []
  /// Every set that occurs, once.
  private(set) var truths: [TruthSet] = []
  /// The labelled row that each row comes of; examples come of none.
  private(set) var origins: [Int?] = []
  private var numbers: [TruthSet: Int32] = [:]

  var count: Int { sets.count }

  /// Adds a row of these clauses, of which there must be one.
  mutating func add(
    _ clauses: [HeardClause], _ truth: TruthSet, _ numbering: CueNumbers, origin: Int?
  ) {
    precondition(!clauses.isEmpty, "a row without a clause has nothing to learn from")
    let roots = clauses.map { Double($0.words.count).squareRoot() }
    let total = roots.reduce(0, +)
    for (clause, root) in zip(clauses, roots) {
      for entry in clause.speaking { cues.append(Int32(numbering.number(of: entry))) }
      cueStarts.append(Int32(cues.count))
      shares.append(root / total)
    }
    clauseStarts.append(Int32(shares.count))
    if numbers[truth] == nil {
      numbers[truth] = Int32(truths.count)
      truths.append(truth)
    }
    sets.append(numbers[truth] ?? 0)
    origins.append(origin)
  }

  func clauses(of row: Int) -> Range<Int> { Int(clauseStarts[row])..<Int(clauseStarts[row + 1]) }
  func cues(of clause: Int) -> Range<Int> { Int(cueStarts[clause])..<Int(cueStarts[clause + 1]) }

  /// Returns in how many of the rows each cue speaks.
  func fires(_ count: Int) -> [Int] {
    var (fires, last) = ([Int](repeating: 0, count: count), [Int](repeating: -1, count: count))
    for row in 0..<self.count {
      let cues = cues(of: clauses(of: row).lowerBound).lowerBound
      for cue in self.cues[cues..<Int(cueStarts[Int(clauseStarts[row + 1])])] {
        if last[Int(cue)] != row { fires[Int(cue)] += 1 }
        last[Int(cue)] = row
      }
    }
    return fires
  }
}
