/// How often each label was predicted as each: the truth in rows, the prediction in columns.
public struct Confusion: Hashable, Sendable {
  public let size: Int
  /// Row by row.
  public private(set) var counts: [Int]

  public init(size: Int) {
    self.size = size
    counts = [Int](repeating: 0, count: size * size)
  }

  /// Takes counts, row by row.
  ///
  /// - Precondition: there are `size` × `size` of them.
  public init(size: Int, counts: [Int]) {
    precondition(counts.count == size * size, "a confusion matrix is square")
    self.size = size
    self.counts = counts
  }

  public subscript(truth: Int, predicted: Int) -> Int {
    get { counts[truth * size + predicted] }
    set { counts[truth * size + predicted] = newValue }
  }

  public var total: Int { counts.reduce(0, +) }
  /// Rows that truly are of a label: its support.
  public func support(_ label: Int) -> Int {
    counts[(label * size)..<((label + 1) * size)].reduce(0, +)
  }
  public func predicted(_ label: Int) -> Int {
    (0..<size).reduce(0) { $0 + counts[$1 * size + label] }
  }

  /// Of the rows predicted so, the share that truly are; nil where none was.
  public func precision(_ label: Int) -> Double? { share(self[label, label], of: predicted(label)) }
  /// Of the rows that truly are of a label, the share predicted so; nil where none is.
  public func recall(_ label: Int) -> Double? { share(self[label, label], of: support(label)) }

  /// The harmonic mean of precision and recall, 2·right / (support + predicted); 0 to 1.
  ///
  /// Nil where the label is neither there nor predicted.
  public func f1(_ label: Int) -> Double? {
    share(2 * self[label, label], of: support(label) + predicted(label))
  }

  /// The plain mean of F1 over those of some labels that truly occur; nil where none does.
  ///
  /// - Complexity: O(size²).
  public func macroF1(over labels: some Sequence<Int>) -> Double? {
    let margins = margins
    var (sum, count) = (0.0, 0)
    for label in labels where margins.truths[label] > 0 {
      let both = margins.truths[label] + margins.predictions[label]
      sum += Double(2 * self[label, label]) / Double(both)
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }

  /// The share of rows predicted right; nil without rows.
  public var accuracy: Double? {
    let margins = margins
    return share(margins.right, of: margins.total)
  }

  /// Agreement beyond chance, −1 to 1: (observed − expected) / (1 − expected).
  ///
  /// Cohen, "A coefficient of agreement for nominal scales", 1960. Nil without rows, and where chance
  /// alone would agree on all.
  public var kappa: Double? {
    let margins = margins
    guard margins.total > 0 else { return nil }
    let rows = Double(margins.total)
    var expected = 0.0
    for label in 0..<size {
      expected += Double(margins.truths[label]) / rows * (Double(margins.predictions[label]) / rows)
    }
    return expected >= 1 ? nil : (Double(margins.right) / rows - expected) / (1 - expected)
  }

  /// Sums of rows, of columns and of the diagonal, in one pass: a bootstrap asks for them often.
  private var margins: (truths: [Int], predictions: [Int], right: Int, total: Int) {
    var truths = [Int](repeating: 0, count: size)
    var predictions = truths
    var (right, total, place) = (0, 0, 0)
    for truth in 0..<size {
      for predicted in 0..<size {
        let count = counts[place]
        place += 1
        guard count > 0 else { continue }
        truths[truth] += count
        predictions[predicted] += count
        total += count
        if truth == predicted { right += count }
      }
    }
    return (truths, predictions, right, total)
  }
}

/// A share, 0 to 1; nil of nothing.
func share(_ part: Int, of whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}
