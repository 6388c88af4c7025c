/// The product-moment correlation of two lists, −1 to 1.
///
/// Nil with fewer than three pairs, or where one list does not vary.
public func pearson(_ xs: [Double], _ ys: [Double]) -> Double? {
  precondition(xs.count == ys.count, "a correlation is of pairs")
  guard xs.count >= 3 else { return nil }
  let count = Double(xs.count)
  let (meanX, meanY) = (xs.reduce(0, +) / count, ys.reduce(0, +) / count)
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for (x, y) in zip(xs, ys) {
    xx += (x - meanX) * (x - meanX)
    yy += (y - meanY) * (y - meanY)
    xy += (x - meanX) * (y - meanY)
  }
  // Differences of the last bit are rounding, not variation.
  guard xx > 1e-12, yy > 1e-12 else { return nil }
  return max(-1, min(1, xy / (xx * yy).squareRoot()))
}

/// The rank correlation of two lists, −1 to 1: that of their ranks, equal values sharing a mean rank.
public func spearman(_ xs: [Double], _ ys: [Double]) -> Double? { pearson(ranks(xs), ranks(ys)) }

/// The rank of each value, 1 for the least; equal values have the mean of their ranks.
///
/// - Complexity: O(n log n).
func ranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for index in order[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
