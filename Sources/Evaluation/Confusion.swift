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
  public func macroF1(over labels: some Sequence<Int>) -> Double? {
    var (sum, count) = (0.0, 0)
    for label in labels where support(label) > 0 {
      sum += f1(label) ?? 0
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }

  /// The share of rows predicted right; nil without rows.
  public var accuracy: Double? {
    share((0..<size).reduce(0) { $0 + self[$1, $1] }, of: total)
  }

  /// Agreement beyond chance, −1 to 1: (observed − expected) / (1 − expected).
  ///
  /// Cohen, "A coefficient of agreement for nominal scales", 1960. Nil without rows, and where chance
  /// alone would agree on all.
  public var kappa: Double? {
    guard let observed = accuracy else { return nil }
    let rows = Double(total)
    let expected = (0..<size).reduce(0.0) {
      $0 + Double(support($1)) / rows * (Double(predicted($1)) / rows)
    }
    return expected >= 1 ? nil : (observed - expected) / (1 - expected)
  }
}

/// A share, 0 to 1; nil of nothing.
func share(_ part: Int, of whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}
