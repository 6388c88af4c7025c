package import Conversation
package import Record
package import RuleLanguage

/// What can be the case when an answer is given in each state.
///
/// It contains everything that can really be, and may contain combinations that cannot: a value
/// outside is a proof, a value inside is none. Which cell holds what is told by `cells`; a `Guard`
/// is what a condition asks of them.
package struct Possibilities: Sendable {
  let plan: Plan
  /// What can be when an answer is given in each state; nil for a state that is never waited in.
  let inState: [Possible?]
  /// For each state whether it can be entered.
  let isEntered: [Bool]
  /// What can be when rules are chosen in each state: the answer is counted and noticed.
  let whenRead: [Possible?]
  /// What can be when each rule's condition is asked, those above it having failed; nil for a rule
  /// that is never asked, an `otherwise` that nothing falls to, and rules files alone.
  let whenAsked: [Possible?]
  let found: Found

  var cells: Cells { plan.cells }
  private let again: Exploration.Again

  /// - Complexity: O(states × rules × the values of their cells), in practice a few dozen passes
  ///   over the rules of each state.
  package init(of program: Program) {
    let exploration = Exploration(program)
    plan = exploration.plan
    inState = exploration.waiting
    whenRead = exploration.found.whenRead
    whenAsked = exploration.found.asked
    found = exploration.found
    again = exploration.again
    isEntered = exploration.isEntered
  }

  /// Whether a rule can have answered before when it is asked.
  func isAgain(_ rule: Int) -> Bool { again.rules.contains(rule) }

  // MARK: - What tests ask

  /// Whether a situation in which an answer is waited for is among what can be.
  ///
  /// `heard` are the signals that the last lines carried.
  package func admit(_ situation: Situation, heard: Set<Int>) -> Bool {
    guard let possible = inState[situation.state] else { return false }
    func has(_ cell: Int, _ value: Int) -> Bool {
      possible[cell] & (1 << UInt64(min(value, cells.top(of: cell)))) != 0
    }
    let bit = situation.openLine.map { cells.openBits[$0] ?? 0 } ?? 0
    return zip(cells.meters, situation.meters).allSatisfy(has)
      && zip(cells.facts, situation.facts).allSatisfy { has($0, $1 ? 1 : 0) }
      && zip(cells.degrees, situation.degrees).allSatisfy(has)
      && cells.heard.indices.allSatisfy {
        has($0, heard.contains($0 - cells.heard.lowerBound) ? 1 : 0)
      }
      && has(cells.turn, situation.turn) && has(cells.misses, situation.misses)
      && possible[cells.open.lowerBound + bit / 64] & (1 << UInt64(bit % 64)) != 0
  }

  /// Whether the conversation can end with a verdict in a state.
  package func canEnd(_ verdict: Verdict, in state: Int) -> Bool {
    found.endings[state].contains(verdict)
  }

  /// Whether a rule can be the one that answers, or be noticed.
  package func canRun(_ rule: Int) -> Bool { found.ran[rule] }
}
