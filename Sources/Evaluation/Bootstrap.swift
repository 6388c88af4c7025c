/// Where a measure would come out 95 times of 100, had other conversations of the kind been labelled.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double
}

/// SplitMix64: a small generator of our own, so that intervals are the same on every machine.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to below `bound`, as even as 64 bits allow.
  public mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// Draws conversations with replacement, as many as there are, again and again.
///
/// Rows of one conversation are alike, so conversations are drawn and not rows. Efron and Tibshirani,
/// "An introduction to the bootstrap", 1993, percentile intervals.
struct Bootstrap {
  static let resamples = 1000
  static let seed: UInt64 = 4

  /// The middle 95% of each measure over the resamples; nil where a tenth of them or more had none.
  ///
  /// - Complexity: O(resamples × cells of all parts).
  static func intervals(
    of parts: TallyParts, _ measures: (Tally) -> [Double?]
  ) -> [Interval?] {
    guard parts.count > 1 else { return measures(parts.total).map { _ in nil } }
    var chance = SplitMix64(seed: seed)
    var values: [[Double]] = measures(parts.total).map { _ in [] }
    for _ in 0..<resamples {
      for (index, value) in measures(parts.drawn(by: &chance)).enumerated() {
        if let value { values[index].append(value) }
      }
    }
    return values.map(middle)
  }

  private static func middle(_ values: [Double]) -> Interval? {
    guard values.count > resamples * 9 / 10 else { return nil }
    let sorted = values.sorted()
    let tail = sorted.count / 40
    return Interval(low: sorted[tail], high: sorted[sorted.count - 1 - tail])
  }
}
