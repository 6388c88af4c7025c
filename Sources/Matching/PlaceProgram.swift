/// A pattern as steps that take a set of places in a clause to another set.
///
/// A set is a number, bit i for the place before word i, so all places are looked at together: a
/// pattern takes as many steps as it has parts, whatever the clause. Run backwards from all places
/// it gives those where a match begins; run forwards from one, those where a match ends.
struct PlaceProgram: Sendable {
  struct Step: Sendable {
    enum Kind: UInt8 { case symbol, anyWord, gap, openGap, start, end, fork, next, join, option }

    var kind: Kind
    /// A symbol's number, or the least length of a gap.
    var a: Int32 = 0
    /// How much longer a gap may be than its least length.
    var b: Int32 = 0
  }

  private(set) var steps: [Step] = []

  init(_ pattern: Pattern, backwards: Bool) { append(pattern, backwards: backwards) }

  private mutating func append(_ pattern: Pattern, backwards: Bool) {
    switch pattern {
    case .symbol(let symbol): steps.append(Step(kind: .symbol, a: symbol.id))
    case .anyWord: steps.append(Step(kind: .anyWord))
    case .gap(let least, let most):
      let kind: Step.Kind = most == nil ? .openGap : .gap
      let more = max(0, (most ?? least) - least)
      steps.append(Step(kind: kind, a: Int32(min(least, 64)), b: Int32(min(more, 64))))
    case .sequence(let parts):
      if backwards {
        for part in parts.reversed() { append(part, backwards: true) }
      } else {
        for part in parts { append(part, backwards: false) }
      }
    case .choice(let parts):
      steps.append(Step(kind: .fork))
      for part in parts {
        append(part, backwards: backwards)
        steps.append(Step(kind: .next))
      }
      steps.append(Step(kind: .join))
    case .optional(let inner):
      steps.append(Step(kind: .fork))
      append(inner, backwards: backwards)
      steps.append(Step(kind: .option))
    case .capture(_, let inner): append(inner, backwards: backwards)
    case .start: steps.append(Step(kind: .start))
    case .end: steps.append(Step(kind: .end))
    }
  }

  /// Returns the places that lead to some place of `set`.
  func run(back set: UInt64, in clause: Lattice) -> UInt64 {
    PlaceProgram.run(steps[...], back: set, in: clause)
  }

  /// Returns the places to which some place of `set` leads.
  func run(on set: UInt64, in clause: Lattice) -> UInt64 {
    let all = clause.places
    var places = set
    var forks = Forks()
    for step in steps {
      switch step.kind {
      case .symbol: places = clause.after(step.a, places)
      case .anyWord: places = places &<< 1 & all
      case .gap:
        places = places << step.a & all
        places = spread(places, step.b) { $0 << $1 } & all
      case .openGap:
        places = places << step.a & all
        places = places == 0 ? 0 : ~((places & (~places &+ 1)) &- 1) & all
      case .start: places &= clause.starts
      case .end: places &= clause.ends
      case .fork, .next, .join, .option: forks.take(step.kind, &places)
      }
    }
    return places
  }

  /// Runs steps that were made backwards: returns the places that lead to some place of `set`.
  static func run(_ steps: ArraySlice<Step>, back set: UInt64, in clause: Lattice) -> UInt64 {
    var places = set
    var forks = Forks()
    for index in steps.indices {
      let step = steps[index]
      switch step.kind {
      case .symbol: places = clause.before(step.a, places)
      case .anyWord: places &>>= 1
      case .gap: places = spread(places >> step.a, step.b) { $0 >> $1 }
      case .openGap:
        places >>= UInt64(step.a)
        places = places == 0 ? 0 : ~0 &>> UInt64(places.leadingZeroBitCount)
      case .start: places &= clause.starts
      case .end: places &= clause.ends
      case .fork, .next, .join, .option: forks.take(step.kind, &places)
      }
      if places == 0, forks.isEmpty { return 0 }
    }
    return places
  }
}

/// Returns a set with all its moves by up to `most` places.
private func spread(
  _ set: UInt64, _ most: Int32, by move: (UInt64, Int32) -> UInt64
) -> UInt64 {
  var result = set
  var done: Int32 = 0
  while done < most {
    let next = min(done + 1, most - done)
    result |= move(result, next)
    done += next
  }
  return result
}

/// The sets that alternatives and options still need.
private struct Forks {
  private var stack: [(before: UInt64, found: UInt64)] = []

  var isEmpty: Bool { stack.isEmpty }

  mutating func take(_ kind: PlaceProgram.Step.Kind, _ places: inout UInt64) {
    guard kind != .fork, let last = stack.indices.last else {
      stack.append((places, 0))
      return
    }
    switch kind {
    case .next:
      stack[last].found |= places
      places = stack[last].before
    case .join: places = stack.removeLast().found
    default: places |= stack.removeLast().before
    }
  }
}
