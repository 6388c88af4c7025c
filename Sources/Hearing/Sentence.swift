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
///
/// Every way to read the words at an end counts. A cut of several words is not passed as a whole: of
/// "so you were late" `^` passes the filler "so", and "you" stays the subject.
struct Edges {
  /// Word indices before which `^` may stand, ascending, the first left out.
  let starts: [Int]
  /// Word indices before which `$` may stand, the clause's end left out.
  let ends: [Int]

  init(_ words: [String], by rules: HearingRules) {
    let language = rules.language
    starts = Edges.reached(in: words) { rest in
      var lengths = Edges.lengths(of: language.fillers, at: rest)
      for cut in language.cuts where cut.count == 1 && rest.first == cut[0] { lengths.append(1) }
      if let first = rest.first, rules.addresses.contains(first) { lengths.append(1) }
      return lengths
    }
    let fillers = language.fillers.map { Array($0.reversed()) }
    let backwards = Edges.reached(in: words.reversed()) { rest in
      var lengths = Edges.lengths(of: fillers, at: rest)
      if let first = rest.first, rules.addresses.contains(first) { lengths.append(1) }
      return lengths
    }
    ends = backwards.map { words.count - $0 }
  }

  private static func lengths(of runs: [[String]], at rest: ArraySlice<String>) -> [Int] {
    runs.lazy.filter { rest.starts(with: $0) }.map(\.count)
  }

  /// Returns the places that steps of the given lengths lead to, one word at least staying.
  private static func reached(
    in words: [String], steps: (ArraySlice<String>) -> [Int]
  ) -> [Int] {
    var isReached = [Bool](repeating: false, count: words.count + 1)
    isReached[0] = true
    for start in words.indices where isReached[start] {
      for length in steps(words[start...]) where start + length < words.count {
        isReached[start + length] = true
      }
    }
    return words.indices.dropFirst().filter { isReached[$0] }
  }
}
