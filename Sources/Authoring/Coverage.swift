public import Conversation
public import Diagnostics
import Record
public import RuleLanguage

/// What of a scenario its tests have exercised, and what its examples do.
///
/// A rule is exercised by a test when it answers, takes effect or follows in it; by an example when a
/// `like` stands under it, which `check` proves to be answered by it. A wording is exercised when it is
/// said, a state when it is entered.
public struct Coverage: Sendable {
  /// What is counted, in the order in which it is told.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case states
    /// Rules of states, and of bundles in the scenario's file.
    case rules
    case nested, otherwise, notices
    /// Rules of `interrupt` and `anywhere`.
    case everywhere
    case afters, wordings
    /// Rules of the files that the scenario uses.
    case shared
  }

  /// Something that can be exercised.
  public struct Item: Hashable, Sendable {
    public var kind: Kind
    /// Its first line.
    public var range: SourceRange
    public var isTested = false
    public var hasExample = false
  }

  /// In the order of the kinds, and within one of the places.
  public var items: [Item] {
    all.sorted { first, second in
      let order = (order(of: first.kind), order(of: second.kind))
      if order.0 != order.1 { return order.0 < order.1 }
      return (first.range.source, first.range.lower) < (second.range.source, second.range.lower)
    }
  }

  private let program: Program
  private var all: [Item] = []
  private var states: [Int: Int] = [:]
  private var rules: [Int: Int] = [:]
  /// For each line of the scenario its first wording.
  private var lines: [Int: Int] = [:]

  /// Nothing exercised yet; `source` is the scenario's own file.
  public init(of program: Program, source: Int) {
    self.program = program
    for (index, state) in program.states.enumerated() {
      states[index] = add(.states, state.range)
    }
    let kinds = RuleKinds(program, source: source)
    for (index, rule) in program.rules.enumerated() {
      rules[index] = add(kinds.kind(of: index), rule.range)
      all[all.count - 1].hasExample = rule.examples.contains(where: \.isLike)
    }
    for (index, line) in program.lines.enumerated() where Int(line.range.source) == source {
      lines[index] = all.count
      for _ in line.wordings { _ = add(.wordings, line.range) }
    }
  }

  private mutating func add(_ kind: Kind, _ range: SourceRange) -> Int {
    all.append(Item(kind: kind, range: range))
    return all.count - 1
  }

  private func order(of kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

  /// Adds what a session has exercised.
  ///
  /// - Complexity: O(events).
  public mutating func add(_ session: Session) {
    for event in session.opening.events + session.turns.flatMap(\.events) {
      switch event {
      case .entered(let state): mark(states[state])
      case .answered(let rule), .noticed(let rule), .followed(let rule): mark(rules[rule])
      case .said(let line, let said): mark(lines[line].map { $0 + wording(of: line, said.text) })
      default: continue
      }
    }
  }

  private mutating func mark(_ item: Int?) {
    if let item { all[item].isTested = true }
  }

  /// Which wording of a line a text is: the first that it can be.
  private func wording(of line: Int, _ text: String) -> Int {
    program.lines[line].wordings.firstIndex { $0.canBe(text) } ?? 0
  }
}

/// Where each rule stands.
private struct RuleKinds {
  private let program: Program
  private let source: Int
  private let nested: Set<Int>
  private let everywhere: Set<Int>
  private let afters: Set<Int>

  init(_ program: Program, source: Int) {
    self.program = program
    self.source = source
    nested = Set(program.lines.flatMap(\.nested))
    everywhere = Set(program.interrupts + program.anywhere)
    afters = Set(program.afters)
  }

  func kind(of index: Int) -> Coverage.Kind {
    let rule = program.rules[index]
    if Int(rule.range.source) != source { return .shared }
    if nested.contains(index) { return .nested }
    if rule.kind == .notice { return .notices }
    if rule.kind == .otherwise { return .otherwise }
    if afters.contains(index) { return .afters }
    return everywhere.contains(index) ? .everywhere : .rules
  }
}

extension Template {
  /// Whether a text has everything that is fixed in this one, in order.
  fileprivate func canBe(_ text: String) -> Bool {
    var rest = text[...]
    for (index, piece) in pieces.enumerated() {
      guard case .literal(let literal) = piece else { continue }
      if index == 0 {
        guard rest.hasPrefix(literal) else { return false }
        rest = rest.dropFirst(literal.count)
      } else {
        while !rest.isEmpty, !rest.hasPrefix(literal) { rest = rest.dropFirst() }
        guard rest.hasPrefix(literal) else { return false }
        rest = rest.dropFirst(literal.count)
      }
    }
    if case .literal = pieces.last { return rest.isEmpty }
    return true
  }
}
