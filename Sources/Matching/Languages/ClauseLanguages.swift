/// Patterns as languages: which clauses they hold for, decided without an example.
///
/// The clauses are those that can occur at all when answers are read: no cut run stands behind words
/// of content, and no word is one that reading rewrites.
public struct ClauseLanguages: Sendable {
  let automata: [Automaton?]
  /// For each pattern symbols of which one is in every match, nil if nothing must be.
  private let needs: [[Symbol]?]
  let index: WordIndex
  let trees: EdgeTrees
  /// Words to say where any word will do; the last satisfies nothing at all.
  let strangers: [Int32]
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
  /// It is a shortest of those that can be typed by themselves; one that only a full stop in the
  /// middle of a run gives may be shorter, and is looked for last.
  ///
  /// A pattern too large to compile is left out of the question, which can only add clauses; one
  /// found so is undecided.
  ///
  /// - Complexity: O(budget).
  public func clause(
    with wanted: [Int], without unwanted: [Int], budget: inout StepBudget
  ) -> FoundClause {
    for index in unwanted where automata[index]?.acceptsNoWords ?? false { return .nothing }
    let near = Question(self, wanted, unwanted, .narrow)
    var found = search(near, &budget)
    if near.isNarrow {
      switch found {
      case .undecided: return .undecided
      case .nothing: found = search(Question(self, wanted, unwanted, .wide), &budget)
      case .clause(let words) where words.count > near.leastWords:
        let wide = Question(self, wanted, unwanted, .wide)
        let shorter = search(wide, upTo: words.count - 1, &budget)
        if case .clause = shorter { found = shorter }
      case .clause: break
      }
    }
    guard hasImpossible, case .clause(let words) = found, !occurs(words) else { return found }
    let occurring = Question(self, wanted, unwanted, .occurring)
    let whole = search(occurring, &budget)
    guard whole == .nothing, !tails.isEmpty else { return whole }
    return search(occurring, tails: tails, &budget)
  }

  /// Whether answers can have a clause of these words; false is a proof.
  public func mayOccur(_ words: [String]) -> Bool {
    !words.contains { index.numbers[$0].map { index.isUnheard[Int($0)] } ?? false }
      && (occurs(words) || (!tails.isEmpty && occurs(words, tails: tails)))
  }

  private func occurs(_ words: [String], tails: [ArraySlice<Int32>]? = nil) -> Bool {
    let numbers = words.map { index.numbers[$0] ?? -1 }
    var guide = ClauseGuide(trees, .occurring, columns: numbers, tails: tails)
    return guide.starts.contains { start in
      var state = start
      for column in numbers.indices {
        state = guide.step(state, Int32(column))
        if state < 0 { return false }
      }
      return guide.mayEnd[Int(state)]
    }
  }

  private func search(
    _ question: Question, upTo most: Int = .max, tails: [ArraySlice<Int32>]? = nil,
    _ budget: inout StepBudget
  ) -> FoundClause {
    let columns = question.alphabet.columnWords
    var search = ClauseSearch(
      question.machine, question.alphabet,
      ClauseGuide(trees, question.use, columns: columns, tails: tails),
      question.machine.looksAtEnd
        ? EndGuesses(trees.endsBackwards, columns: columns) : EndGuesses(columnCount: columns.count)
    )
    guard search.run(upTo: most, &budget) else { return .undecided }
    guard let letters = search.clause() else { return .nothing }
    // Without a pattern that was too large this may be no such clause.
    if question.isInexact { return .undecided }
    return .clause(letters.map { index.words[Int($0)] })
  }

  /// The patterns that words of the given numbers and strangers could satisfy at all.
  func possible(_ patterns: [Int], _ words: [Int32]) -> [Int] {
    guard !patterns.isEmpty else { return [] }
    var isThere = [Bool](repeating: false, count: index.symbolCount)
    for word in words { for symbol in index.symbols(of: word) { isThere[Int(symbol.id)] = true } }
    return patterns.filter { pattern in
      needs[pattern]?.contains { isThere[Int($0.id)] } ?? true
    }
  }
}
