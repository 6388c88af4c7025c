import Diagnostics
import Record

/// Facts, states, blocks and what their rules do.
extension Checker {
  mutating func lowerConversation() {
    lowerFacts()
    for syntax in pitfallSyntax { lowerPitfall(syntax) }
    for (syntax, phase) in stateSyntax { lowerState(syntax, phase: phase) }
    for file in files.filter({ $0.source != files[main].source }) {
      lowerBlocks(of: file, isOwn: false)
    }
    lowerBlocks(of: files[main], isOwn: true)
    for file in [files[main]] + files.filter({ $0.source != files[main].source }) {
      for case .debrief(let rules) in file.declarations {
        checkTwice(rules)
        for rule in rules {
          let condition = lower(rule.condition, aboutAnswer: false)
          advice.append(AdviceRule(condition: condition, text: rule.advice.text, range: rule.range))
        }
      }
    }
    if files[main].scenario == nil {
      for name in bundles.keys.sorted() {
        _ = bundle(
          Name(name, at: places["bundle:\(name)"] ?? SourceRange(source: main, lower: 0, upper: 0)))
      }
    }
    resolveTurns()
  }

  /// A scenario's own blocks stand before those of the files it uses.
  private mutating func lowerBlocks(of file: FileSyntax, isOwn: Bool) {
    for declaration in file.declarations {
      if case .block(let kind, let entries, _) = declaration {
        let rules = lower(entries, isShared: true)
        blocks[kind] = isOwn ? rules + (blocks[kind] ?? []) : (blocks[kind] ?? []) + rules
      } else if case .epilogue(let verdict, let text) = declaration {
        epilogues[verdict] = text.text
      }
    }
  }

  private mutating func resolveTurns() {
    guard let turns = files[main].scenario?.turns, let name = turns.state else { return }
    use("state", name.text)
    if let index = states[name.text] {
      head.outOfTime = index
    } else {
      report(unknown("state", name, in: .states))
    }
  }

  private mutating func lowerFacts() {
    facts = factSyntax.map { FactRule(name: $0.name.text, body: [], again: nil) }
    let told = factSyntax.map { ($0.name.text, $0.body.told) }
    for (_, name) in LongLinks(Dictionary(told) { first, _ in first }).found {
      report(.longChain(name))
    }
    let tellings = Tellings(factSyntax)
    movingFacts = tellings.moving
    for cycle in tellings.cycles { report(.factCycle(cycle.path, at: cycle.closing.range)) }
    for (index, syntax) in factSyntax.enumerated() {
      facts[index].body = lower(syntax.body, isShared: true)
      guard var again = syntax.again else { continue }
      let speaker = syntax.body.lazy.compactMap { statement -> Name? in
        if case .line(let line) = statement { return line.speaker }
        return nil
      }.first
      again.speaker = speaker ?? Name("they", at: syntax.name.range)
      facts[index].again = lower(again, isShared: true)
    }
  }

  private mutating func lowerPitfall(_ syntax: PitfallSyntax) {
    pitfalls.append(
      PitfallRule(
        name: syntax.name.text, title: syntax.title.text,
        condition: lower(syntax.condition, mayCapture: false), isOnce: syntax.isOnce,
        examples: syntax.examples, isNote: syntax.advice == nil, advice: syntax.advice?.text ?? "",
        range: syntax.name.range))
  }

  private mutating func lowerState(_ syntax: StateSyntax, phase: Int?) {
    var state = State(
      name: syntax.name.text, phase: phase, opening: lower(syntax.opening, isShared: false),
      rules: [], otherwise: nil, back: nil, hints: syntax.hints.map(\.text),
      range: syntax.name.range, branches: syntax.opening.branches)
    for index in lower(syntax.entries, isShared: false) {
      guard rules[index].kind == .otherwise else {
        state.rules.append(index)
        continue
      }
      if rules[index].isShared { continue }
      if let earlier = state.otherwise {
        report(.secondOtherwise(at: rules[index].range, earlier: rules[earlier].range))
      }
      state.otherwise = index
    }
    if !syntax.back.isEmpty {
      state.back = addLine(syntax.back, speaker: Name("they", at: syntax.name.range))
    }
    stateRules.append(state)
  }

  /// Lowers rules in page order; a `use` stands for its bundle's rules.
  private mutating func lower(_ entries: [RuleEntry], isShared: Bool) -> [Int] {
    entries.flatMap { entry -> [Int] in
      switch entry {
      case .use(let name): return bundle(name)
      case .rule(let syntax):
        if isShared, syntax.kind == .otherwise { report(.otherwiseHere(at: syntax.range)) }
        return [lower(syntax, isShared: isShared)]
      }
    }
  }

  /// Returns the rules of a bundle, which are one set wherever it is used.
  private mutating func bundle(_ name: Name) -> [Int] {
    use("bundle", name.text)
    if let known = bundleRules[name.text] { return known }
    guard let entries = bundles[name.text] else {
      report(unknown("bundle", name, in: .bundles))
      return []
    }
    if openBundles.contains(name.text) {
      report(.bundleCycle(openBundles + [name.text], at: name.range))
      return []
    }
    if openBundles.count > Limit.links {
      report(.longChain(name))
      return []
    }
    openBundles.append(name.text)
    let lowered = lower(entries, isShared: true)
    openBundles.removeLast()
    bundleRules[name.text] = lowered
    return lowered
  }

