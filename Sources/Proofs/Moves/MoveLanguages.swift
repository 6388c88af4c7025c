import Hearing
package import Matching
package import RuleLanguage

/// Which clauses have a behaviour as their move: looked for, and ruled out.
///
/// A behaviour is the move of a clause only with enough points. So the clause holds the patterns of
/// some of its cues that come to so many, and those cues' exceptions are not there. Each least set
/// of such cues is a question about patterns. What else speaks for a behaviour (a question, a short
/// clause, its place, an echo) is taken for granted, and what speaks against it or for another
/// behaviour is left out: both only add clauses, so that finding none is a proof. A clause found is
/// heard before it is reported.
///
/// A move that is assumed, because a line expects the behaviour, is no part of this.
package struct MoveLanguages {
  private let hearing: HearingRules
  private let languages: ClauseLanguages
  /// For each behaviour the sets of cues that come to a move; nil if there are too many.
  private var sets: [Int: [CueSet]?] = [:]

  /// Patterns that a clause holds, and does not hold, for some cues to speak.
  private struct CueSet: Hashable {
    var wanted: [Int]
    var unwanted: [Int]
  }

  /// More sets than this are not tried one by one.
  private static let mostSets = 4_000
  /// Clauses that are heard for a set of cues before the next is tried.
  private static let tries = 4

  package init(_ hearing: HearingRules, _ languages: ClauseLanguages) {
    self.hearing = hearing
    self.languages = languages
  }

  /// Returns a clause with a behaviour as its move that some patterns hold for and others do not.
  ///
  /// The words are heard by themselves as one clause with that move, as a question if need be.
  ///
  /// - Complexity: O(budget), and one hearing for each set of cues.
  package mutating func clause(
    move behaviour: Int, with wanted: [Int], without unwanted: [Int], budget: inout StepBudget
  ) -> FoundClause {
    guard let sets = cueSets(of: behaviour) else { return .undecided }
    var isProof = true
    for set in sets {
      // What is wanted on one side and unwanted on the other needs no search.
      if set.wanted.contains(where: unwanted.contains) { continue }
      if set.unwanted.contains(where: wanted.contains) { continue }
      let there = (wanted + set.wanted).uniqued()
      let asks = there.contains { hearing.patternNotes[$0].isQuestion }
      let absent = (asks ? unwanted : statements(unwanted)) + set.unwanted
      switch languages.clause(with: there, without: absent.uniqued(), budget: &budget) {
      case .nothing: continue
      case .undecided:
        isProof = false
        if budget.left == 0 { return .undecided }
      case .clause(let words):
        isProof = false
        var (words, avoided) = (words, Set<Int>())
        for _ in 0..<MoveLanguages.tries {
          if isHeard(words, as: behaviour, wanted, unwanted) { return .clause(words) }
          // What spoilt it is avoided, which looks for a clause and proves nothing.
          let spoilers = spoilers(of: behaviour, in: words).subtracting(there)
          if spoilers.isSubset(of: avoided) { break }
          avoided.formUnion(spoilers)
          let next = languages.clause(
            with: there, without: (absent + avoided).uniqued(), budget: &budget)
          guard case .clause(let others) = next else { break }
          words = others
        }
      }
    }
    return isProof ? .nothing : .undecided
  }

  /// Whether words are one clause with the move and the patterns, as a statement or a question.
  private func isHeard(
    _ words: [String], as behaviour: Int, _ wanted: [Int], _ unwanted: [Int]
  ) -> Bool {
    let text = words.joined(separator: " ")
    return [text, text + "?"].contains { text in
      let clauses = hear(text, after: Previously(), by: hearing).clauses
      guard clauses.count == 1, clauses[0].behaviour == behaviour else { return false }
      return wanted.allSatisfy { clauses[0].holds(pattern: $0) }
        && !unwanted.contains { clauses[0].holds(pattern: $0) }
    }
  }

  /// Patterns of cues that speak against a behaviour or for others, in some words.
  private func spoilers(of behaviour: Int, in words: [String]) -> Set<Int> {
    let text = words.joined(separator: " ")
    guard let clause = hear(text, after: Previously(), by: hearing).clauses.first else { return [] }
    var found = Set<Int>()
    for (index, rule) in hearing.behaviours.enumerated() {
      for cue in rule.cues where (cue.points < 0) == (index == behaviour) {
        if case .pattern(let pattern) = cue.sign, clause.holds(pattern: pattern) {
          found.insert(pattern)
        }
      }
    }
    return found
  }

  /// The least sets of cues that come to a move, worked out once.
  private mutating func cueSets(of behaviour: Int) -> [CueSet]? {
    if let known = sets[behaviour] { return known }
    var found: [CueSet]? = []
    var granted = 0
    var patterns: [(points: Int, pattern: Int, without: [Int])] = []
    for cue in hearing.behaviours[behaviour].cues where cue.points > 0 {
      if case .pattern(let pattern) = cue.sign {
        patterns.append((cue.points, pattern, statements(cue.without)))
      } else {
        granted += cue.points
      }
    }
    // Strong cues first: a set is least if it comes to enough only with its last cue.
    patterns.sort { ($0.points, $1.pattern) > ($1.points, $0.pattern) }
    func add(_ set: CueSet, _ points: Int, from first: Int) {
      guard found != nil else { return }
      if points >= pointsForAMove {
        found?.append(set)
        if found?.count ?? 0 > MoveLanguages.mostSets { found = nil }
        return
      }
      for index in first..<max(first, patterns.count) {
        let cue = patterns[index]
        add(
          CueSet(wanted: set.wanted + [cue.pattern], unwanted: set.unwanted + cue.without),
          points + cue.points, from: index + 1)
      }
    }
    add(CueSet(wanted: [], unwanted: []), granted, from: 0)
    sets[behaviour] = .some(found)
    return found
  }

  /// The patterns that hold for statements too; others need not hold where their words stand.
  private func statements(_ patterns: [Int]) -> [Int] {
    patterns.filter { !hearing.patternNotes[$0].isQuestion }
  }
}

extension [Int] {
  /// The numbers in ascending order, each once.
  fileprivate func uniqued() -> [Int] { Set(self).sorted() }
}
