/// Conditions in the order in which they are read, found by what an answer must have for them.
public struct ReadingOrder: Sendable {
  /// How many conditions there are.
  public let count: Int
  /// Pairs of a sign and the place of a condition that waits for it, ascending.
  private var signs: [Int32] = []
  private var places: [Int32] = []
  /// Places of conditions that may hold whatever the answer has.
  private var always: [Int32] = []

  /// - Complexity: O(conditions), and sorting what they need.
  public init(_ conditions: [Condition?], by numbers: Signs) {
    count = conditions.count
    var pairs: [(sign: Int32, place: Int32)] = []
    for (place, condition) in conditions.enumerated() {
      if let condition, let needed = numbers.needed(by: condition) {
        for sign in needed { pairs.append((sign, Int32(place))) }
      } else {
        always.append(Int32(place))
      }
    }
    pairs.sort { ($0.sign, $0.place) < ($1.sign, $1.place) }
    signs = pairs.map(\.sign)
    places = pairs.map(\.place)
  }

  /// Returns the places of the conditions that may hold for an answer with these signs, ascending.
  ///
  /// The signs stand in ascending order, each once.
  ///
  /// - Complexity: O(signs × log of the conditions + conditions found).
  public func candidates(for present: [Int32]) -> [Int32] {
    var found = always
    if !signs.isEmpty {
      for sign in present {
        var index = lowerBound(of: sign)
        while index < signs.count, signs[index] == sign {
          found.append(places[index])
          index += 1
        }
      }
    }
    guard found.count > always.count else { return found }
    found.sort()
    var last: Int32 = -1
    found.removeAll { place in
      defer { last = place }
      return place == last
    }
    return found
  }

  private func lowerBound(of sign: Int32) -> Int {
    var (lower, upper) = (0, signs.count)
    while lower < upper {
      let middle = (lower &+ upper) / 2
      if signs[middle] < sign { lower = middle &+ 1 } else { upper = middle }
    }
    return lower
  }
}

/// Rules of one kind in the order in which they are read.
public struct RuleOrder: Sendable {
  public let rules: [Int]
  private let order: ReadingOrder

  /// Takes the rules of one kind out of a list; nil for all of them.
  public init(_ rules: [Int], of kind: Rule.Kind?, in program: Program) {
    self.rules = rules.filter { kind == nil || program.rules[$0].kind == kind }
    order = ReadingOrder(
      self.rules.map { program.rules[$0].condition }, by: Signs(of: program.hearing))
  }

  /// Returns the rules that may hold for an answer with these signs, in order.
  public func candidates(for present: [Int32]) -> [Int] {
    order.candidates(for: present).map { rules[Int($0)] }
  }
}

/// The order of reading of everything that a turn may read.
public struct ReadingOrders: Sendable {
  public var interrupts: RuleOrder
  public var anywhere: RuleOrder
  public var afters: RuleOrder
  /// For each state its rules that answer.
  public var states: [RuleOrder]
  /// For each line the rules nested under it that answer.
  public var nested: [RuleOrder?]
  public var interruptNotices: RuleOrder
  public var anywhereNotices: RuleOrder
  public var stateNotices: [RuleOrder]
  public var pitfalls: ReadingOrder

  init(of program: Program) {
    interrupts = RuleOrder(program.interrupts, of: .when, in: program)
    anywhere = RuleOrder(program.anywhere, of: .when, in: program)
    afters = RuleOrder(program.afters, of: nil, in: program)
    states = program.states.map { RuleOrder($0.rules, of: .when, in: program) }
    nested = program.lines.map { line in
      line.nested.isEmpty ? nil : RuleOrder(line.nested, of: .when, in: program)
    }
    interruptNotices = RuleOrder(program.interrupts, of: .notice, in: program)
    anywhereNotices = RuleOrder(program.anywhere, of: .notice, in: program)
    stateNotices = program.states.map { RuleOrder($0.rules, of: .notice, in: program) }
    pitfalls = ReadingOrder(program.pitfalls.map(\.condition), by: Signs(of: program.hearing))
  }
}
