/// One step of a compiled pattern.
enum Instruction: Hashable, Sendable {
  case symbol(Symbol)
  case anyWord
  /// Goes on at the first target, and at the second should that fail.
  case split(Int, Int)
  case jump(Int)
  /// Notes the position in a place of the slots.
  case save(Int)
  case start
  case end
  case match
}

/// A pattern compiled to instructions, in the manner of Thompson and Pike.
struct Program: Hashable, Sendable {
  private(set) var instructions: [Instruction] = []
  private(set) var slotCount = 0

  init(_ pattern: Pattern) {
    emit(pattern)
    instructions.append(.match)
  }

  private mutating func emit(_ pattern: Pattern) {
    switch pattern {
    case .symbol(let symbol): instructions.append(.symbol(symbol))
    case .anyWord: instructions.append(.anyWord)
    case .gap(let least, let most): emitGap(least: least, most: most)
    case .sequence(let parts): for part in parts { emit(part) }
    case .choice(let parts): emitChoice(parts[...])
    case .optional(let inner): emitOptional(inner)
    case .capture(let slot, let inner):
      slotCount = max(slotCount, slot + 1)
      instructions.append(.save(2 * slot))
      emit(inner)
      instructions.append(.save(2 * slot + 1))
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    }
  }

  private mutating func emitChoice(_ parts: ArraySlice<Pattern>) {
    guard let first = parts.first else { return }
    guard parts.count > 1 else { return emit(first) }
    let split = instructions.count
    instructions.append(.split(0, 0))
    emit(first)
    let jump = instructions.count
    instructions.append(.jump(0))
    instructions[split] = .split(split + 1, instructions.count)
    emitChoice(parts.dropFirst())
    instructions[jump] = .jump(instructions.count)
  }

  private mutating func emitOptional(_ inner: Pattern) {
    let split = instructions.count
    instructions.append(.split(0, 0))
    emit(inner)
    instructions[split] = .split(split + 1, instructions.count)
  }

  /// As few words as will do: skipping the rest of the gap is tried first.
  private mutating func emitGap(least: Int, most: Int?) {
    for _ in 0..<least { instructions.append(.anyWord) }
    guard let most else {
      let split = instructions.count
      instructions += [.split(split + 3, split + 1), .anyWord, .jump(split)]
      return
    }
    let splits = (least..<max(least, most)).map { _ in
      instructions += [.split(0, 0), .anyWord]
      return instructions.count - 2
    }
    for split in splits { instructions[split] = .split(instructions.count, split + 1) }
  }
}
