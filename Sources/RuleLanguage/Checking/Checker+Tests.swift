public import Diagnostics
import Record

/// Resolves the names of a scenario's scripted conversations.
///
/// - Parameters:
///   - files: The scenario after what it uses, and after it its `.test` files.
///   - main: Index in `files` of the scenario.
///   - sources: What the ranges of the files point into.
/// - Returns: Tests that can be run when no diagnostic, here or from `check`, is an error; what is
///   wrong with the scenario itself is left to `check`.
/// - Complexity: O(files), and the compilation of every pattern once.
public func checkTests(
  _ files: [FileSyntax], main: Int, sources: [Source]
) -> (TestRules, [Diagnostic]) {
  var checker = Checker(files: Array(files[...main]), main: main, sources: sources)
  checker.declareNames()
  checker.checkClasses()
  checker.lowerHearing()
  checker.lowerConversation()
  checker.forgetDiagnostics()
  for file in files[..<main] { checker.refuseTests(of: file) }
  let tests = files[main...].flatMap { checker.lowerTests(of: $0) }
  var program = checker.program()
  let spans = files[main...].flatMap(\.tests).map(\.span)
  for diagnostic in program.prepare() where spans.contains(where: { $0.holds(diagnostic.range) }) {
    checker.report(diagnostic)
  }
  return (TestRules(program: program, tests: tests), checker.diagnostics)
}

extension Checker {
  /// Says that no conversation is there for the tests of a file.
  mutating func refuseTests(of file: FileSyntax) {
    for test in file.tests { report(.testWithoutScenario(at: test.range)) }
  }

  mutating func lowerTests(of file: FileSyntax) -> [TestRule] {
    guard files[main].scenario != nil else {
      refuseTests(of: file)
      return []
    }
    return file.tests.map { lower($0) }
  }

  private mutating func lower(_ syntax: TestSyntax) -> TestRule {
    let key = "test:\(syntax.name.text)"
    if let earlier = places[key] {
      report(.duplicate(Name(syntax.name.text, at: syntax.name.range), earlier: earlier))
    }
    places[key] = syntax.name.range
    var hasAnswer = false
    let steps = syntax.steps.compactMap { step -> TestRule.Step? in
      switch step {
      case .answer(let text):
        hasAnswer = true
        return .answer(text.text, text.range)
      case .expect(let expectation):
        return lower(expectation, hasAnswer: hasAnswer).map { .expect($0) }
      }
    }
    return TestRule(name: syntax.name.text, steps: steps, range: syntax.range)
  }

  private mutating func lower(_ syntax: ExpectationSyntax, hasAnswer: Bool) -> Expectation? {
    let kind: Expectation.Kind
    switch syntax.kind {
    case .state(let name):
      guard let state = states[name.text] else {
        report(unknown("state", name, in: .states))
        return nil
      }
      kind = .state(state)
    case .end(let verdict): kind = .ended(verdict)
    case .line(let speaker, let text):
      let ellipsis = ["...", "…"].first { text.text.hasSuffix($0) }
      kind = .said(
        speaker: resolved(speaker), text: String(text.text.dropLast(ellipsis?.count ?? 0)),
        isBeginning: ellipsis != nil)
    case .condition(let condition):
      if let measure = measure(condition) {
        kind = measure
      } else {
        let earlier = reportCount
        checkAsked(condition, hasAnswer: hasAnswer)
        // One thing at a time: what is asked in vain need not be known by name as well.
        if reportCount > earlier { return nil }
        kind = .condition(lower(condition, mayCapture: false))
      }
    }
    return Expectation(isNegated: syntax.isNegated, kind: kind, range: syntax.range)
  }

  /// `agility >= 50%`, which stands alone; a name that the scenario declares is what it declares.
  private mutating func measure(_ condition: ConditionSyntax) -> Expectation.Kind? {
    guard case .compare(let amount, let sign, let value, let isPercent) = condition.kind,
      amount.argument == nil, entities[amount.name.text] == nil,
      let measure = Measure(rawValue: amount.name.text)
    else { return nil }
    if isPercent, !measure.isPercentage { report(.percent(at: amount.name.range)) }
    return .measure(measure, sign, value.value)
  }

  /// What only a rule can ask, or only after an answer.
  private mutating func checkAsked(_ syntax: ConditionSyntax, hasAnswer: Bool) {
    switch syntax.kind {
    case .all(let parts), .any(let parts):
      for part in parts { checkAsked(part, hasAnswer: hasAnswer) }
    case .not(let inner): checkAsked(inner, hasAnswer: hasAnswer)
    case .first: report(.firstHere(at: syntax.range))
    case .clause, .silent, .question, .only, .waited:
      if !hasAnswer { report(.noAnswerYet(at: syntax.range)) }
    case .named(let name):
      let isSide = Side(rawValue: name.text) != nil
      if case .behaviour = entities[name.text] {
        if !hasAnswer { report(.noAnswerYet(at: syntax.range)) }
      } else if isSide, !hasAnswer {
        report(.noAnswerYet(at: syntax.range))
      }
    case .compare(let amount, _, _, _):
      guard amount.argument == nil, entities[amount.name.text] == nil else { return }
      if Measure(rawValue: amount.name.text) != nil {
        report(.measureAlone(amount.name))
      } else if nearest(to: amount.name.text, among: counters + meters.map(\.name)) == nil,
        !counters.contains(amount.name.text)
      {
        let near = Measure.allCases.map(\.rawValue)
        report(.unknown("meter, counter or measure", amount.name, among: near))
      }
    case .heard, .degree: break
    }
  }

  private var counters: [String] { ["turn", "length", "questions", "misses", "echo"] }
}

extension FileSyntax {
  /// Whether there is something for `checkTests` to look at.
  public var holdsTests: Bool { !tests.isEmpty }

  var tests: [TestSyntax] {
    declarations.compactMap { declaration in
      if case .test(let test) = declaration { return test }
      return nil
    }
  }
}

extension TestSyntax {
  /// From its first line to its last.
  fileprivate var span: SourceRange {
    switch steps.last {
    case .answer(let text): range.covering(text.range)
    case .expect(let expectation): range.covering(expectation.range)
    case nil: range
    }
  }
}

extension SourceRange {
  fileprivate func holds(_ other: SourceRange) -> Bool {
    source == other.source && lower <= other.lower && other.upper <= upper
  }
}
