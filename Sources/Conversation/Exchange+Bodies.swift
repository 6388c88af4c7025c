import Diagnostics
import Hearing
import Record
import RuleLanguage

/// What bodies do: effects and lines, one after another.
extension Exchange {
  mutating func run(rule index: Int) {
    let outer = rule
    let earlier = lineCount
    rule = index
    run(program.rules[index].body)
    rule = outer
    moment.situation.answered[index, default: 0] += 1
    if isNotice, lineCount > earlier { hasNoticeSpoken = true }
  }

  /// Runs a body up to its move, wherever in a branch that stands.
  mutating func run(_ body: [Action]) {
    for action in body {
      run(action)
      if move != nil { return }
    }
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
    case .tell(let fact): if !(isNotice && hasNoticeSpoken) { tell(fact) }
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
      guard situation.texts[text].count < most else { return }
      moment.situation.texts[text].append(cleaned)
    case .rating(let range):
      guard let number = tokens(of: cleaned).lazy.compactMap({ Int($0.word) }).first,
        range.contains(number)
      else { return }
      moment.situation.texts[text] = [String(number)]
      return events.append(.kept(text: text, String(number)))
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

  private var lineCount: Int {
    events.count { event in
      if case .said = event { return true }
      return false
    }
  }

  var saidSignals: Set<Int> {
    var signals: Set<Int> = []
    for case .said(let line, let said) in events where !said.isCoaching {
      signals.formUnion(program.lines[line].signals)
    }
    return signals
  }

  /// Takes up the state's thread after a shared rule, unless the last line asked something itself.
  mutating func sayBack() {
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
      case .text(let index):
        // A list or a rating into which nothing was kept leaves no hole either.
        let values = situation.texts[index]
        text += values.isEmpty ? "–" : values.joined(separator: ", ")
      case .meter(let index): text += String(situation.meters[index])
      }
    }
  }
}
