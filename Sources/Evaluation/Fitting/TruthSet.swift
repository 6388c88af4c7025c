/// What a row may rightly be, and what it is told apart from; numbers of behaviours, "none" last.
struct TruthSet: Hashable, Sendable {
  /// Ascending.
  var candidates: [Int32]
  /// Of each candidate, whether it would be right.
  var isTrue: [Bool]

  init(_ candidates: some Sequence<Int>, isTrue: (Int) -> Bool) {
    let candidates = candidates.sorted()
    self.candidates = candidates.map(Int32.init)
    self.isTrue = candidates.map(isTrue)
  }

  /// Candidates are what is marked, and all that is true.
  init(true right: [Bool], among marked: [Bool]) {
    self.init(right.indices.filter { right[$0] || marked[$0] }) { right[$0] }
  }

  /// Whether it tells anything: whoever is right whatever he says learns nothing.
  var isTelling: Bool { isTrue.contains(true) && isTrue.contains(false) }
}

extension LabelScheme {
  /// Behaviours and "none", which comes last.
  var outcomes: Int { count - 1 }

  /// Which outcomes are right of a row, by its label or, without one, by its side; nil for context.
  ///
  /// Nothing heard is right where the row is neutral.
  func truth(of row: LabelledRow) -> [Bool]? {
    guard let side = row.side else { return nil }
    return (0..<outcomes).map { outcome in
      let predicted = outcome == outcomes - 1 ? unmatched : outcome
      return row.behaviour.map { isMet($0, by: predicted) } ?? (sides[predicted] == side)
    }
  }
}
