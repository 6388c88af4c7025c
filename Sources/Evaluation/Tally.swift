import Record

/// The counts from which measures are made, of some conversations; those of several add up.
struct Tally {
  /// By `Side.number`.
  var sides: Confusion
  /// The same rows, by the rule of thumb.
  var yardstick: Confusion
  /// By the numbers of the scheme.
  var behaviours: Confusion
  /// Rows that truly push or pull, and those of them in which nothing matched.
  var moves = 0
  var unmatchedMoves = 0
  /// People with a true and a predicted push share, and how far apart the two are, added up.
  var people = 0
  var shareError = 0.0
  var shareBias = 0.0

  init(labels: Int) {
    sides = Confusion(size: Side.allCases.count)
    yardstick = sides
    behaviours = Confusion(size: labels)
  }

  private static let counted = [Side.push, .pull, .neutral].map(\.number)
  private static let moving = [Side.push, .pull].map(\.number)

  /// Macro-F1 over push, pull and neutral; stepping back is right nowhere but where people say so.
  var sideMacroF1: Double? { sides.macroF1(over: Tally.counted) }
  var yardstickMacroF1: Double? { yardstick.macroF1(over: Tally.counted) }
  /// Over rows that truly push or pull, the others left out.
  var pushPullMacroF1: Double? {
    var rows = Confusion(size: sides.size)
    for truth in Tally.moving {
      for predicted in 0..<sides.size { rows[truth, predicted] = sides[truth, predicted] }
    }
    return rows.macroF1(over: Tally.moving)
  }
  var behaviourMacroF1: Double? { behaviours.macroF1(over: 0..<behaviours.size) }
}

/// What one conversation adds to a tally: the cells it touches, which are few.
struct TallyPart {
  private enum Table: Int32 { case sides, yardstick, behaviours }

  private var cells: [(table: Table, truth: Int32, predicted: Int32, count: Int)] = []
  private var places: [Int: Int] = [:]
  var moves = 0
  var unmatchedMoves = 0
  var people = 0
  var shareError = 0.0
  var shareBias = 0.0

  mutating func add(_ row: ScoredRow, scheme: LabelScheme, held: [Bool]) {
    add(.sides, row.truth.number, row.predicted.number)
    add(.yardstick, row.truth.number, row.yardstick.number)
    if let label = row.label {
      add(.behaviours, label, scheme.counted(row.predictedLabel, against: label, held: held))
    }
    if row.truth == .push || row.truth == .pull {
      moves += 1
      if row.confidence == 0 { unmatchedMoves += 1 }
    }
  }

  mutating func add(_ person: PersonShare) {
    guard let predicted = person.predicted else { return }
    people += 1
    shareError += abs(predicted - person.truth)
    shareBias += predicted - person.truth
  }

  private mutating func add(_ table: Table, _ truth: Int, _ predicted: Int) {
    let key = (Int(table.rawValue) << 40) | (truth << 20) | predicted
    if let place = places[key] {
      cells[place].count += 1
    } else {
      places[key] = cells.count
      cells.append((table, Int32(truth), Int32(predicted), 1))
    }
  }

  /// Adds all of it to a tally.
  ///
  /// - Complexity: O(cells).
  func add(to tally: inout Tally) {
    for cell in cells {
      let (truth, predicted) = (Int(cell.truth), Int(cell.predicted))
      switch cell.table {
      case .sides: tally.sides[truth, predicted] += cell.count
      case .yardstick: tally.yardstick[truth, predicted] += cell.count
      case .behaviours: tally.behaviours[truth, predicted] += cell.count
      }
    }
    tally.moves += moves
    tally.unmatchedMoves += unmatchedMoves
    tally.people += people
    tally.shareError += shareError
    tally.shareBias += shareBias
  }
}
