import Diagnostics

/// What telling a fact does at once: other facts that it tells, and whether it moves.
///
/// Rules under a line that it says are for a later answer, and no part of it.
struct Tellings {
  /// The facts whose telling comes to a move.
  private(set) var moving: Set<String>
  /// Facts that tell themselves, each with the `tell` that closes the circle.
  private(set) var cycles: [(path: [String], closing: Name)] = []
  private let told: [String: [Name]]
  private var isDone: Set<String> = []

  /// - Complexity: O(facts and what they tell).
  init(_ facts: [FactSyntax]) {
    told = Dictionary(facts.map { ($0.name.text, $0.body.toldAtOnce) }) { first, _ in first }
    moving = Set(facts.filter { $0.body.moves }.map(\.name.text))
    spreadMoves()
    for fact in facts { walk(from: fact.name.text) }
  }

  private mutating func spreadMoves() {
    var tellers: [String: [String]] = [:]
    for (teller, names) in told {
      for name in names { tellers[name.text, default: []].append(teller) }
    }
    var waiting = Array(moving)
    while let fact = waiting.popLast() {
      for teller in tellers[fact] ?? [] where moving.insert(teller).inserted {
        waiting.append(teller)
      }
    }
  }

  /// Walks with a stack of its own: how many facts tell each other in a row is up to the author.
  private mutating func walk(from start: String) {
    guard isDone.insert(start).inserted else { return }
    var path = [start]
    var next = [0]
    var place = [start: 0]
    while let fact = path.last, let step = next.last {
      guard let names = told[fact], step < names.count else {
        path.removeLast()
        next.removeLast()
        place[fact] = nil
        continue
      }
      next[next.count - 1] += 1
      let name = names[step]
      if let first = place[name.text] {
        cycles.append((path[first...] + [name.text], name))
      } else if isDone.insert(name.text).inserted {
        place[name.text] = path.count
        path.append(name.text)
        next.append(0)
      }
    }
  }
}

extension [StatementSyntax] {
  /// The facts that the statements tell before anyone answers.
  fileprivate var toldAtOnce: [Name] {
    flatMap { statement -> [Name] in
      switch statement {
      case .effect(let effect):
        if case .tell(let name) = effect.kind { return [name] }
        return []
      case .branch(let branch): return branch.body.toldAtOnce + branch.otherwise.toldAtOnce
      case .line, .move: return []
      }
    }
  }

  fileprivate var moves: Bool {
    contains { statement in
      switch statement {
      case .move: true
      case .branch(let branch): branch.body.moves || branch.otherwise.moves
      case .line, .effect: false
      }
    }
  }
}
