/// The patterns of a question, side by side, and the words that matter to them.
struct Question {
  let machine: Machine
  let alphabet: Alphabet
  /// Runs to look at, besides those at the end.
  let use: EdgeTrees.Use
  /// Whether a pattern was too large to take part.
  let isInexact: Bool
  /// Whether words of runs that `^` or `$` may skip were left out.
  let isNarrow: Bool
  /// Words that a clause must have for the wanted patterns.
  let leastWords: Int

  /// Which words clauses are made of.
  enum Scope {
    /// Those that wanted patterns name, one that names nothing, and a filler where one may stand.
    case narrow
    /// All that can matter.
    case wide
    /// All that can matter to clauses that occur.
    case occurring
  }

  init(_ languages: ClauseLanguages, _ wanted: [Int], _ unwanted: [Int], _ scope: Scope) {
    let (index, trees) = (languages.index, languages.trees)
    let compiled = wanted.compactMap { languages.automata[$0] }
    leastWords = compiled.reduce(1) { max($0, $1.leastWords) }
    var isThere = [Bool](repeating: false, count: index.words.count)
    var candidates: [Int32] = []
    func take(_ words: some Sequence<Int32>) {
      for word in words where !isThere[Int(word)] && !index.isUnheard[Int(word)] {
        isThere[Int(word)] = true
        candidates.append(word)
      }
    }
    for automaton in compiled {
      for case .some(let symbol) in automaton.labels { take(index.words(of: symbol)) }
    }
    var skipped: EdgeTrees.Use = []
    if compiled.contains(where: \.usesStart) { skipped.insert(.starts) }
    if compiled.contains(where: \.usesEnd) { skipped.insert(.ends) }
    isNarrow = scope == .narrow && !skipped.isEmpty
    if scope == .narrow {
      for use in [EdgeTrees.Use.starts, .ends] where skipped.contains(use) {
        if let word = trees.firstSingle(of: use) { take([word]) }
      }
    } else {
      take(trees.words(of: scope == .occurring ? skipped.union(.occurring) : skipped))
    }
    candidates.sort()
    let others = languages.possible(unwanted, candidates)
    machine = Machine(wanted: compiled, unwanted: others.compactMap { languages.automata[$0] })
    isInexact = compiled.count < wanted.count || others.contains { languages.automata[$0] == nil }
    var looks: EdgeTrees.Use = scope == .occurring ? .occurring : []
    if machine.looksAtStart { looks.insert(.starts) }
    use = looks
    if machine.looksAtEnd { looks.insert(.ends) }
    let together = looks.isEmpty ? [] : trees.wordsInRuns(of: looks, isThere: isThere)
    alphabet = Alphabet(
      of: machine, candidates: candidates, strangers: languages.strangers, index: index
    ) { word in
      looks.isEmpty ? 0 : together.contains(word) ? 32 + word : Int32(trees.single(word, of: looks))
    }
  }
}
