import Diagnostics
import Hearing
import RuleLanguage

/// A place where rules are read: a state, the answer to a line, a list by itself.
struct Place {
  /// Nil where no state is known.
  var state: Int?
  /// The line the answer is for.
  var line: Int?
  /// What may answer, in the order of reading; `otherwise` and notices left out.
  var order: RuleOrder

  /// What an answer here may follow, the plainest first.
  func previous(in program: Program) -> [Previously] {
    guard let line else {
      guard let state, let expected = program.expected(in: program.states[state].opening) else {
        return [Previously()]
      }
      return [Previously(), Previously(expected: expected)]
    }
    let said = program.lines[line]
    let texts = said.wordings.prefix(1).map { template in
      template.pieces.reduce(into: "") { text, piece in
        if case .literal(let literal) = piece { text += literal }
      }
    }
    return [Previously(lines: Array(texts), expected: said.expects)]
  }
}

/// Every place, and for each rule those it is read in.
struct Places {
  private(set) var all: [Place] = []
  /// Indices in `all`, by rule.
  private(set) var ofRule: [[Int]]

  init(in program: Program, _ possible: Possibilities) {
    ofRule = [[Int]](repeating: [], count: program.rules.count)
    let lists = Lists(of: program)
    let interrupts = lists.answering(program.interrupts)
    let anywhere = lists.answering(program.anywhere)
    for (index, state) in program.states.enumerated() where possible.whenRead[index] != nil {
      let order = RuleOrder(interrupts + state.rules + anywhere, of: .when, in: program)
      add(Place(state: index, order: order), for: order.rules.filter { lists.isOwn($0) })
    }
    for (line, said) in program.lines.enumerated() where !said.nested.isEmpty {
      let state = program.states.isEmpty ? nil : 0
      let own = interrupts.filter { lists.isOwn($0) }
      let order = RuleOrder(own + said.nested, of: .when, in: program)
      add(Place(state: state, line: line, order: order), for: said.nested)
    }
    for list in [lists.answering(program.afters)] + lists.imported {
      add(Place(order: RuleOrder(list, of: .when, in: program)), for: list)
    }
  }

  private mutating func add(_ place: Place, for rules: [Int]) {
    for rule in rules { ofRule[rule].append(all.count) }
    all.append(place)
  }
}

/// The lists that a program's rules stand in.
private struct Lists {
  private let program: Program
  /// The file with the states; nil for rules files alone.
  private let main: Int32?

  init(of program: Program) {
    self.program = program
    main = program.states.first?.range.source
  }

  func answering(_ rules: [Int]) -> [Int] { rules.filter { program.rules[$0].kind == .when } }

  func isOwn(_ rule: Int) -> Bool { program.rules[rule].range.source == main }

  /// Lists of rules from other files, which are judged by themselves: a scenario that answers before
  /// a bundle does is not at fault, nor is the bundle.
  var imported: [[Int]] {
    (program.bundles + [program.interrupts, program.anywhere]).map { list in
      answering(list).filter { !isOwn($0) }
    }.filter { !$0.isEmpty }
  }
}

extension Program {
  /// The behaviour that the last line of a body expects.
  fileprivate func expected(in body: [Action]) -> Int? {
    for case .say(let line) in body.reversed() { return lines[line].expects }
    return nil
  }
}
