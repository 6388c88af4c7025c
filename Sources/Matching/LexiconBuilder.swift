/// Collects the words, alternatives and classes that patterns name.
public struct LexiconBuilder: Sendable {
  private var words = WordTable()
  /// For each word its symbol; negative if it was only noted.
  private var literals: [Int32] = []
  private var beginnings: [String: Symbol] = [:]
  private var unions: [[Symbol]: Symbol] = [:]
  /// For each symbol, the symbols that take it in directly.
  private var parents: [[Symbol]] = []
  /// Class members that are patterns, in the order of definition.
  private var members: [(owner: Symbol, pattern: Pattern)] = []

  public init() {}

  private mutating func newSymbol() -> Symbol {
    parents.append([])
    return Symbol(parents.count - 1)
  }

  /// Gives a word a number, so that it is found without its text; returns the number.
  ///
  /// Patterns need not name it.
  @discardableResult
  public mutating func note(_ word: String) -> Int {
    let number = words.insert(word)
    if number == literals.count { literals.append(-1) }
    return number
  }

  /// Returns the symbol of one word, as it stands in normalised clauses.
  public mutating func word(_ text: String) -> Symbol {
    let number = note(text)
    if literals[number] < 0 { literals[number] = newSymbol().id }
    return Symbol(Int(literals[number]))
  }

  /// Returns the symbol of all words that begin with `text`.
  public mutating func beginning(_ text: String) -> Symbol {
    if let known = beginnings[text] { return known }
    let symbol = newSymbol()
    beginnings[text] = symbol
    return symbol
  }

  /// Returns the symbol of the words that satisfy any of `symbols`.
  public mutating func union(_ symbols: [Symbol]) -> Symbol {
    let sorted = symbols.uniqued()
    if sorted.count == 1 { return sorted[0] }
    if let known = unions[sorted] { return known }
    let symbol = newSymbol()
    for part in sorted { parents[Int(part.id)].append(symbol) }
    unions[sorted] = symbol
    return symbol
  }

  /// Returns a new symbol, to be filled with `add`.
  public mutating func newClass() -> Symbol { newSymbol() }

  /// Adds to a class what one symbol matches.
  public mutating func add(_ symbol: Symbol, to owner: Symbol) {
    parents[Int(symbol.id)].append(owner)
  }

  /// Adds to a class what a pattern of several words matches.
  public mutating func add(_ pattern: Pattern, to owner: Symbol) {
    members.append((owner, pattern))
  }

  /// Returns the finished lexicon.
  ///
  /// - Precondition: No class takes itself in, directly or through others.
  public func lexicon() -> Lexicon {
    let closures = closures()
    let beginnings = Beginnings(
      beginnings.sorted { $0.value < $1.value }.map { ($0.key, closures[Int($0.value.id)]) })
    var symbolsOfWords = NumberLists()
    for (word, literal) in zip(words.words, literals) {
      var symbols = literal < 0 ? [] : closures[Int(literal)].map(\.id)
      beginnings.append(of: word, to: &symbols, after: 0)
      symbolsOfWords.append(symbols)
    }
    let named = zip(words.words, literals).lazy.filter { $0.1 >= 0 }.map(\.0)
    let slips = SlipIndex(words: named, beginnings: beginnings.texts)
    let order = SpanningOrder(members, closures: closures).order
    let spanning = order.map { index in
      Spanning.Member(
        pattern: members[index].pattern, symbols: closures[Int(members[index].owner.id)])
    }
    return Lexicon(
      words: words, literals: literals, symbolsOfWords: symbolsOfWords, beginnings: beginnings,
      slips: slips, spanning: Spanning(spanning, symbolCount: parents.count),
      symbolCount: parents.count)
  }

  /// For each symbol, itself and everything that takes it in, ascending.
  private func closures() -> [[Symbol]] {
    var done = [[Symbol]?](repeating: nil, count: parents.count)
    func closure(_ index: Int) -> [Symbol] {
      if let known = done[index] { return known }
      let result: [Symbol]
      if parents[index].isEmpty {
        result = [Symbol(index)]
      } else {
        var all = [Symbol(index)]
        for parent in parents[index] { all += closure(Int(parent.id)) }
        result = all.uniqued()
      }
      done[index] = result
      return result
    }
    return parents.indices.map { closure($0) }
  }
}

