import Diagnostics
import Hearing
import Matching
import RuleLanguage

/// Says of patterns by themselves whether clauses can be as they say, and whether all are.
///
/// What another file brings in is judged when that file is checked; so is all of it where there are no
/// states, which is so when a pack is checked.
struct PatternReview {
  private let program: Program
  private let main: Int32?
  private let runs: EdgeRuns
  private var hearing: HearingRules { program.hearing }

  init(of program: Program) {
    self.program = program
    main = program.states.first?.range.source
    runs = EdgeRuns(of: program.hearing)
  }

  private func isOwn(_ range: SourceRange) -> Bool { main.map { $0 == range.source } ?? true }

  /// Returns what there is to say, in the order of the patterns.
  ///
  /// - Complexity: One question a pattern, bounded by the budget of the search.
  func faults(_ search: inout ClauseSearch) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var dead = Set<Int>()
    for (pattern, note) in hearing.patternNotes.enumerated() where isOwn(note.range) {
      guard search.clause(withAlone: pattern) == .nothing else { continue }
      dead.insert(pattern)
      faults.append(neverHeard(pattern, note))
    }
    for rule in program.rules where isOwn(rule.range) {
      guard rule.kind == .when, case .clause(_, let wanted, let unwanted) = rule.condition,
        wanted.count == 1, unwanted.isEmpty, case .pattern(let pattern) = wanted[0]
      else { continue }
      if isAlwaysHeard(pattern, &search) {
        faults.append(.alwaysHeard(at: hearing.patternNotes[pattern].range, isCue: false))
      }
    }
    for behaviour in hearing.behaviours {
      for cue in behaviour.cues where isOwn(cue.range) {
        guard case .pattern(let pattern) = cue.sign, !dead.contains(pattern) else { continue }
        let note = hearing.patternNotes[pattern]
        if isAlwaysHeard(pattern, &search) {
          faults.append(.alwaysHeard(at: note.range, isCue: true))
        } else if let killer = cue.without.first(where: { isIn(pattern, $0, &search) }) {
          faults.append(
            .cancelledCue(note.text, by: hearing.patternNotes[killer].range, at: note.range))
        }
      }
    }
    return faults
  }

  /// Whether every clause that one pattern holds for is one that another does.
  private func isIn(_ pattern: Int, _ other: Int, _ search: inout ClauseSearch) -> Bool {
    let (inner, outer) = (hearing.patternNotes[pattern], hearing.patternNotes[other])
    if outer.isQuestion, !inner.isQuestion { return false }
    return search.clause(with: [pattern], without: [other]) == .nothing
  }

  /// Whether every clause of a word or more holds the pattern; nearly none has no word of its own.
  private func isAlwaysHeard(_ pattern: Int, _ search: inout ClauseSearch) -> Bool {
    let note = hearing.patternNotes[pattern]
    if note.isQuestion { return false }
    var depth = 0
    for character in note.text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if depth == 0, character.isLetter || character == "@" { return false }
    }
    return search.clause(with: [], without: [pattern]) == .nothing
  }

  // MARK: - Never heard

  private func neverHeard(_ pattern: Int, _ note: PatternNote) -> Diagnostic {
    var whole = runs
    whole.cuts = []
    if let words = clause(with: pattern, where: whole), let cut = cut(in: words) {
      return .spansClauses(note.text, cut: cut.joined(separator: " "), at: note.range)
    }
    whole.unheard = []
    whole.unheardRuns = []
    let words = clause(with: pattern, where: whole)
    return .neverHeard(
      note.text, since: words.flatMap { unheard(in: $0) }?.joined(separator: " "), at: note.range)
  }

  /// A clause with a pattern, if clauses were cut and read otherwise than they are.
  private func clause(with pattern: Int, where edges: EdgeRuns) -> [String]? {
    let languages = ClauseLanguages(
      patterns: hearing.patterns, lexicon: hearing.lexicon, edges: edges)
    var budget = StepBudget(PatternReview.steps)
    guard case .clause(let words) = languages.clause(with: [pattern], without: [], budget: &budget)
    else { return nil }
    return words
  }

  private static let steps = 400_000

  /// The longest run that cuts words somewhere behind the first of them.
  private func cut(in words: [String]) -> [String]? {
    for start in words.indices.dropFirst() {
      let found = runs.cuts.filter { words[start...].starts(with: $0) }
      if let longest = found.max(by: { $0.count < $1.count }) { return longest }
    }
    return nil
  }

  /// What of some words nobody's typing is read as.
  private func unheard(in words: [String]) -> [String]? {
    for start in words.indices {
      if runs.unheard.contains(words[start]) { return [words[start]] }
      if let run = runs.unheardRuns.first(where: { words[start...].starts(with: $0) }) {
        return run
      }
    }
    return nil
  }
}
