import RuleLanguage

/// Words up to a full stop, cut into clauses.
struct Sentence {
  /// The words of each clause by their places.
  var clauses: [Range<Int>]
  /// Whether it ends in a question mark.
  var isQuestion: Bool
}

/// Cuts words into sentences at their breaks, and sentences into clauses.
///
/// A clause ends at a break, and before the pack's cut words unless only fillers and cut words
/// stand before them. Nothing is removed: a cut word opens the clause it cuts.
///
/// - Complexity: O(words), and O(runs) for each word that begins a cut or a filler.
func sentences(of read: ReadWords, by language: LanguagePack) -> [Sentence] {
  var result: [Sentence] = []
  var clauses: [Range<Int>] = []
  var start = 0
  var holdsContent = false
  func endClause(before index: Int) {
    if start < index { clauses.append(start..<index) }
    start = index
    holdsContent = false
  }
  var index = 0
  while index < read.tokens.count {
    var length = 1
    if read.notes[index].contains(.beginsRun) {
      let cut = longestRun(of: language.cuts, in: read.tokens, at: index)
      if cut > 0, holdsContent { endClause(before: index) }
      let filler = longestRun(of: language.fillers, in: read.tokens, at: index)
      length = max(1, cut, filler)
      if cut == 0, filler == 0 { holdsContent = true }
    } else {
      holdsContent = true
    }
    for place in index..<index + length where read.tokens[place].breakAfter > .none {
      endClause(before: place + 1)
      let pause = read.tokens[place].breakAfter
      guard pause >= .sentence else { continue }
      result.append(Sentence(clauses: clauses, isQuestion: pause == .question))
      clauses = []
    }
    index += length
  }
  endClause(before: index)
  if !clauses.isEmpty { result.append(Sentence(clauses: clauses, isQuestion: false)) }
  return result
}

/// Returns how many words the longest of `runs` takes at `index`; 0 when none stands there.
private func longestRun(of runs: [[String]], in words: [Token], at index: Int) -> Int {
  var longest = 0
  for run in runs where run.count > longest && index + run.count <= words.count {
    if run.indices.allSatisfy({ words[index + $0].word == run[$0] }) { longest = run.count }
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

  init(_ words: [String], _ notes: [WordNote], by rules: HearingRules) {
    // Most clauses neither begin nor end with a word that may be passed.
    let passedAtStart: WordNote = [.beginsRun, .isAddress]
    let passedAtEnd: WordNote = [.endsFiller, .isAddress]
    guard let first = notes.first, let last = notes.last,
      !first.isDisjoint(with: passedAtStart) || !last.isDisjoint(with: passedAtEnd)
    else {
      (starts, ends) = ([], [])
      return
    }
    let language = rules.language
    starts = Edges.reached(in: words.count) { start in
      guard notes[start].contains(.beginsRun) || notes[start].contains(.isAddress) else {
        return []
      }
      let rest = words[start...]
      var lengths = Edges.lengths(of: language.fillers, at: rest)
      for cut in language.cuts where cut.count == 1 && words[start] == cut[0] { lengths.append(1) }
      if notes[start].contains(.isAddress) { lengths.append(1) }
      return lengths
    }
    let backwards = Edges.reached(in: words.count) { start in
      let last = words.count - 1 - start
      guard notes[last].contains(.endsFiller) || notes[last].contains(.isAddress) else { return [] }
      let rest = words[...last]
      var lengths = language.fillers.filter { run in
        run.count <= rest.count && rest.suffix(run.count).elementsEqual(run)
      }.map(\.count)
      if notes[last].contains(.isAddress) { lengths.append(1) }
      return lengths
    }
    ends = backwards.map { words.count - $0 }
  }

  private static func lengths(of runs: [[String]], at rest: ArraySlice<String>) -> [Int] {
    runs.lazy.filter { rest.starts(with: $0) }.map(\.count)
  }

  /// Returns the places that steps of the given lengths lead to, one word at least staying.
  private static func reached(in count: Int, steps: (Int) -> [Int]) -> [Int] {
    var isReached: [Bool] = []
    var reached: [Int] = []
    for start in 0..<count where start == 0 || start < isReached.count && isReached[start] {
      if start > 0 { reached.append(start) }
      for length in steps(start) where start + length < count {
        while isReached.count <= start + length { isReached.append(false) }
        isReached[start + length] = true
      }
      // Nothing leads further.
      if start + 1 >= isReached.count { break }
    }
    return reached
  }
}
