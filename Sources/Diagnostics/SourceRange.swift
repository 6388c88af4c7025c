/// A place in one of several sources.
public struct SourceRange: Hashable, Sendable {
  /// Index of the source in the list it was read with.
  public var source: Int32
  /// Offsets in UTF-8 bytes; `lower` is the first byte, `upper` the one after the last.
  public var lower: Int32
  public var upper: Int32

  public init(source: Int, lower: Int, upper: Int) {
    self.source = Int32(truncatingIfNeeded: source)
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: max(lower, upper))
  }

  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// Returns the range from the start of this one to the end of `other`.
  public func covering(_ other: SourceRange) -> SourceRange {
    SourceRange(source: Int(source), lower: Int(lower), upper: Int(max(upper, other.upper)))
  }
}
