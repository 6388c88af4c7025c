/// A part of a whole, kept as two whole numbers so that nothing is lost.
public struct Ratio: Hashable, Sendable {
  /// 0 to `whole`.
  public var part: Int
  /// 0 when there was nothing to count.
  public var whole: Int

  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The share in per cent, 0 to 100, halves rounded up (12.5 is 13); nil of a whole of nothing.
  ///
  /// Whole numbers only: ⌊(200 · part + whole) / (2 · whole)⌋, the same on every machine.
  public var percent: Int? {
    whole > 0 ? (200 * part + whole) / (2 * whole) : nil
  }

  /// Whether the exact, unrounded share is above `limit` per cent.
  public func exceeds(percent limit: Int) -> Bool {
    100 * part > limit * whole
  }
}
