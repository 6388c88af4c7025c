import RuleLanguage

/// A place where a rule is read: a state, or the answer to a line.
struct Home {
  /// Nil for a rule that no state reads.
  var state: Int?
  /// The line the answer is for.
  var line: Int?
  /// Rules that answer, in the order in which they are read there.
  var order: RuleOrder
  var otherwise: Int?

  /// Whether the rules are shared, so that the state is only a stand-in.
  var isShared = false

  /// What messages call the place; nil where it has no name of its own.
  func name(in program: Program) -> String? {
    isShared ? nil : state.map { program.states[$0].name }
  }

  /// Returns for each rule the places it is read in.
  static func all(in program: Program) -> [Int: [Home]] {
    var homes: [Int: [Home]] = [:]
    for index in program.states.indices { add(state: index, in: program, to: &homes) }
    addShared(in: program, to: &homes)
    let afters = RuleOrder(program.afters, of: .when, in: program)
    for rule in program.afters {
      homes[rule] = [Home(state: 0, line: nil, order: afters, otherwise: nil)]
    }
    for (line, said) in program.lines.enumerated() where !said.nested.isEmpty {
      let state = program.states.isEmpty ? nil : 0
      let order = RuleOrder(program.interrupts + said.nested, of: .when, in: program)
      for rule in said.nested {
        homes[rule, default: []].append(
          Home(state: state, line: line, order: order, otherwise: nil))
      }
    }
    return homes
  }

  private static func add(state index: Int, in program: Program, to homes: inout [Int: [Home]]) {
    let state = program.states[index]
    let order = RuleOrder(
      program.interrupts + state.rules + program.anywhere, of: .when, in: program)
    let home = Home(state: index, line: nil, order: order, otherwise: state.otherwise)
    for rule in state.rules + [state.otherwise].compactMap(\.self)
    where !program.rules[rule].isShared {
      homes[rule, default: []].append(home)
    }
  }

  /// Shared rules are tried among the rules they stand with: a scenario that answers better than a
  /// bundle is not at fault.
  private static func addShared(in program: Program, to homes: inout [Int: [Home]]) {
    let state = program.states.isEmpty ? nil : 0
    let blocks = [program.interrupts, program.anywhere].map { rules in
      let bundled = Set(program.bundles.flatMap(\.self))
      return rules.filter { !bundled.contains($0) }
    }
    for list in program.bundles + blocks {
      let order = RuleOrder(list, of: .when, in: program)
      let home = Home(state: state, line: nil, order: order, otherwise: nil, isShared: true)
      for rule in list where program.rules[rule].isShared && homes[rule] == nil {
        homes[rule] = [home]
      }
    }
  }
}
