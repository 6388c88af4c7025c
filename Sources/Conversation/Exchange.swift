import Diagnostics
import Hearing
import Record
import RuleLanguage

/// One exchange while it happens: effects change the situation and leave events.
struct Exchange {
  let program: Program
  var moment: Moment
  var events: [Event] = []
  /// The rule whose body runs; nil in an opening or a fact.
  private(set) var rule: Int?
  /// Where the answer's rule wants to go; an `after` rule may still say otherwise.
  private var move: Destination?
  /// Whether a notice has spoken, so that further ones keep silent.
  private var hasNoticeSpoken = false
  private var isNotice = false
  private var lastSaid: Int?
  /// The line whose answer this may be, and whether it was said just before.
  private let openLine: Int?
  private let isOpenLineFresh: Bool
  private var passes = 0

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
    for index in program.notices(in: situation.state) where mayAnswer(index) {
      events.append(.noticed(rule: index))
      run(rule: index)
    }
    isNotice = false
    for (index, pitfall) in program.pitfalls.enumerated() { notice(pitfall, index) }
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
    if let openLine, situation.openLine == openLine, program.lines[openLine].nested.contains(index) {
      moment.situation.openLine = nil
    }
    run(rule: index)
    moment.situation.misses = isOtherwise ? situation.misses + 1 : 0
    if program.rules[index].isShared, move == nil { sayBack() }
  }

  private func firstRule() -> Int? {
    let state = program.states[situation.state]
    let open = openLine.map { program.lines[$0].nested } ?? []
    let order = [
      program.interrupts, isOpenLineFresh ? open : [], state.rules, isOpenLineFresh ? [] : open,
      program.anywhere,
    ]
    for rules in order {
      if let index = rules.first(where: { program.rules[$0].kind == .when && mayAnswer($0) }) {
        return index
      }
    }
    return state.otherwise
  }

  private func mayAnswer(_ index: Int) -> Bool {
    let rule = program.rules[index]
    if rule.isOnce, (situation.answered[index] ?? 0) > 0 { return false }
    guard let condition = rule.condition else { return true }
    return moment.holds(condition, rule: index)
  }

  /// Step 5: the first `after` rule that holds; its move replaces the answer's.
  mutating func follow() {
    guard let index = program.afters.first(where: { mayAnswer($0) }) else { return }
    events.append(.followed(rule: index))
    run(rule: index)
  }

  /// Step 6: goes where the body said, and to the last state after the last turn.
  mutating func moveOn() {
    moment.situation.lastSignals = saidSignals
    if let move { go(move) }
    guard situation.verdict == nil, let limit = program.head.turns, situation.turn == limit else { return }
    events.append(.ranOutOfTurns)
    if let state = program.head.outOfTime { go(.state(state)) } else { end(.unmet) }
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

  // MARK: - Bodies

  private mutating func run(rule index: Int) {
    let outer = rule
    rule = index
    run(program.rules[index].body)
    rule = outer
    moment.situation.answered[index, default: 0] += 1
    if isNotice, program.rules[index].body.contains(where: \.speaks) { hasNoticeSpoken = true }
  }

  mutating func run(_ body: [Action]) {
    for action in body { run(action) }
  }

  private mutating func run(_ action: Action) {
    switch action {
    case .say(let line): if !(isNotice && hasNoticeSpoken) { say(line) }
    case .set(let fact, let value): set(fact, value)
    case .add(let meter, let amount): change(meter, to: situation.meters[meter] + amount)
    case .assign(let meter, let value): change(meter, to: value)
    case .keep(let text, let value): keep(text, value ?? moment.answer?.text ?? "")
    case .keepCaptured(let text): keepCaptured(text)
    case .reach(let part, let degree): reach(part, degree)
    case .tell(let fact): tell(fact)
    case .branch(let condition, let then, let otherwise):
      run(moment.holds(condition, rule: rule) ? then : otherwise)
    case .enter(let state): move = .state(state)
    case .end(let verdict): move = .end(verdict)
    }
  }

  private mutating func set(_ fact: Int, _ value: Bool) {
    guard situation.facts[fact] != value else { return }
    moment.situation.facts[fact] = value
    events.append(.set(fact: fact, value))
  }

  private mutating func change(_ meter: Int, to value: Int) {
    let old = situation.meters[meter]
    let new = min(max(value, 0), program.meters[meter].maximum)
    guard new != old else { return }
    moment.situation.meters[meter] = new
    events.append(.changed(meter: meter, from: old, to: new))
  }

  private mutating func reach(_ part: Int, _ degree: Int) {
    guard situation.degrees[part] < degree + 1 else { return }
    moment.situation.degrees[part] = degree + 1
    events.append(.reached(part: part, degree: degree))
  }

  /// Tells a fact the first time, with its effects; reminds of it later.
  private mutating func tell(_ fact: Int) {
    if situation.facts[fact] {
      guard let again = program.facts[fact].again else { return }
      events.append(.reminded(fact: fact))
      say(again)
    } else {
      moment.situation.facts[fact] = true
      events.append(.told(fact: fact))
      run(program.facts[fact].body)
    }
  }

  // MARK: - Keeping

  private mutating func keep(_ text: Int, _ value: String) {
    let cleaned = visible(value)
    switch program.texts[text].kind {
    case .single: moment.situation.texts[text] = [cleaned]
    case .list(let most):
      if situation.texts[text].count < most { moment.situation.texts[text].append(cleaned) }
    case .rating(let range):
      guard let number = tokens(of: cleaned).lazy.compactMap({ Int($0.word) }).first,
        range.contains(number)
      else { return }
      moment.situation.texts[text] = [String(number)]
    }
    events.append(.kept(text: text, cleaned))
  }

  private mutating func keepCaptured(_ text: Int) {
    guard let rule, let condition = program.rules[rule].condition,
      let words = moment.captured(text, by: condition)
    else { return }
    keep(text, words)
  }

  // MARK: - Saying

  mutating func say(_ index: Int) {
    let line = program.lines[index]
    let count = situation.said[index] ?? 0
    moment.situation.said[index] = count + 1
    let text = filled(line.wordings[min(count, line.wordings.count - 1)])
    let signals = line.signals.map { program.signals[$0].name }
    events.append(.said(line: index, Line(speaker: line.speaker, text: text, signals: signals)))
    guard line.speaker != "coach" else { return }
    lastSaid = index
    moment.situation.lastLines.append(text)
    for signal in line.signals { open(signal, line: text) }
    moment.situation.expected = line.expects
    if !line.nested.isEmpty {
      moment.situation.openLine = index
      moment.situation.isOpenLineFresh = true
    }
  }

  private var saidSignals: Set<Int> {
    var signals: Set<Int> = []
    for case .said(let line, _) in events { signals.formUnion(program.lines[line].signals) }
    return signals
  }

  /// Takes up the state's thread after a shared rule, unless the last line asked something itself.
  private mutating func sayBack() {
    guard let back = program.states[situation.state].back, !lastLineAsks else { return }
    guard situation.backsSaid < program.lines[back].wordings.count else { return }
    moment.situation.said[back] = situation.backsSaid
    moment.situation.backsSaid += 1
    say(back)
  }

  private var lastLineAsks: Bool {
    guard let lastSaid else { return false }
    let line = program.lines[lastSaid]
    if !line.nested.isEmpty || line.expects != nil { return true }
    return situation.lastLines.last?.last == "?"
  }

  private func filled(_ template: Template) -> String {
    template.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let literal): text += literal
      case .text(let index): text += situation.texts[index].joined(separator: ", ")
      case .meter(let index): text += String(situation.meters[index])
      }
    }
  }
}

extension Action {
  fileprivate var speaks: Bool {
    switch self {
    case .say, .tell: true
    case .branch(_, let then, let otherwise): then.contains(where: \.speaks) || otherwise.contains(where: \.speaks)
    default: false
    }
  }
}

extension Verdict {
  /// A stated verdict may lower the earned one, never raise it.
  static func lower(_ stated: Verdict?, of earned: Verdict) -> Verdict {
    guard let stated else { return earned }
    let order: [Verdict] = [.left, .unmet, .partly, .met]
    let a = order.firstIndex(of: stated) ?? 0
    let b = order.firstIndex(of: earned) ?? 0
    return order[min(a, b)]
  }
}
