import RuleLanguage

/// What is followed of a situation, each thing with a cell of its own.
///
/// A cell holds a set of values, bit v for the value v. Numbers that have no bound stop at a top
/// that stands for itself and everything above it.
struct Cells: Sendable {
  /// One a meter.
  let meters: Range<Int>
  /// One a fact: bit 0 for not set, bit 1 for set.
  let facts: Range<Int>
  /// One a part: how many of its degrees are reached.
  let degrees: Range<Int>
  /// One a signal: whether the counterpart's last lines carried it.
  let heard: Range<Int>
  /// One a signal: whether the lines of this exchange carried it so far.
  let said: Range<Int>
  let turn: Int
  let misses: Int
  /// The line that is open, over several cells: bit 0 of the first for none, then `openBits`.
  let open: Range<Int>
  let count: Int

  /// The value from which on all are one; nil for cells that have a bound.
  let turnTop: Int
  let missesTop: Int
  /// For each line with rules for the answer to it the bit that says it is open.
  let openBits: [Int: Int]
  /// The lines of those bits; bit 0 is for none.
  let openLines: [Int]
  /// For each text that keeps a number the numbers it can be.
  let ratings: [Int: [Int]]
  /// Signals that no line carries, so that none is ever answered or missed.
  let unsaidSignals: Set<Int>
  /// Pitfalls that are taken down once.
  let oncePitfalls: Set<Int>
  /// For each cell the values it can have at all.
  let everything: [UInt64]
  private let highest: [Int]

  init(_ program: Program) {
    let asking = program.lines.indices.filter { !program.lines[$0].nested.isEmpty }
    openLines = [-1] + asking
    openBits = Dictionary(uniqueKeysWithValues: asking.enumerated().map { ($1, $0 + 1) })
    var tested = Constants()
    tested.visit(program)
    turnTop = min(63, max(tested.turn, program.head.turns ?? 0) + 1)
    missesTop = min(63, tested.misses + 1)

    var ratings: [Int: [Int]] = [:]
    for (index, text) in program.texts.enumerated() {
      if case .rating(let range) = text.kind { ratings[index] = [0] + range }
    }
    self.ratings = ratings

    unsaidSignals = Set(program.signals.indices).subtracting(program.lines.flatMap(\.signals))
    oncePitfalls = Set(program.pitfalls.indices.filter { program.pitfalls[$0].isOnce })

    var tops: [Int] = []
    func cells(_ values: [Int]) -> Range<Int> {
      tops += values
      return tops.count - values.count..<tops.count
    }
    meters = cells(program.meters.map { min(63, $0.maximum) })
    facts = cells(program.facts.map { _ in 1 })
    degrees = cells(program.parts.map { min(63, $0.degrees.count) })
    heard = cells(program.signals.map { _ in 1 })
    said = cells(program.signals.map { _ in 1 })
    turn = cells([turnTop]).lowerBound
    misses = cells([missesTop]).lowerBound
    open = cells([Int](repeating: 63, count: openLines.count / 64 + 1))
    count = tops.count
    highest = tops
    everything = tops.map { Cells.values(upTo: $0) }
  }

  /// The highest value of a cell.
  func top(of cell: Int) -> Int { highest[cell] }

  /// Returns the set of the values from 0 to a number.
  static func values(upTo top: Int) -> UInt64 { top >= 63 ? ~0 : (1 << UInt64(top + 1)) - 1 }

  /// The values of a cell for which a comparison can come out as asked.
  func values(of cell: Int, that comparison: Comparison, _ value: Int, is outcome: Bool) -> UInt64 {
    let top = top(of: cell)
    let isUnbounded = cell == turn || cell == misses
    var set: UInt64 = 0
    for candidate in 0...top {
      let alone = comparison.holds(candidate, value) == outcome
      // The top stands for every number from there on, and a comparison changes only near its own.
      let above =
        isUnbounded && candidate == top
        && [value, value + 1, max(value - 1, top)].contains {
          $0 >= top && comparison.holds($0, value) == outcome
        }
      if alone || above { set |= 1 << UInt64(candidate) }
    }
    return set
  }
}

/// The numbers that conditions compare the unbounded counters with.
private struct Constants {
  var turn = 0
  var misses = 0

  mutating func visit(_ program: Program) {
    for rule in program.rules {
      if let condition = rule.condition { visit(condition) }
      visit(rule.body)
    }
    for state in program.states { visit(state.opening) }
    for fact in program.facts { visit(fact.body) }
    for pitfall in program.pitfalls { visit(pitfall.condition) }
    for advice in program.advice { visit(advice.condition) }
  }

  private mutating func visit(_ actions: [Action]) {
    for case .branch(let condition, let then, let otherwise) in actions {
      visit(condition)
      visit(then)
      visit(otherwise)
    }
  }

  private mutating func visit(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { visit(part) }
    case .not(let inner): visit(inner)
    case .compare(.misses, _, let value): misses = max(misses, min(value, 62))
    case .compare(let quantity, _, let value) where quantity.isAtMostTheTurn:
      turn = max(turn, min(value, 62))
    default: break
    }
  }
}

extension Quantity {
  /// Whether it is the turn, or grows by one a turn at most.
  var isAtMostTheTurn: Bool {
    switch self {
    case .turn, .streak, .since, .pitfallCount, .answered, .missed: true
    default: false
    }
  }
}
