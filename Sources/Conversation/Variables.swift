import Record
package import RuleLanguage

/// What conditions test besides the answer, and the values that make a difference to them.
struct Variables {
  private var meters: [Int: Set<Int>] = [:]
  private var facts: Set<Int> = []
  private var degrees: [Int: Set<Int>] = [:]
  private var quantities: [Quantity: Set<Int>] = [:]
  private var signals: Set<Int> = []
  private var testsFirst = false
  private var waits: Set<Act> = []

  /// A situation to try an answer in.
  struct Trial {
    var situation: Situation
    var assumed: [Quantity: Int] = [:]
    var isFirst: Bool?
  }

  /// No more situations than this are tried for one example.
  private static let most = 2048

  init(of condition: Condition?, in program: Program) { add(condition, in: program) }

  /// Adds what a condition tests.
  mutating func add(_ condition: Condition?, in program: Program) {
    guard let condition else { return }
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { add(part, in: program) }
    case .not(let inner): add(inner, in: program)
    case .fact(let fact): facts.insert(fact)
    case .degree(let part, let degree): degrees[part, default: [0]].formUnion([degree - 1, degree])
    case .heard(let signal): signals.insert(signal)
    case .first: testsFirst = true
    case .waited(let act): waits.insert(act)
    case .compare(let quantity, _, let value): add(quantity, value, in: program)
    case .clause, .silent, .question, .only: break
    }
  }

  private mutating func add(_ quantity: Quantity, _ value: Int, in program: Program) {
    switch quantity {
    case .length, .questions, .echo: break
    case .meter(let meter):
      let range = 0...program.meters[meter].maximum
      let values = [program.meters[meter].start, 0, range.upperBound, value - 1, value, value + 1]
      meters[meter, default: []].formUnion(values.filter(range.contains))
    default:
      quantities[quantity, default: [0]].formUnion([max(0, value - 1), value, value + 1])
    }
  }

  /// Returns the situations to try: the first values, then every combination up to a limit.
  ///
  /// Each is made when it is asked for: the first one is mostly enough.
  func situations(
    from base: Situation
  ) -> some Sequence<Trial> {
    var choices: [[Change]] = []
    var count = 1
    func multiply(_ values: [Change]) {
      guard count * values.count <= Variables.most else { return }
      count *= values.count
      choices.append(values)
    }
    for fact in facts.sorted() { multiply([false, true].map { .fact(fact, $0) }) }
    for (part, values) in degrees.sorted(by: { $0.key < $1.key }) {
      multiply(values.sorted().map { .degree(part: part, $0) })
    }
    for (meter, values) in meters.sorted(by: { $0.key < $1.key }) {
      let ordered = [base.meters[meter]] + values.sorted().filter { $0 != base.meters[meter] }
      multiply(ordered.map { .meter(meter, $0) })
    }
    for (quantity, values) in quantities.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      multiply(values.sorted().map { .quantity(quantity, $0) })
    }
    for signal in signals.sorted() { multiply([.nothing, .signal(signal)]) }
    if testsFirst { multiply([.first(true), .first(false)]) }
    for act in waits.sorted(by: { "\($0)" < "\($1)" }) { multiply([.nothing, .waited(act)]) }
    return (0..<count).lazy.map { [choices] number in
      Trial(number: number, of: choices, from: base)
    }
  }
}

/// One value that makes a difference.
private enum Change {
  case nothing, first(Bool)
  case fact(Int, Bool)
  case degree(part: Int, Int)
  case meter(Int, Int)
  case quantity(Quantity, Int)
  case signal(Int)
  case waited(Act)
}

extension Variables.Trial {
  /// Makes one of all combinations of choices; the last choice changes from each to the next.
  fileprivate init(number: Int, of choices: [[Change]], from base: Situation) {
    self.init(situation: base)
    var rest = number
    let chosen = choices.reversed().map { values in
      defer { rest /= values.count }
      return values[rest % values.count]
    }
    for change in chosen.reversed() { apply(change) }
  }

  private mutating func apply(_ change: Change) {
    switch change {
    case .nothing: break
    case .first(let value): isFirst = value
    case .fact(let fact, let value): situation.facts[fact] = value
    case .degree(let part, let value): situation.degrees[part] = value
    case .meter(let meter, let value): situation.meters[meter] = value
    case .quantity(let quantity, let value): assumed[quantity] = value
    case .signal(let signal): situation.lastSignals.insert(signal)
    case .waited(let act): situation.deeds = [Deeds(endingIn: act)]
    }
  }
}

extension Deeds {
  /// An answer that ended with one act.
  package init(endingIn act: Act) {
    self.init(behaviours: [:], sides: [:], last: nil, lastSide: nil)
    switch act {
    case .behaviour(let index):
      behaviours[index] = 1
      last = index
    case .side(let side):
      sides[side] = 1
      lastSide = side
    }
  }
}
