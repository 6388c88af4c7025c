import RuleLanguage

/// Words up to a full stop, cut into clauses.
struct Sentence {
  var clauses: [[Token]]
  /// Whether it ends in a question mark.
  var isQuestion: Bool

  var wordCount: Int { clauses.reduce(0) { $0 + $1.count } }
}

/// Cuts words into sentences at their breaks, and sentences into clauses.
///
/// A clause ends at a break, and before the pack's cut words unless only fillers and cut words
/// stand before them. Nothing is removed: a cut word opens the clause it cuts.
///
/// - Complexity: O(words × cut runs that begin with a word).
func sentences(of tokens: [Token], by language: LanguagePack) -> [Sentence] {
  var result: [Sentence] = []
  var clauses: [[Token]] = []
  var clause: [Token] = []
  var holdsContent = false
  func endClause() {
    if !clause.isEmpty { clauses.append(clause) }
    clause = []
    holdsContent = false
  }
  var index = 0
  let words = tokens.map(\.word)
  while index < tokens.count {
    let cut = longestRun(of: language.cuts, in: words, at: index)
    if cut > 0, holdsContent { endClause() }
    let filler = longestRun(of: language.fillers, in: words, at: index)
    let length = max(1, cut, filler)
    if cut == 0, filler == 0 { holdsContent = true }
    for token in tokens[index..<index + length] {
      clause.append(token)
      guard token.breakAfter > .none else { continue }
      endClause()
      if token.breakAfter >= .sentence {
        if !clauses.isEmpty {
          result.append(Sentence(clauses: clauses, isQuestion: token.breakAfter == .question))
        }
        clauses = []
      }
    }
    index += length
  }
  endClause()
  if !clauses.isEmpty { result.append(Sentence(clauses: clauses, isQuestion: false)) }
  return result
}

/// Returns how many words the longest of `runs` takes at `index`; 0 when none stands there.
func longestRun(of runs: [[String]], in words: [String], at index: Int) -> Int {
  var longest = 0
  for run in runs where run.count > longest && index + run.count <= words.count {
    if words[index] == run[0], words[index..<index + run.count].elementsEqual(run) {
      longest = run.count
    }
  }
  return longest
}

/// Where `^` and `$` may stand: a clause's ends, and past fillers, cut words and names there.
struct Edges {
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []

  init(_ words: [String], by rules: HearingRules) {
    var start = 0
    while start < words.count {
      let length = max(
        longestRun(of: rules.language.fillers, in: words, at: start),
        longestRun(of: rules.language.cuts, in: words, at: start),
        rules.addresses.contains(words[start]) ? 1 : 0)
      guard length > 0, start + length < words.count else { break }
      start += length
      starts.append(start)
    }
    var end = words.count
    while end > 1 {
      let length = max(
        trailingRun(of: rules.language.fillers, in: words, before: end),
        rules.addresses.contains(words[end - 1]) ? 1 : 0)
      guard length > 0, end > length else { break }
      end -= length
      ends.append(end)
    }
  }

  private func trailingRun(of runs: [[String]], in words: [String], before end: Int) -> Int {
    var longest = 0
    for run in runs where run.count > longest && run.count <= end {
      if words[end - run.count..<end].elementsEqual(run) { longest = run.count }
    }
    return longest
  }
}
