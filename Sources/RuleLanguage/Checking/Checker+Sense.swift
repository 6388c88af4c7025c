import Diagnostics
import Record

/// What has every name right, and cannot be meant: numbers that fit nowhere, things said twice.
extension Checker {
  // MARK: - Numbers

  /// Numbers in a shared file are right or wrong by the scenario that uses it.
  private func isOwn(_ range: SourceRange) -> Bool { range.source == Int32(files[main].source) }

  mutating func checkChange(of meter: Int, by amount: Int, _ name: Name, at range: SourceRange) {
    if amount == 0 { return report(.noEffect(name, at: range)) }
    guard isOwn(range), abs(amount) > meters[meter].maximum else { return }
    report(.effectRange(name, 0...meters[meter].maximum, at: range))
  }

  mutating func checkValue(_ value: Int, of meter: Int, _ name: Name, at range: SourceRange) {
    guard isOwn(range), value > meters[meter].maximum else { return }
    report(.effectRange(name, 0...meters[meter].maximum, at: range))
  }

  /// A rating keeps a number of its scale.
  mutating func checkKept(_ value: Prose?, in text: Int, _ name: Name) {
    guard let value, case .rating(let scale) = texts[text].kind else { return }
    guard let number = Int(value.text), scale.contains(number) else {
      return report(.effectRange(name, scale, at: value.range))
    }
  }

  // MARK: - Conditions

  /// The behaviour that a line expects: a side has no cues, so none can be presumed.
  mutating func expected(_ name: Name) -> Int? {
    if case .behaviour(let index) = entities[name.text] { return index }
    report(unknown("behaviour", name, in: .behaviours))
    return nil
  }

  /// A word with a hyphen that is a class's name has lost its `@`.
  mutating func checkSigns(of pattern: PatternSyntax) {
    guard pattern.text.utf8.contains(UInt8(ascii: "-")) else { return }
    let signs: Set<Character> = [" ", "(", ")", "[", "]", "{", "}", "|", "^", "$", "?", "*", "~"]
    for word in pattern.text.split(whereSeparator: signs.contains)
    where word.contains("-") && classes.contains(String(word)) {
      report(.classWithoutSign(String(word), at: pattern.range))
    }
  }

  // MARK: - Twice

  /// The same effect or line twice in a row is a slip of the hand.
  mutating func checkTwice(_ body: [StatementSyntax]) {
    for (first, second) in zip(body, body.dropFirst()) {
      guard let earlier = plainRange(first), let range = plainRange(second),
        text(earlier) == text(range)
      else { continue }
      report(.twice(at: range, earlier: earlier))
    }
    for case .line(let line) in body { checkTwice(line.wordings) }
  }

  private mutating func checkTwice(_ texts: [Prose]) {
    for (first, second) in zip(texts, texts.dropFirst()) where first.text == second.text {
      report(.twice(at: second.range, earlier: first.range))
    }
  }

  /// Where a statement without anything below it stands; `tell` has something new to say the second time.
  private func plainRange(_ statement: StatementSyntax) -> SourceRange? {
    switch statement {
    case .line(let line): return line.nested.isEmpty ? line.range : nil
    case .effect(let effect):
      if case .tell = effect.kind { return nil }
      return effect.range
    case .move, .branch: return nil
    }
  }

  private func text(_ range: SourceRange) -> String {
    sources[Int(range.source)].text(range.bytes)
  }

  mutating func checkTwice(_ examples: [ExampleSyntax]) {
    var seen: [String: SourceRange] = [:]
    for example in examples {
      if let earlier = seen[example.text.text] {
        report(.twice(at: example.text.range, earlier: earlier))
      }
      seen[example.text.text] = example.text.range
    }
  }

  mutating func checkTwice(_ cues: [CueSyntax]) {
    var seen: [String: SourceRange] = [:]
    for cue in cues {
      let text = text(cue.range)
      if let earlier = seen[text] { report(.twice(at: cue.range, earlier: earlier)) }
      seen[text] = cue.range
    }
  }

  mutating func checkTwice(_ rules: [AdviceSyntax]) {
    var seen: [String: AdviceSyntax] = [:]
    for rule in rules {
      let condition = text(rule.condition.range)
      if let earlier = seen[condition], earlier.advice.text == rule.advice.text {
        report(.twice(at: rule.range, earlier: earlier.range))
      }
      seen[condition] = rule
    }
  }

  mutating func checkExamples(_ rule: RuleSyntax) {
    checkTwice(rule.examples)
    guard let condition = rule.condition, condition.isAboutWords else { return }
    for example in rule.examples where !example.isLike && example.text.text.isEmpty {
      report(.emptyUnlike(at: example.text.range))
    }
  }

  // MARK: - Texts

  /// A `}` needs its `{`; one that closes the words of a `{{` is part of the text.
  mutating func checkBraces(of prose: Prose) {
    guard prose.text.utf8.contains(UInt8(ascii: "}")) else { return }
    var open = 0
    for byte in prose.text.utf8 {
      if byte == UInt8(ascii: "{") { open += 1 }
      if byte == UInt8(ascii: "}") { open -= 1 }
      if open < 0 { return report(.loneBrace(at: prose.range)) }
    }
  }

  /// Nothing is filled in where a text is shown as it stands.
  private mutating func checkPlain(_ prose: Prose) {
    for piece in prose.text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let close = piece.firstIndex(of: "}") else { continue }
      let name = String(piece[..<close])
      switch entities[name] {
      case .text, .meter: report(.braceHere(name, at: prose.range))
      default: continue
      }
    }
  }

  // MARK: - The whole

  /// What can be told once every name is known.
  mutating func checkSense(of program: Program) {
    checkReadings()
    guard let scenario = files[main].scenario else { return }
    checkEpilogues()
    checkTexts(of: program)
    if let first = program.head.with.first, !first.name.isEmpty, !program.lines.isEmpty,
      !program.lines.contains(where: { $0.speaker == first.name })
    {
      report(.silentSpeaker(first.name, at: scenario.with[0].range))
    }
    var phase: Name?
    for declaration in files[main].declarations {
      if case .phase(let name) = declaration {
        if let phase { report(.emptyPhase(phase)) }
        phase = name
      } else if case .state = declaration {
        phase = nil
      }
    }
    if let phase { report(.emptyPhase(phase)) }
  }

  /// An end has one epilogue.
  private mutating func checkEpilogues() {
    var written: [Verdict: Prose] = [:]
    for case .epilogue(let verdict, let text) in files[main].declarations {
      if let earlier = written[verdict] {
        report(.secondTime("epilogue \(verdict)", at: text.range, earlier: earlier.range))
      }
      written[verdict] = text
      checkPlain(text)
    }
  }
}

extension ConditionSyntax {
  /// Whether only words make it hold, so that silence cannot.
  var isAboutWords: Bool {
    switch kind {
    case .clause(_, let requirements): requirements.contains(where: \.isWanted)
    case .all(let parts): parts.contains(where: \.isAboutWords)
    case .any(let parts): parts.allSatisfy(\.isAboutWords)
    case .question: true
    default: false
    }
  }
}
