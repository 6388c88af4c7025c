import Record

/// The counts from which measures are made, of some conversations; those of several add up.
struct Tally {
  /// Rows by truth and prediction: of sides, of sides by the rule of thumb, of labels; then the rows that
  /// truly push or pull, and those of them in which nothing matched.
  ///
  /// One list, since a bootstrap fills it thousands of times.
  var cells: [Int]
  /// People with a true and a predicted push share, and how far apart the two are, added up.
  var people = 0
  var shareError = 0.0
  var shareBias = 0.0
  let labels: Int

  init(labels: Int) {
    self.labels = labels
    cells = [Int](repeating: 0, count: Tally.behaviours + labels * labels + 2)
  }

  private static let sideCount = Side.allCases.count
  private static let yardstick = sideCount * sideCount
  private static let behaviours = 2 * yardstick

  /// The cells that a row counts in.
  static func places(of row: ScoredRow, scheme: LabelScheme, held: [Bool]) -> [Int] {
    let truth = row.truth.number * sideCount
    var places = [truth + row.predicted.number, yardstick + truth + row.yardstick.number]
    if let label = row.label {
      let counted = scheme.counted(row.predictedLabel, against: label, held: held)
      places.append(behaviours + label * scheme.count + counted)
    }
    if row.truth == .push || row.truth == .pull {
      let moves = behaviours + scheme.count * scheme.count
      places.append(moves)
      if row.confidence == 0 { places.append(moves + 1) }
    }
    return places
  }

  /// By `Side.number`.
  var sides: Confusion { confusion(at: 0, size: Tally.sideCount) }
  /// The same rows, by the rule of thumb.
  var yardstick: Confusion { confusion(at: Tally.yardstick, size: Tally.sideCount) }
  /// By the numbers of the scheme.
  var behaviours: Confusion { confusion(at: Tally.behaviours, size: labels) }
  var moves: Int { cells[cells.count - 2] }
  var unmatchedMoves: Int { cells[cells.count - 1] }

  private func confusion(at start: Int, size: Int) -> Confusion {
    Confusion(size: size, counts: Array(cells[start..<start + size * size]))
  }

  private static let counted = [Side.push, .pull, .neutral].map(\.number)
  private static let moving = [Side.push, .pull].map(\.number)

  /// Macro-F1 over push, pull and neutral; stepping back is right nowhere but where people say so.
  var sideMacroF1: Double? { sides.macroF1(over: Tally.counted) }
  var yardstickMacroF1: Double? { yardstick.macroF1(over: Tally.counted) }
  /// Over rows that truly push or pull, the others left out.
  var pushPullMacroF1: Double? {
    let sides = sides
    var rows = Confusion(size: sides.size)
    for truth in Tally.moving {
      for predicted in 0..<sides.size { rows[truth, predicted] = sides[truth, predicted] }
    }
    return rows.macroF1(over: Tally.moving)
  }
}
