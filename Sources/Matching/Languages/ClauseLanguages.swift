/// Patterns as languages: which clauses they hold for, decided without an example.
///
/// The clauses are those that can occur at all when answers are read: no cut run stands behind words
/// of content, and no word is one that reading rewrites.
public struct ClauseLanguages: Sendable {
  private let automata: [Automaton?]
  /// For each pattern symbols of which one is in every match, nil if nothing must be.
  private let needs: [[Symbol]?]
  private let index: WordIndex
  private let trees: EdgeTrees
  /// Words to say where any word will do; the last satisfies nothing at all.
  private let strangers: [Int32]
  /// Beginnings of clauses that begin in the middle of a run, and whether cuts matter at all.
  private let tails: [ArraySlice<Int32>]
  private let hasImpossible: Bool

  /// Makes the languages of a set of patterns.
  ///
  /// - Parameters:
  ///   - patterns: The patterns, named by their index.
  ///   - lexicon: The words that the patterns name.
  ///   - edges: What may stand before `^` and after `$`, and where clauses are cut.
  ///   - strangers: Words to say where any word will do, the preferred first.
  /// - Complexity: O(size of the patterns, with the classes they name, and of the lexicon).
  public init(
    patterns: PatternSet, lexicon: Lexicon, edges: EdgeRuns, strangers: [String] = []
  ) {
    let spans = SpanPatterns(lexicon)
    automata = patterns.patterns.map { Automaton($0, spans: spans) }
    needs = patterns.patterns.map { pattern in
      let symbols = pattern.anchors { _ in 1 }
      guard let symbols, symbols.allSatisfy({ spans.patterns(for: $0).isEmpty }) else { return nil }
      return symbols
    }
    let strangers = ClauseLanguages.strangers(strangers, lexicon, edges)
    let index = WordIndex(lexicon, edges, strangers: strangers)
    self.index = index
    trees = EdgeTrees(edges, index)
    self.strangers = strangers.compactMap { index.numbers[$0] }
    var tails = Set<[Int32]>()
    for run in edges.cuts + edges.fillers where run.count > 1 {
      for first in 1..<run.count { tails.insert(run[first...].compactMap { index.numbers[$0] }) }
    }
    self.tails = tails.sorted { $0.lexicographicallyPrecedes($1) }.map { $0[...] }
    hasImpossible = !edges.cuts.isEmpty || !edges.unheardRuns.isEmpty
  }

  /// The words given that can be said, and one that nothing knows.
  private static func strangers(
    _ words: [String], _ lexicon: Lexicon, _ edges: EdgeRuns
  ) -> [String] {
    let runs = Set(
      [edges.starts, edges.ends, edges.cuts, edges.fillers, edges.unheardRuns].joined().joined())
    func isStrange(_ word: String) -> Bool {
      !lexicon.knows(word) && !runs.contains(word) && !edges.unheard.contains(word)
    }
    // No made-up word may be long enough to be taken for a slip of the fingers.
    var made = "xyz"
    var count = 0
    while !isStrange(made) {
      count += 1
      made = "xyz\(count)"
    }
    return words.filter { !edges.unheard.contains($0) } + [made]
  }

  /// Returns a clause that every wanted pattern holds for and no unwanted one, a shortest one.
  ///
  /// A pattern too large to compile is left out of the question, which can only add clauses; one
  /// found so is undecided.
  ///
  /// - Complexity: O(budget).
  public func clause(
    with wanted: [Int], without unwanted: [Int], budget: inout StepBudget
  ) -> FoundClause {
    let free = search(wanted, unwanted, [], tails: nil, &budget)
    guard hasImpossible, case .clause(let words) = free, !occurs(words) else { return free }
    let whole = search(wanted, unwanted, .occurring, tails: nil, &budget)
    guard whole == .nothing, !tails.isEmpty else { return whole }
    return search(wanted, unwanted, .occurring, tails: tails, &budget)
  }

  /// Whether answers can have a clause of these words.
  private func occurs(_ words: [String]) -> Bool {
    var guide = ClauseGuide(
      trees, .occurring, letters: words.map { index.numbers[$0] ?? -1 }, tails: nil)
    var state = guide.starts[0]
    for letter in words.indices {
      state = guide.step(state, letter)
      if state < 0 { return false }
    }
    return guide.mayEnd[Int(state)]
  }

  private func search(
    _ wanted: [Int], _ unwanted: [Int], _ occurring: EdgeTrees.Use, tails: [ArraySlice<Int32>]?,
    _ budget: inout StepBudget
  ) -> FoundClause {
    let question = Question(self, wanted, unwanted, occurring)
    var search = ClauseSearch(
      question.machine, question.alphabet,
      ClauseGuide(trees, question.use, letters: question.alphabet.numbers, tails: tails),
      question.machine.looksAtEnd.any
        ? EndGuesses(trees.endsBackwards, letters: question.alphabet.numbers)
        : EndGuesses(letterCount: question.alphabet.words.count))
    let found = search.run(&budget)
    if question.isInexact, case .clause = found { return .undecided }
    return found
  }

  /// The patterns of a question and the words that matter to them.
  private struct Question {
    let machine: Machine
    let alphabet: Alphabet
    /// Runs to look at, besides those at the end.
    let use: EdgeTrees.Use
    let isInexact: Bool

    init(
      _ languages: ClauseLanguages, _ wanted: [Int], _ unwanted: [Int], _ occurring: EdgeTrees.Use
    ) {
      let (index, trees) = (languages.index, languages.trees)
      let compiled = wanted.compactMap { languages.automata[$0] }
      var isTaken = [Bool](repeating: false, count: index.words.count)
      for automaton in compiled {
        for case .some(let symbol) in automaton.labels {
          for word in index.words(of: symbol) { isTaken[Int(word)] = true }
        }
      }
      var runs = occurring
      if compiled.contains(where: \.usesStart) { runs.insert(.starts) }
      if compiled.contains(where: \.usesEnd) { runs.insert(.ends) }
      for word in trees.words(of: runs) { isTaken[Int(word)] = true }
      let candidates = isTaken.indices.filter { isTaken[$0] && !index.isUnheard[$0] }
        .map { Int32($0) }
      let others = languages.possible(unwanted, candidates)
      machine = Machine(wanted: compiled, unwanted: others.compactMap { languages.automata[$0] })
      isInexact =
        compiled.count < wanted.count || others.contains { languages.automata[$0] == nil }
      var looks = occurring
      if machine.looksAtStart.any { looks.insert(.starts) }
      use = looks
      if machine.looksAtEnd.any { looks.insert(.ends) }
      alphabet = Alphabet(
        of: machine, candidates: candidates, strangers: languages.strangers, index: index
      ) { trees.kind(of: $0, for: looks) }
    }
  }

  /// The patterns that words of the given numbers and strangers could satisfy at all.
  private func possible(_ patterns: [Int], _ words: [Int32]) -> [Int] {
    guard !patterns.isEmpty else { return [] }
    var isThere = [Bool](repeating: false, count: index.symbolCount)
    for word in words { for symbol in index.symbols(of: word) { isThere[Int(symbol.id)] = true } }
    return patterns.filter { pattern in
      needs[pattern]?.contains { isThere[Int($0.id)] } ?? true
    }
  }
}
