import Diagnostics
import Hearing
public import Record
import RuleLanguage

/// One exchange while it happens: effects change the situation and leave events.
struct Exchange {
  let program: Program
  var moment: Moment
  var events: [Event] = []
  /// The rule whose body runs; nil in an opening or a fact.
  var rule: Int?
  /// Where the answer's rule wants to go; an `after` rule may still say otherwise.
  var move: Destination?
  /// Whether a notice has spoken, so that further ones keep silent.
  var hasNoticeSpoken = false
  var isNotice = false
  var lastSaid: Int?
  /// The line whose answer this may be, and whether it was said just before.
  private let openLine: Int?
  private let isOpenLineFresh: Bool
  private var passes = 0
  /// Whether a shared rule answered, which knows nothing of the state's thread.
  private var leavesThread = false

  enum Destination: Hashable {
    case state(Int)
    case end(Verdict?)
  }

  init(program: Program, situation: Situation, answer: HeardAnswer?) {
    self.program = program
    openLine = situation.openLine
    isOpenLineFresh = situation.isOpenLineFresh
    moment = Moment(program: program, situation: situation, answer: answer)
    moment.situation.isOpenLineFresh = false
    moment.situation.lastLines = []
    moment.situation.expected = nil
  }

  var situation: Situation { moment.situation }

  // MARK: - The steps of a turn

  /// Step 2: counters and signals include this answer before any rule is read.
  mutating func count(_ answer: HeardAnswer) {
    moment.situation.turn += 1
    moment.situation.deeds.append(Deeds(answer))
    events.append(.heard(answer))
    closeCases()
  }

  /// Step 3: every notice that holds takes effect, each seeing what those above did.
  mutating func notice() {
    isNotice = true
    guard let orders = program.orders, let signs = moment.answer?.signs else { return }
    let notices = [
      orders.interruptNotices, orders.stateNotices[situation.state], orders.anywhereNotices,
    ]
    for order in notices {
      for index in order.candidates(for: signs) where mayAnswer(index) {
        events.append(.noticed(rule: index))
        run(rule: index)
      }
    }
    isNotice = false
    for index in orders.pitfalls.candidates(for: signs) {
      notice(program.pitfalls[Int(index)], Int(index))
    }
  }

  private mutating func notice(_ pitfall: PitfallRule, _ index: Int) {
    let count = situation.pitfalls[index] ?? 0
    guard !(pitfall.isOnce && count > 0), moment.holds(pitfall.condition) else { return }
    moment.situation.pitfalls[index] = count + 1
    events.append(.pitfall(index, words: ""))
  }

  /// Step 4: the first rule that holds answers.
  mutating func answer() {
    guard let index = firstRule() else { return }
    let isOtherwise = program.rules[index].kind == .otherwise
    events.append(.answered(rule: index))
    if let openLine, situation.openLine == openLine, program.lines[openLine].nested.contains(index)
    {
      moment.situation.openLine = nil
    }
    run(rule: index)
    moment.situation.misses = isOtherwise ? situation.misses + 1 : 0
    leavesThread = program.rules[index].isShared
  }

  private func firstRule() -> Int? {
    guard let orders = program.orders, let signs = moment.answer?.signs else { return nil }
    let open = openLine.flatMap { orders.nested[$0] }
    let lists = [
      orders.interrupts, isOpenLineFresh ? open : nil, orders.states[situation.state],
      isOpenLineFresh ? nil : open, orders.anywhere,
    ]
    for case let order? in lists {
      if let index = order.candidates(for: signs).first(where: { mayAnswer($0) }) { return index }
    }
    return program.states[situation.state].otherwise
  }

  private func mayAnswer(_ index: Int) -> Bool {
    let rule = program.rules[index]
    if rule.isOnce, (situation.answered[index] ?? 0) > 0 { return false }
    guard let condition = rule.condition else { return true }
    return moment.holds(condition, rule: index)
  }

  /// Step 5: the first `after` rule that holds; its move replaces the answer's.
  ///
  /// Where none does, and a shared rule answered and stays, the state's thread is taken up again.
  mutating func follow() {
    let signs = moment.answer?.signs ?? []
    let candidates = program.orders?.afters.candidates(for: signs) ?? []
    guard let index = candidates.first(where: { mayAnswer($0) }) else {
      if leavesThread, move == nil, situation.turn != program.head.turns { sayBack() }
      return
    }
    events.append(.followed(rule: index))
    let answered = move
    move = nil
    run(rule: index)
    move = move ?? answered
  }

  /// Step 6: goes where the body said, and to the last state after the last turn.
  mutating func moveOn() {
    moment.situation.lastSignals = saidSignals
    defer { moment.situation.lastSignals = saidSignals }
    if let move { go(move) }
    guard situation.verdict == nil, let limit = program.head.turns, situation.turn == limit else {
      return
    }
    events.append(.ranOutOfTurns)
    go(program.head.outOfTime.map { .state($0) } ?? .end(nil))
  }

  // MARK: - Moving

  mutating func go(_ destination: Destination) {
    move = nil
    switch destination {
    case .end(let verdict): end(verdict)
    case .state(let state): enter(state)
    }
  }

  /// Enters a state and says its opening, which may pass on to another.
  mutating func enter(_ state: Int) {
    passes += 1
    guard passes <= Limit.passes else { return end(nil) }
    moment.situation.state = state
    moment.situation.entries[state, default: 0] += 1
    moment.situation.openLine = nil
    moment.situation.isOpenLineFresh = false
    moment.situation.misses = 0
    moment.situation.backsSaid = 0
    events.append(.entered(state: state))
    rule = nil
    run(program.states[state].opening)
    if let move { go(move) }
  }

  /// Ends with the verdict that the parts of the objective give, or a lower one.
  private mutating func end(_ stated: Verdict?) {
    guard situation.verdict == nil else { return }
    let verdict = Verdict.lower(stated, of: earnedVerdict)
    moment.situation.verdict = verdict
    events.append(.ended(verdict))
  }

  private var earnedVerdict: Verdict {
    if zip(situation.degrees, program.parts).allSatisfy({ $0 == $1.degrees.count }) { return .met }
    return situation.degrees.allSatisfy { $0 == 0 } ? .unmet : .partly
  }
}

extension Verdict {
  /// A stated verdict may lower the earned one, never raise it.
  public static func lower(_ stated: Verdict?, of earned: Verdict) -> Verdict {
    guard let stated else { return earned }
    let order: [Verdict] = [.left, .unmet, .partly, .met]
    let a = order.firstIndex(of: stated) ?? 0
    let b = order.firstIndex(of: earned) ?? 0
    return order[min(a, b)]
  }
}
