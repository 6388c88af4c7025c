/// A set of small numbers, one bit each.
struct NumberSet: Sendable {
  private var words: [UInt64]
  private var size = 0

  /// An empty set for numbers below `count`.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Adds a number; returns whether it was new.
  ///
  /// - Precondition: It is not negative, and below the set's count.
  @discardableResult
  mutating func insert(_ number: Int32) -> Bool {
    let (place, bit) = (Int(number) &>> 6, 1 &<< UInt64(number & 63) as UInt64)
    guard words[place] & bit == 0 else { return false }
    words[place] |= bit
    size &+= 1
    return true
  }

  /// The numbers, ascending.
  ///
  /// - Complexity: O(numbers + count / 64).
  var numbers: [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(size)
    for place in words.indices {
      var rest = words[place]
      while rest != 0 {
        numbers.append(Int32(place &* 64 &+ rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return numbers
  }
}
