import Record
import RuleLanguage

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
  func situations(from base: Situation) -> [Trial] {
    var trials = [Trial(situation: base)]
    func multiply(_ values: [(inout Trial) -> Void]) {
      guard trials.count * values.count <= Variables.most else { return }
      trials = trials.flatMap { trial in
        values.map { change in
          var changed = trial
          change(&changed)
          return changed
        }
      }
    }
    for fact in facts.sorted() {
      multiply([false, true].map { value in { $0.situation.facts[fact] = value } })
    }
    for (part, values) in degrees.sorted(by: { $0.key < $1.key }) {
      multiply(values.sorted().map { value in { $0.situation.degrees[part] = value } })
    }
    for (meter, values) in meters.sorted(by: { $0.key < $1.key }) {
      let ordered = [base.meters[meter]] + values.sorted().filter { $0 != base.meters[meter] }
      multiply(ordered.map { value in { $0.situation.meters[meter] = value } })
    }
    for (quantity, values) in quantities.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      multiply(values.sorted().map { value in { $0.assumed[quantity] = value } })
    }
    for signal in signals.sorted() {
      multiply(
        [false, true].map { isHeard in
          { if isHeard { $0.situation.lastSignals.insert(signal) } }
        })
    }
    if testsFirst { multiply([true, false].map { value in { $0.isFirst = value } }) }
    for act in waits.sorted(by: { "\($0)" < "\($1)" }) {
      multiply(
        [false, true].map { did in { if did { $0.situation.deeds = [Deeds(endingIn: act)] } } })
    }
    return trials
  }
}

extension Deeds {
  /// An answer that ended with one act.
  init(endingIn act: Act) {
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
