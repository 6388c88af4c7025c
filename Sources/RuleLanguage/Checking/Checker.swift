public import Diagnostics
import Record

/// Resolves every name of the files of one scenario, or of rules files alone.
///
/// - Parameters:
///   - files: In reading order: what is used before what uses it.
///   - main: Index in `files` of the one the author asked about; only there is "unused" a fault. What
///     stands after it are its tests, which `checkTests` looks at.
///   - sources: What the ranges of the files point into.
///   - isPrepared: Whether the patterns are compiled too; else `Program.prepare` does it later.
/// - Returns: A program that can be played when no diagnostic is an error.
/// - Complexity: O(files), and the compilation of every pattern once.
public func check(
  _ files: [FileSyntax], main: Int, sources: [Source], isPrepared: Bool = true
) -> (Program, [Diagnostic]) {
  let files = Array(files[...main])
  var checker = Checker(files: files, main: main, sources: sources)
  checker.declareNames()
  checker.checkClasses()
  checker.lowerHearing()
  checker.lowerConversation()
  var program = checker.program()
  if isPrepared { for diagnostic in program.prepare() { checker.report(diagnostic) } }
  // What is missing or unused can be told once everything else can be read.
  if checker.diagnostics.isEmpty, !files.contains(where: \.isDamaged) {
    checker.checkUse()
    checker.checkSense(of: program)
    checker.checkStructure(of: program)
  }
  return (program, checker.diagnostics)
}

/// What a condition can name.
enum Entity: Hashable {
  case behaviour(Int), fact(Int), meter(Int), text(Int), pitfall(Int), part(Int)
}

struct Checker {
  let files: [FileSyntax]
  let main: Int
  let sources: [Source]
  var diagnostics: [Diagnostic] = []
  /// Names whose declarations could not be read, so that using them is no further fault.
  private let damagedNames: Set<String>
  /// Filled when the first unknown name of a kind is met.
  var spellings: [Namespace: Spelling] = [:]
  /// Faults found so far, those among them that are left unsaid.
  private(set) var reportCount = 0

  // Names, by namespace, with the place of their declaration.
  var entities: [String: Entity] = [:]
  var places: [String: SourceRange] = [:]
  var states: [String: Int] = [:]
  var signals: [String: Int] = [:]
  var bundles: [String: [RuleEntry]] = [:]
  var classes: Set<String> = []
  /// Classes that take themselves in.
  var endlessClasses: Set<String> = []
  /// Names that something refers to, as `kind:name`.
  var used: Set<String> = []

  // Declarations in order.
  var behaviours: [BehaviourRule] = []
  var stateSyntax: [(syntax: StateSyntax, phase: Int?)] = []
  var factSyntax: [FactSyntax] = []
  var pitfallSyntax: [PitfallSyntax] = []
  var meters: [MeterRule] = []
  var texts: [TextRule] = []
  var parts: [PartRule] = []
  var signalRules: [SignalRule] = []
  var phases: [String] = []
  var head = Head()

  // Words and patterns.
  /// In the order of their numbers.
  var patterns: [PatternSyntax] = []
  var patternNotes: [PatternNote] = []
  /// Patterns of a question's form.
  var questions: [Int] = []

  // Rules.
  var rules: [Rule] = []
  var lines: [SaidLine] = []
  var facts: [FactRule] = []
  /// Facts whose telling comes to a move.
  var movingFacts: Set<String> = []
  var pitfalls: [PitfallRule] = []
  var stateRules: [State] = []
  var bundleRules: [String: [Int]] = [:]
  var openBundles: [String] = []
  var blocks: [BlockKind: [Int]] = [:]
  var epilogues: [Verdict: String] = [:]
  var advice: [AdviceRule] = []
  /// Texts that the condition being lowered captures into.
  var captured: [Int] = []
  /// Texts that the rule being lowered captures into.
  var capturedHere: [Int] = []

  init(files: [FileSyntax], main: Int, sources: [Source]) {
    self.files = files
    self.main = main
    self.sources = sources
    damagedNames = files.reduce(into: []) { $0.formUnion($1.damagedNames) }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    reportCount += 1
    guard !isKnownDamage(diagnostic) else { return }
    diagnostics.append(sources[Int(diagnostic.range.source)].judged(diagnostic))
  }

  /// Leaves what was found to whoever checks the same files for its own sake.
  mutating func forgetDiagnostics() { diagnostics = [] }

  /// Whether something is unknown or missing only because its declaration could not be read.
  private func isKnownDamage(_ diagnostic: Diagnostic) -> Bool {
    if diagnostic.code == "missing-field" { return files.contains(where: \.isDamaged) }
    if diagnostic.code == "unknown-speaker" { return damagedNames.contains("scenario") }
    guard diagnostic.code == "unknown-name" else { return false }
    // What could not be read may hold every name but those of states.
    if damagedNames.contains("use"), !diagnostic.message.contains("state") { return true }
    return damagedNames.contains(sources[Int(diagnostic.range.source)].text(diagnostic.range.bytes))
  }

  mutating func use(_ kind: String, _ name: String) { used.insert("\(kind):\(name)") }

  func program() -> Program {
    let texts = entities.compactMapValues { entity -> Int? in
      if case .text(let index) = entity { return index }
      return nil
    }
    let compiler = PatternCompiler(
      files: files, patterns: patterns, texts: texts, addresses: addresses,
      endlessClasses: endlessClasses, readsAllClasses: files[main].scenario == nil)
    return Program(
      sources: sources,
      hearing: HearingRules(
        sources: sources, questions: questions, patternNotes: patternNotes,
        behaviours: behaviours, addresses: addresses),
      compiler: compiler, head: head, meters: meters, facts: facts, texts: self.texts,
      parts: parts, signals: signalRules, pitfalls: pitfalls, phases: phases, states: stateRules,
      rules: rules, bundles: bundleRules.sorted { $0.key < $1.key }.map(\.value), lines: lines,
      interrupts: blocks[.interrupt] ?? [], anywhere: blocks[.anywhere] ?? [],
      afters: blocks[.after] ?? [], epilogues: epilogues, advice: advice)
  }

  /// The words of every name in the cast.
  var addresses: Set<String> {
    let names = head.with.map(\.name) + [speaker(of: head.you)]
    return Set(names.flatMap { tokens(of: $0).map(\.word) })
  }
}
