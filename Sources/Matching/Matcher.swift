/// Runs compiled patterns over clauses; keeps its memory between runs.
///
/// Backtracking with a memory of the (instruction, position) pairs already tried, so that each is
/// tried once: the first match in order of preference, in O(program × words) steps.
struct Matcher {
  private var tried: [UInt64] = []
  private var stack: [Entry] = []
  private var slots: [Int] = []

  private enum Entry {
    case run(instruction: Int, position: Int)
    case restore(slot: Int, value: Int)
  }

  /// Where a pattern matched: word indices, and the slots' starts and ends (-1 where unset).
  struct Match: Hashable {
    var range: Range<Int>
    var slots: [Int]
  }

  /// Returns the leftmost match that begins at `earliest` or later, the preferred one of those that start there.
  mutating func first(
    _ program: Program, in clause: Lattice, from earliest: Int = 0
  ) -> Match? {
    forget(program, clause)
    for start in earliest...clause.count {
      slots = [Int](repeating: -1, count: 2 * program.slotCount)
      if let end = run(program, in: clause, from: start, every: nil) {
        return Match(range: start..<end, slots: slots)
      }
    }
    return nil
  }

  /// Returns every end of a match from `start`, ascending, empty matches left out.
  mutating func ends(of program: Program, in clause: Lattice, from start: Int) -> [Int] {
    forget(program, clause)
    slots = [Int](repeating: -1, count: 2 * program.slotCount)
    var found = Set<Int>()
    _ = run(program, in: clause, from: start) { found.insert($0) }
    return found.filter { $0 > start }.sorted()
  }

  private mutating func forget(_ program: Program, _ clause: Lattice) {
    let bits = program.instructions.count * (clause.count + 1)
    tried = [UInt64](repeating: 0, count: (bits + 63) / 64)
  }

  /// Whether the pair was new; a pair tried before cannot lead anywhere new.
  private mutating func tries(_ instruction: Int, _ position: Int, _ width: Int) -> Bool {
    let bit = instruction * width + position
    let mask: UInt64 = 1 << UInt64(bit & 63)
    guard tried[bit >> 6] & mask == 0 else { return false }
    tried[bit >> 6] |= mask
    return true
  }

  /// Returns the end of the preferred match, or with `every` reports all ends and returns nil.
  private mutating func run(
    _ program: Program, in clause: Lattice, from start: Int, every: ((Int) -> Void)?
  ) -> Int? {
    stack.removeAll(keepingCapacity: true)
    stack.append(.run(instruction: 0, position: start))
    while let entry = stack.popLast() {
      switch entry {
      case .restore(let slot, let value): slots[slot] = value
      case .run(let instruction, let position):
        guard tries(instruction, position, clause.count + 1) else { continue }
        if case .match = program.instructions[instruction] {
          guard let every else { return position }
          every(position)
        } else {
          advance(program, clause, instruction, position)
        }
      }
    }
    return nil
  }

  private mutating func advance(
    _ program: Program, _ clause: Lattice, _ instruction: Int, _ position: Int
  ) {
    func go(_ instruction: Int, _ position: Int) {
      stack.append(.run(instruction: instruction, position: position))
    }
    switch program.instructions[instruction] {
    case .symbol(let symbol):
      guard position < clause.count else { return }
      if clause.holds(symbol, at: position) { go(instruction + 1, position + 1) }
      for span in clause.spans(at: position).reversed() where span.symbol == symbol {
        go(instruction + 1, span.end)
      }
    case .anyWord: if position < clause.count { go(instruction + 1, position + 1) }
    case .split(let first, let second):
      go(second, position)
      go(first, position)
    case .jump(let target): go(target, position)
    case .save(let slot):
      stack.append(.restore(slot: slot, value: slots[slot]))
      slots[slot] = position
      go(instruction + 1, position)
    case .start: if clause.mayStart(at: position) { go(instruction + 1, position) }
    case .end: if clause.mayEnd(at: position) { go(instruction + 1, position) }
    case .match: break
    }
  }
}
