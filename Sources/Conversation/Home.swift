import RuleLanguage

/// A place where a rule is read: a state, or the answer to a line.
struct Home {
  /// Nil for a rule that no state reads.
  var state: Int?
  /// The line the answer is for.
  var line: Int?
  /// Rules in the order in which they are read there.
  var order: [Int]
  var otherwise: Int?

  func name(in program: Program) -> String {
    state.map { program.states[$0].name } ?? "everywhere"
  }

  /// Returns for each rule the places it is read in.
  static func all(in program: Program) -> [Int: [Home]] {
    var homes: [Int: [Home]] = [:]
    for index in program.states.indices { add(state: index, in: program, to: &homes) }
    for rule in program.afters {
      homes[rule] = [Home(state: 0, line: nil, order: program.afters, otherwise: nil)]
    }
    for (line, said) in program.lines.enumerated() where !said.nested.isEmpty {
      let state = program.states.isEmpty ? nil : 0
      for rule in said.nested {
        homes[rule, default: []].append(
          Home(state: state, line: line, order: program.interrupts + said.nested, otherwise: nil))
      }
    }
    return homes
  }

  private static func add(state index: Int, in program: Program, to homes: inout [Int: [Home]]) {
    let state = program.states[index]
    let order = program.interrupts + state.rules + program.anywhere
    let home = Home(state: index, line: nil, order: order, otherwise: state.otherwise)
    for rule in state.rules { homes[rule, default: []].append(home) }
    if let otherwise = state.otherwise { homes[otherwise, default: []].append(home) }
    // A shared rule is tried among the shared ones first, for that is what its author saw.
    if index == 0 {
      for rule in program.interrupts { homes[rule, default: []].append(home) }
    }
    let shared = Home(state: index, line: nil, order: program.interrupts + program.anywhere, otherwise: nil)
    for rule in program.anywhere where homes[rule] == nil { homes[rule] = [shared] }
  }
}
