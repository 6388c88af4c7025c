import Diagnostics
import Record

/// Every name is declared before any is looked up, so their order in a file is free.
extension Checker {
  mutating func declareNames() {
    for file in files {
      for declaration in file.declarations { declare(declaration) }
      for case .scenario(let scenario) in file.declarations { readHead(scenario) }
    }
    var phase: Int?
    for file in files {
      for declaration in file.declarations {
        if case .phase(let name) = declaration {
          if !phases.contains(name.text) { phases.append(name.text) }
          phase = phases.firstIndex(of: name.text)
        } else if case .state(let syntax) = declaration {
          declareState(syntax, phase: phase)
        }
      }
    }
  }

  private mutating func declare(_ declaration: Declaration) {
    switch declaration {
    case .behaviour(let syntax): declareBehaviour(syntax)
    case .meter(let syntax): declareMeter(syntax)
    case .fact(let syntax):
      if declare(syntax.name, as: .fact(factSyntax.count)) { factSyntax.append(syntax) }
    case .text(let syntax):
      let kind: TextRule.Kind =
        syntax.most.map { .list(most: $0) } ?? .single(first: syntax.first?.text ?? "")
      declareText(syntax.name, kind)
    case .number(let syntax): declareText(syntax.name, .rating(syntax.range))
    case .pitfall(let syntax):
      if declare(syntax.name, as: .pitfall(pitfallSyntax.count)) { pitfallSyntax.append(syntax) }
    case .signal(let syntax): declareSignal(syntax)
    case .bundle(let name, let entries):
      if isNew(name, in: "bundle") { bundles[name.text] = entries }
    default: break
    }
  }

  /// Enters a name that conditions can use; false, with a message, when it is taken.
  private mutating func declare(_ name: Name, as entity: Entity) -> Bool {
    checkReserved(name)
    guard isNew(name, in: "name") else { return false }
    entities[name.text] = entity
    return true
  }

  private mutating func isNew(_ name: Name, in namespace: String) -> Bool {
    let key = "\(namespace):\(name.text)"
    if let earlier = places[key] {
      report(.duplicate(name, earlier: earlier))
      return false
    }
    places[key] = name.range
    return true
  }

  private mutating func checkReserved(_ name: Name) {
    let reserved = [
      "and", "or", "not", "with", "without", "silent", "question", "first", "only", "waited",
      "heard", "once", "push", "pull", "away", "neutral", "turn", "length", "questions", "misses",
      "echo", "count", "streak", "since", "share", "answered", "missed", "opens", "ends", "set",
      "clear", "keep", "reach", "tell", "if", "else", "end", "when", "notice", "otherwise", "like",
      "unlike", "use", "back", "hint", "coach", "they", "again", "expects", "expect", "you",
    ]
    if reserved.contains(name.text) { report(.reserved(name)) }
  }

  private mutating func declareBehaviour(_ syntax: BehaviourSyntax) {
    guard let side = syntax.side else { return }
    guard declare(syntax.name, as: .behaviour(behaviours.count)) else { return }
    behaviours.append(
      BehaviourRule(
        name: syntax.name.text, side: side, title: syntax.title?.text ?? "", cues: [],
        examples: [], range: syntax.name.range))
  }

  /// A scenario's own meter line replaces that of a rules file.
  private mutating func declareMeter(_ syntax: MeterSyntax) {
    let meter = MeterRule(name: syntax.name.text, start: syntax.start, maximum: syntax.maximum)
    if case .meter(let index) = entities[syntax.name.text],
      places["name:\(syntax.name.text)"]?.source != syntax.name.range.source
    {
      meters[index] = meter
    } else if declare(syntax.name, as: .meter(meters.count)) {
      meters.append(meter)
    }
  }

  private mutating func declareText(_ name: Name, _ kind: TextRule.Kind) {
    if declare(name, as: .text(texts.count)) {
      texts.append(TextRule(name: name.text, kind: kind))
    }
  }

  private mutating func declareSignal(_ syntax: SignalSyntax) {
    guard isNew(syntax.name, in: "signal") else { return }
    signals[syntax.name.text] = signalRules.count
    signalRules.append(
      SignalRule(
        name: syntax.name.text, kind: syntax.kind, title: syntax.title.text, wants: [],
        within: max(1, syntax.within),
        advice: syntax.advice?.text ?? ""))
  }

  private mutating func declareState(_ syntax: StateSyntax, phase: Int?) {
    guard isNew(syntax.name, in: "state") else { return }
    states[syntax.name.text] = stateSyntax.count
    stateSyntax.append((syntax, phase))
  }

  private mutating func readHead(_ syntax: ScenarioSyntax) {
    head.title = syntax.title.text
    head.role = syntax.role?.text ?? ""
    head.you = syntax.you?.text ?? ""
    head.objective = syntax.objective?.text ?? ""
    head.kind = syntax.kind?.text ?? "practice"
    head.balance = syntax.balance
    head.turns = syntax.turns?.limit
    head.level = syntax.level
    head.with = syntax.with.map { person in
      let name = speaker(of: person.text)
      let rest = person.text.dropFirst(name.count).drop { $0 == "," || $0.isWhitespace }
      return Head.Person(name: name, description: String(rest))
    }
    for (index, person) in syntax.with.enumerated() {
      let name = Name(speaker(of: person.text), at: person.range)
      let earlier = syntax.with[..<index].first { speaker(of: $0.text) == name.text }
      if let earlier { report(.duplicate(name, earlier: earlier.range)) }
    }
    for part in syntax.parts where declare(part.name, as: .part(parts.count)) {
      checkDegrees(part)
      parts.append(PartRule(name: part.name.text, degrees: part.degrees.map(\.text)))
    }
    checkHead(syntax)
  }

  private mutating func checkDegrees(_ part: PartSyntax) {
    for (index, degree) in part.degrees.enumerated() {
      guard let earlier = part.degrees[..<index].first(where: { $0.text == degree.text }) else {
        continue
      }
      report(.duplicate(degree, earlier: earlier.range))
    }
  }

  private mutating func checkHead(_ syntax: ScenarioSyntax) {
    if syntax.with.isEmpty { report(.missingField("with", at: syntax.range)) }
    if let kind = syntax.kind, !["practice", "preparation", "reflection"].contains(kind.text) {
      report(.unknownKind(kind))
    }
    guard head.kind == "practice" else { return }
    if syntax.you == nil { report(.missingField("you", at: syntax.range)) }
    if syntax.objective == nil { report(.missingField("objective", at: syntax.range)) }
    if syntax.parts.isEmpty { report(.missingField("part", at: syntax.range)) }
  }
}
