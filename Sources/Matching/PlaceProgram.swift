/// A pattern as steps that take a set of places in a clause to another set.
///
/// A set is a number, bit i for the place before word i, so all places are looked at together: a
/// pattern takes as many steps as it has parts, whatever the clause. Run backwards from all places
/// it gives those where a match begins; run forwards from one, those where a match ends.
struct PlaceProgram: Sendable {
  struct Step: Sendable {
    enum Kind: UInt8 {
      case symbol, anyWord, gap, openGap, start, end
      /// What may be left out: so many steps after it.
      case option
      /// A single symbol that may be left out.
      case optionalSymbol
      /// Alternatives: so many steps after it, each alternative's own after its `part`.
      case choice, part
    }

    var kind: Kind
    /// A symbol's number, the least length of a gap, or a count of steps.
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
      counting(.choice) { program in
        for part in parts {
          program.counting(.part) { $0.append(part, backwards: backwards) }
        }
      }
    case .optional(.symbol(let symbol)):
      steps.append(Step(kind: .optionalSymbol, a: symbol.id))
    case .optional(let inner): counting(.option) { $0.append(inner, backwards: backwards) }
    case .capture(_, let inner): append(inner, backwards: backwards)
    case .start: steps.append(Step(kind: .start))
    case .end: steps.append(Step(kind: .end))
    }
  }

  /// Appends a step that counts those which `body` appends after it.
  private mutating func counting(_ kind: Step.Kind, _ body: (inout PlaceProgram) -> Void) {
    let place = steps.count
    steps.append(Step(kind: kind))
    body(&self)
    steps[place].a = Int32(steps.count - place - 1)
  }
}
