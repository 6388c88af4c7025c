public import Matching
public import RuleLanguage

extension EdgeRuns {
  /// What `hear` does with a clause's ends, and which clauses it never gives.
  ///
  /// - Complexity: O(pack), and quadratic in the runs that are respelled.
  public init(of rules: HearingRules) {
    let language = rules.language
    let names = rules.addresses.sorted().map { [$0] }
    self.init(
      starts: language.fillers + language.cuts.filter { $0.count == 1 } + names,
      ends: language.fillers + names, cuts: language.cuts, fillers: language.fillers,
      unheard: language.respelling.unheard, unheardRuns: language.respelling.unheardRuns,
      rewritten: language.respelling.rewritten)
  }
}

extension ClauseLanguages {
  /// Makes the languages of all patterns of some rules.
  ///
  /// Where any word will do they say everyday words, which are never taken for slips.
  public init(of rules: HearingRules) {
    let everyday = rules.language.common.filter { word in
      (4...6).contains(word.utf8.count) && !rules.lexicon.knows(word)
        && rules.language.families[word] == nil
    }
    self.init(
      patterns: rules.patterns, lexicon: rules.lexicon, edges: EdgeRuns(of: rules),
      strangers: Array(everyday.sorted().prefix(8)))
  }
}
