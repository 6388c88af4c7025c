/// What `$` may skip, guessed before it is read.
///
/// A guess is what reading the rest of the clause backwards will have led to; guess 0 is that no
/// word is left. A clause has exactly one right guess at each place.
struct EndGuesses {
  /// Whether `$` may stand where a guess is right, words being left.
  private(set) var mayEnd: [Bool]
  /// For each guess and column of letters, the guesses that may be right after such a letter.
  private var following: [[Int32]]
  private let columnCount: Int

  /// For clauses without `$` to care for: one guess that is always right.
  init(columnCount: Int) {
    self.columnCount = columnCount
    mayEnd = [false]
    following = [[Int32]](repeating: [0], count: columnCount)
  }

  /// - Complexity: O(guesses × columns).
  init(_ tree: RunTree, columns: [Int32]) {
    columnCount = columns.count
    // Before any word the root is reached as it is after whole runs, but no word is left.
    var sets: [[Int32]] = [[0]]
    var numbers: [[Int32]: Int32] = [:]
    var steps: [(from: Int32, column: Int, to: Int32)] = []
    var index = 0
    while index < sets.count {
      for (column, word) in columns.enumerated() {
        let reached = tree.advanced(sets[index], by: word)
        let number = numbers[reached] ?? Int32(sets.count)
        if Int(number) == sets.count {
          numbers[reached] = number
          sets.append(reached)
        }
        steps.append((number, column, Int32(index)))
      }
      index += 1
    }
    mayEnd = sets.enumerated().map { $0 > 0 && $1.first == 0 }
    following = [[Int32]](repeating: [], count: sets.count * columns.count)
    for step in steps { following[Int(step.from) * columns.count + step.column].append(step.to) }
  }

  var count: Int { mayEnd.count }

  func following(_ guess: Int32, _ column: Int32) -> [Int32] {
    following[Int(guess) * columnCount + Int(column)]
  }
}
