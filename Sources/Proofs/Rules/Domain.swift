import RuleLanguage

/// The values of a variable, gathered into at most 64 cells that no condition tells apart.
struct Domain: Hashable {
  /// Lowest and highest value of each cell, ascending; the last may have no end.
  let cells: [ClosedRange<Int>]

  /// As many values as fit, each a cell of its own.
  init(upTo most: Int) { cells = (0...min(most, 63)).map { $0...$0 } }

  /// Values from `least` on, cut at the values that conditions compare with.
  ///
  /// Nil when there are more than 64 cells.
  init?(from least: Int, to most: Int, cutAt values: [Int]) {
    var cells: [ClosedRange<Int>] = []
    var next = least
    for value in values where value >= next && value <= most {
      if value > next { cells.append(next...value - 1) }
      cells.append(value...value)
      next = value + 1
    }
    if next <= most { cells.append(next...most) }
    guard cells.count <= 64 else { return nil }
    self.cells = cells
  }

  var all: UInt64 { cells.count == 64 ? ~0 : 1 << UInt64(cells.count) - 1 }

  /// The cells whose values compare so; each cell does as a whole.
  func cells(_ comparison: Comparison, _ value: Int) -> UInt64 {
    cells(where: { comparison.holds($0.lowerBound, value) })
  }

  func cells(where isWanted: (ClosedRange<Int>) -> Bool) -> UInt64 {
    var bits: UInt64 = 0
    for (index, cell) in cells.enumerated() where isWanted(cell) { bits |= 1 << UInt64(index) }
    return bits
  }

  /// The cell that holds a value.
  func cell(of value: Int) -> UInt64 { cells(where: { $0.contains(value) }) }

  /// A value in the lowest cell of a set.
  func lowest(of bits: UInt64) -> Int { cells[bits.trailingZeroBitCount].lowerBound }

  /// Every value of a finite domain that is in the set.
  func values(of bits: UInt64) -> [Int] {
    cells.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { cells[$0].lowerBound }
  }
}