/// Orders the spanning members so that what a pattern names is found before the pattern runs.
private struct SpanningOrder {
  private let patterns: [Pattern]
  /// Members of each symbol, by the symbol's number.
  private var membersOf: [[Int32]]
  private var isSeen: [Bool]
  /// Symbols whose members were all visited.
  private var isDone: [Bool]
  private(set) var order: [Int] = []

  init(_ members: [(owner: Symbol, pattern: Pattern)], closures: [[Symbol]]) {
    patterns = members.map(\.pattern)
    membersOf = [[Int32]](repeating: [], count: closures.count)
    for (index, member) in members.enumerated() {
      for symbol in closures[Int(member.owner.id)] {
        membersOf[Int(symbol.id)].append(Int32(index))
      }
    }
    isSeen = [Bool](repeating: false, count: members.count)
    isDone = [Bool](repeating: false, count: closures.count)
    order.reserveCapacity(members.count)
    for index in members.indices where !isSeen[index] { visit(index) }
  }

  private mutating func visit(_ index: Int) {
    isSeen[index] = true
    visit(patterns[index])
    order.append(index)
  }

  /// Visits the members of every symbol that a pattern names.
  private mutating func visit(_ pattern: Pattern) {
    switch pattern {
    case .symbol(let symbol):
      guard !isDone[Int(symbol.id)] else { return }
      isDone[Int(symbol.id)] = true
      for needed in membersOf[Int(symbol.id)] where !isSeen[Int(needed)] { visit(Int(needed)) }
    case .sequence(let parts), .choice(let parts): for part in parts { visit(part) }
    case .optional(let inner), .capture(_, let inner): visit(inner)
    case .anyWord, .gap, .start, .end: break
    }
  }
}

extension [Symbol] {
  /// The symbols in ascending order, each once.
  func uniqued() -> [Symbol] {
    var result: [Symbol] = []
    result.reserveCapacity(count)
    for symbol in sorted() where symbol != result.last { result.append(symbol) }
    return result
  }
}

extension Pattern {
  /// Calls `body` with every symbol the pattern names, some more than once.
  func forEachSymbol(_ body: (Symbol) -> Void) {
    switch self {
    case .symbol(let symbol): body(symbol)
    case .sequence(let parts), .choice(let parts):
      for part in parts { part.forEachSymbol(body) }
    case .optional(let inner), .capture(_, let inner): inner.forEachSymbol(body)
    case .anyWord, .gap, .start, .end: break
    }
  }

  /// Returns symbols of which at least one is in every match, the cheapest such set; nil if none.
  func anchors(cost: (Symbol) -> Int) -> [Symbol]? {
    func total(_ symbols: [Symbol]) -> Int { symbols.reduce(0) { $0 + cost($1) } }
    switch self {
    case .symbol(let symbol): return [symbol]
    case .sequence(let parts):
      var best: (symbols: [Symbol], total: Int)?
      for part in parts {
        // A word that is rare enough by itself needs no closer look at the other parts.
        if let best, best.total <= 8 { return best.symbols }
        guard let symbols = part.anchors(cost: cost) else { continue }
        let total = total(symbols)
        if total < best?.total ?? .max { best = (symbols, total) }
      }
      return best?.symbols
    case .choice(let parts):
      let each = parts.map { $0.anchors(cost: cost) }
      let found = each.compactMap(\.self)
      return found.count == each.count ? found.flatMap(\.self) : nil
    case .capture(_, let inner): return inner.anchors(cost: cost)
    case .optional, .anyWord, .gap, .start, .end: return nil
    }
  }

  /// Returns the symbol with the least cost of those that are in every match, `others` left out.
  func rarest(besides others: [Symbol], cost: (Symbol) -> Int) -> Symbol? {
    switch self {
    case .symbol(let symbol): return others.contains(symbol) ? nil : symbol
    case .sequence(let parts):
      return parts.compactMap { $0.rarest(besides: others, cost: cost) }
        .min { cost($0) < cost($1) }
    case .capture(_, let inner): return inner.rarest(besides: others, cost: cost)
    case .choice, .optional, .anyWord, .gap, .start, .end: return nil
    }
  }
}
