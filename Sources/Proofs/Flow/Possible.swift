/// For each cell the values it can have: more than can really be, never less.
struct Possible: Hashable, Sendable {
  private(set) var values: [UInt64]

  init(_ values: [UInt64]) { self.values = values }

  subscript(cell: Int) -> UInt64 {
    get { values[cell] }
    set { values[cell] = newValue }
  }

  /// Takes in what can be otherwise; says whether that was new.
  @discardableResult
  mutating func join(_ other: Possible) -> Bool {
    var isNew = false
    for cell in values.indices where other.values[cell] & ~values[cell] != 0 {
      values[cell] |= other.values[cell]
      isNew = true
    }
    return isNew
  }

  /// Returns the set of the values of a cell raised or lowered, none below 0 or above its top.
  static func shifted(_ set: UInt64, by amount: Int, top: Int) -> UInt64 {
    let everything = Cells.values(upTo: top)
    let distance = UInt64(amount.magnitude)
    guard distance <= UInt64(top) else { return amount > 0 ? 1 << UInt64(top) : 1 }
    if amount >= 0 {
      let beyond = set & ~(everything >> distance)
      return (set << distance) & everything | (beyond == 0 ? 0 : 1 << UInt64(top))
    }
    let below = set & ((1 << distance) - 1)
    return set >> distance | (below == 0 ? 0 : 1)
  }
}

extension Possible? {
  /// Takes in what can be otherwise; says whether that was new.
  @discardableResult
  mutating func join(_ other: Possible?) -> Bool {
    guard let other else { return false }
    guard self != nil else {
      self = other
      return true
    }
    return self?.join(other) ?? false
  }
}
