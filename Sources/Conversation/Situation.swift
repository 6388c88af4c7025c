public import Record
package import RuleLanguage

/// Everything a conversation has come to: the scenario and this decide what happens next.
public struct Situation: Hashable, Sendable {
  /// Answers given so far.
  public var turn = 0
  /// Index of the state the next answer will be given in.
  public var state = 0
  /// Set once the conversation has ended.
  public var verdict: Verdict?

  public var meters: [Int]
  /// For each fact whether it is set or told.
  public var facts: [Bool]
  /// For each text its values; one for a single text, none for a list that is empty.
  public var texts: [[String]]
  /// For each part how many degrees are reached.
  public var degrees: [Int]

  /// How often each rule has answered or been noticed.
  package var answered: [Int: Int] = [:]
  /// How often each line has been said.
  var said: [Int: Int] = [:]
  package var entries: [Int: Int] = [:]
  /// Wordings of `back:` used up in this stay.
  var backsSaid = 0
  /// Answers in a row that fell to `otherwise` in this stay.
  public var misses = 0

  /// The line with nested rules that waits for an answer.
  public var openLine: Int?
  /// Whether it was said after the last answer.
  public var isOpenLineFresh = false
  /// The behaviour that the last lines expect.
  var expected: Int?
  /// What was said after the last answer, the coach left out.
  public var lastLines: [String] = []
  /// Signals those lines carried.
  package var lastSignals: Set<Int> = []

  /// What the person did, an entry an answer.
  public var deeds: [Deeds] = []
  var openCases: [OpenCase] = []
  var answeredCases: [Int]
  var missedCases: [Int]
  var pitfalls: [Int: Int] = [:]

  /// The situation before the first state is entered.
  package init(of program: Program) {
    meters = program.meters.map(\.start)
    facts = program.facts.map { _ in false }
    degrees = program.parts.map { _ in 0 }
    texts = program.texts.map { text in
      if case .single(let first) = text.kind { return [first] }
      return []
    }
    answeredCases = program.signals.map { _ in 0 }
    missedCases = answeredCases
  }

  /// A signal that waits for an answer to it.
  struct OpenCase: Hashable, Sendable {
    var signal: Int
    /// Answers it has waited for.
    var age: Int
  }
}

/// What one answer did, in numbers that counters need.
public struct Deeds: Hashable, Sendable {
  /// Moves by behaviour.
  public var behaviours: [Int: Int]
  /// Moves by side.
  public var sides: [Side: Int]
  /// The last clause's behaviour and side.
  var last: Int?
  var lastSide: Side?

  func count(_ act: Act) -> Int {
    switch act {
    case .behaviour(let index): behaviours[index] ?? 0
    case .side(let side): sides[side] ?? 0
    }
  }

  func ends(with act: Act) -> Bool {
    switch act {
    case .behaviour(let index): last == index
    case .side(let side): lastSide == side
    }
  }
}