  private mutating func lower(_ syntax: RuleSyntax, isShared: Bool) -> Int {
    let outer = captured
    captured = []
    let condition = syntax.condition.map { lower($0) }
    let keeps = captured.map { Action.keepCaptured(text: $0) }
    capturedHere = captured
    captured = outer
    let index = rules.count
    let kind: Rule.Kind =
      switch syntax.kind {
      case .when: .when
      case .notice: .notice
      case .otherwise: .otherwise
      }
    rules.append(
      Rule(
        kind: kind, condition: condition, isOnce: syntax.isOnce, body: [],
        examples: syntax.examples, isShared: isShared, range: syntax.range,
        branches: syntax.body.branches))
    if rules.count == Limit.rules + 1 { report(.tooManyRules(at: syntax.range)) }
    checkExamples(syntax)
    let heldHere = capturedHere
    let earlier = reportCount
    rules[index].body = keeps + lower(syntax.body, isShared: isShared)
    capturedHere = heldHere
    if !syntax.isDamaged, reportCount == earlier { checkBody(rules[index]) }
    return index
  }

  // MARK: - Bodies

  mutating func lower(_ body: [StatementSyntax], isShared: Bool) -> [Action] {
    for statement in body.dropLast() {
      if case .move(let move) = statement { report(.afterMove(at: move.range)) }
    }
    checkTwice(body)
    return body.compactMap { lower($0, isShared: isShared) }
  }

  private mutating func lower(_ statement: StatementSyntax, isShared: Bool) -> Action? {
    switch statement {
    case .line(let line): return .say(lower(line, isShared: isShared))
    case .effect(let effect): return lower(effect)
    case .branch(let branch):
      return .branch(
        lower(branch.condition, mayCapture: false),
        then: lower(branch.body, isShared: isShared),
        otherwise: lower(branch.otherwise, isShared: isShared))
    case .move(let move):
      guard case .enter(let name) = move.kind else {
        guard case .end(let verdict) = move.kind else { return nil }
        return .end(verdict)
      }
      use("state", name.text)
      guard let index = states[name.text] else {
        report(unknown("state", name, in: .states))
        return nil
      }
      return .enter(index)
    }
  }

  private mutating func lower(_ line: LineSyntax, isShared: Bool) -> Int {
    let index = addLine(line.wordings, speaker: line.speaker, range: line.range)
    lines[index].signals = line.signals.compactMap { signal($0) }
    if let name = line.expects { lines[index].expects = expected(name) }
    lines[index].nested = line.nested.map { lower($0, isShared: isShared) }
    return index
  }

  private mutating func addLine(_ wordings: [Prose], speaker: Name, range: SourceRange? = nil)
    -> Int
  {
    lines.append(
      SaidLine(
        speaker: resolved(speaker), signals: [], wordings: wordings.map { template($0) },
        expects: nil, nested: [], range: range ?? wordings.first?.range ?? speaker.range))
    return lines.count - 1
  }

  mutating func resolved(_ speaker: Name) -> String {
    if speaker.text == "coach" { return "coach" }
    if speaker.text == "they" { return head.with.first?.name ?? "they" }
    let names = head.with.map(\.name)
    if !names.contains(speaker.text) {
      report(.unknownSpeaker(speaker, near: names + ["coach", "they"]))
    }
    return speaker.text
  }

  private mutating func lower(_ effect: EffectSyntax) -> Action? {
    // `keep day` in a rule that captures `{day …}` means what was captured, which is kept already.
    if case .keep(let name, nil) = effect.kind, case .text(let index) = entities[name.text],
      capturedHere.contains(index)
    {
      return nil
    }
    switch effect.kind {
    case .set(let name): return fact(name).map { .set($0, true) }
    case .clear(let name): return fact(name).map { .set($0, false) }
    case .tell(let name):
      guard let index = fact(name) else { return nil }
      use("name", name.text)
      if !factSyntax[index].tells { report(.nothingToTell(name)) }
      return .tell(index)
    case .add(let name, let amount):
      guard let index = meter(name) else { return nil }
      checkChange(of: index, by: amount, name, at: effect.range)
      return .add(meter: index, amount)
    case .assign(let name, let value):
      guard let index = meter(name) else { return nil }
      checkValue(value, of: index, name, at: effect.range)
      return .assign(meter: index, value)
    case .keep(let name, let value):
      guard case .text(let index) = entities[name.text] else {
        report(unknown("text", name, in: .texts))
        return nil
      }
      use("name", name.text)
      checkKept(value, in: index, name)
      return .keep(text: index, value: value?.text)
    case .reach(let part, let degree):
      return resolve(part: part, degree: degree).map { .reach(part: $0.0, degree: $0.1) }
    }
  }

  private mutating func fact(_ name: Name) -> Int? {
    if case .fact(let index) = entities[name.text] { return index }
    report(unknown("fact", name, in: .facts))
    return nil
  }

  private mutating func meter(_ name: Name) -> Int? {
    use("name", name.text)
    if case .meter(let index) = entities[name.text] { return index }
    report(unknown("meter", name, in: .meters))
    return nil
  }
}

extension FactSyntax {
  /// Whether it has a line to say.
  var tells: Bool {
    body.contains { statement in
      switch statement {
      case .line, .branch: true
      default: false
      }
    }
  }
}

extension [StatementSyntax] {
  /// Where each `if` stands, a branch before those within it.
  fileprivate var branches: [SourceRange] {
    flatMap { statement -> [SourceRange] in
      guard case .branch(let branch) = statement else { return [] }
      return [branch.range] + branch.body.branches + branch.otherwise.branches
    }
  }
}
