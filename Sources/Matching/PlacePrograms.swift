/// Many patterns' steps over places in one array, so that trying one touches nothing else.
struct PlacePrograms: Sendable {
  /// Steps of each pattern: `steps[firsts[i]..<firsts[i + 1]]`.
  private var steps: [PlaceProgram.Step] = []
  private var firsts: [Int32] = [0]

  init(_ patterns: some Sequence<Pattern>, backwards: Bool) {
    for pattern in patterns {
      steps += PlaceProgram(pattern, backwards: backwards).steps
      firsts.append(Int32(steps.count))
    }
  }

  private func range(of program: Int) -> Range<Int> {
    Int(firsts[program])..<Int(firsts[program &+ 1])
  }

  /// Returns the places that lead to some place of `set`, by steps that were made backwards.
  ///
  /// - Complexity: O(pattern).
  func run(_ program: Int, back set: UInt64, in clause: Lattice) -> UInt64 {
    run(range(of: program), back: set, in: clause)
  }

  /// Returns the places to which some place of `set` leads, by steps that were made forwards.
  ///
  /// - Complexity: O(pattern).
  func run(_ program: Int, on set: UInt64, in clause: Lattice) -> UInt64 {
    run(range(of: program), on: set, in: clause)
  }

  private func run(
    _ range: Range<Int>, back set: UInt64, in clause: Lattice
  ) -> UInt64 {
    var places = set
    var index = range.lowerBound
    // No place leads nowhere.
    while index < range.upperBound, places != 0 {
      let step = steps[index]
      index &+= 1
      switch step.kind {
      case .symbol: places = clause.before(step.a, places)
      case .optionalSymbol: places |= clause.before(step.a, places)
      case .anyWord: places &>>= 1
      case .gap: places = spread(places >> step.a, step.b) { $0 >> $1 }
      case .openGap:
        places >>= UInt64(step.a)
        places = places == 0 ? 0 : ~0 &>> UInt64(places.leadingZeroBitCount)
      case .start: places &= clause.starts
      case .end: places &= clause.ends
      case .option:
        let end = index &+ Int(step.a)
        places |= run(index..<end, back: places, in: clause)
        index = end
      case .choice:
        let end = index &+ Int(step.a)
        var found: UInt64 = 0
        while index < end {
          let part = index &+ 1
          index = part &+ Int(steps[index].a)
          found |= run(part..<index, back: places, in: clause)
        }
        places = found
      case .part: break
      }
    }
    return places
  }

  private func run(
    _ range: Range<Int>, on set: UInt64, in clause: Lattice
  ) -> UInt64 {
    let all = clause.places
    var places = set
    var index = range.lowerBound
    while index < range.upperBound, places != 0 {
      let step = steps[index]
      index &+= 1
      switch step.kind {
      case .symbol: places = clause.after(step.a, places)
      case .optionalSymbol: places |= clause.after(step.a, places)
      case .anyWord: places = places &<< 1 & all
      case .gap:
        places = places << step.a & all
        places = spread(places, step.b) { $0 << $1 } & all
      case .openGap:
        places = places << step.a & all
        places = places == 0 ? 0 : ~((places & (~places &+ 1)) &- 1) & all
      case .start: places &= clause.starts
      case .end: places &= clause.ends
      case .option:
        let end = index &+ Int(step.a)
        places |= run(index..<end, on: places, in: clause)
        index = end
      case .choice:
        let end = index &+ Int(step.a)
        var found: UInt64 = 0
        while index < end {
          let part = index &+ 1
          index = part &+ Int(steps[index].a)
          found |= run(part..<index, on: places, in: clause)
        }
        places = found
      case .part: break
      }
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
