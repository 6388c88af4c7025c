/// Many patterns, each tried only on clauses that hold its rarest parts.
public struct PatternSet: Sendable {
  /// As they were given.
  public let patterns: [Pattern]
  /// The patterns' steps over places, backwards.
  private let backward: PlacePrograms
  /// Patterns to try when a clause holds symbol `i`: `triggers[triggerFirsts[i]..<triggerFirsts[i + 1]]`.
  private var triggers: [Trigger] = []
  private var triggerFirsts: [Int32] = []
  /// Patterns without any part that must be there: tried always.
  private var always: [Int32] = []

  private struct Trigger: Sendable {
    var pattern: Int32
    /// Another symbol that must be there, or one of those below.
    var partner: Int32

    static let noPartner: Int32 = -1
    /// The pattern is a word, a class, or one of several: the symbol is all there is to it.
    static let isAll: Int32 = -2
  }

  /// A set without patterns.
  public init() { self.init([], lexicon: Lexicon()) }

  /// Compiles the patterns; results name them by their index.
  ///
  /// - Complexity: O(total size of the patterns).
  public init(_ patterns: [Pattern], lexicon: Lexicon) {
    self.patterns = patterns
    backward = PlacePrograms(patterns, backwards: true)
    var uses = [Int](repeating: 1, count: lexicon.symbolCount)
    for pattern in patterns { pattern.forEachSymbol { uses[Int($0.id)] += 1 } }
    var pairs: [(symbol: Int32, trigger: Trigger)] = []
    triggerFirsts = [Int32](repeating: 0, count: lexicon.symbolCount + 1)
    for (index, pattern) in patterns.enumerated() {
      guard let anchors = pattern.anchors(cost: { uses[Int($0.id)] }) else {
        always.append(Int32(index))
        continue
      }
      var partner = Trigger.isAll
      if !pattern.isOneSymbol {
        let rarest = pattern.rarest(besides: anchors) { uses[Int($0.id)] }
        partner = rarest?.id ?? Trigger.noPartner
      }
      let trigger = Trigger(pattern: Int32(index), partner: partner)
      for anchor in anchors.uniqued() {
        pairs.append((anchor.id, trigger))
        triggerFirsts[Int(anchor.id) + 1] += 1
      }
    }
    for symbol in 0..<lexicon.symbolCount { triggerFirsts[symbol + 1] += triggerFirsts[symbol] }
    var next = triggerFirsts
    triggers = [Trigger](repeating: Trigger(pattern: 0, partner: -1), count: pairs.count)
    for (symbol, trigger) in pairs {
      triggers[Int(next[Int(symbol)])] = trigger
      next[Int(symbol)] += 1
    }
  }

  public var count: Int { patterns.count }

  /// Returns the patterns that match the clause, ascending.
  ///
  /// - Complexity: O(clause + patterns / 64) and, for each pattern with its rarest parts there, O(pattern).
  public func matching(_ clause: Lattice) -> [Int32] {
    var found = NumberSet(count: patterns.count)
    // A pattern with several rarest parts is tried at the first of them alone.
    var tried = NumberSet(count: patterns.count)
    for index in always where isThere(index, in: clause) { found.insert(index) }
    let table = clause.table
    for place in table.entries.indices {
      let symbol = Int(table.entries[place].symbol)
      guard symbol >= 0 else { continue }
      for place in Int(triggerFirsts[symbol])..<Int(triggerFirsts[symbol &+ 1]) {
        let trigger = triggers[place]
        if trigger.partner == Trigger.isAll {
          found.insert(trigger.pattern)
        } else if trigger.partner < 0 || table.index(of: trigger.partner) != nil,
          tried.insert(trigger.pattern), isThere(trigger.pattern, in: clause)
        {
          found.insert(trigger.pattern)
        }
      }
    }
    return found.numbers
  }

  private func isThere(_ index: Int32, in clause: Lattice) -> Bool {
    if clause.isShort { return starts(of: Int(index), in: clause) != 0 }
    var matcher = Matcher()
    return matcher.first(Program(patterns[Int(index)]), in: clause) != nil
  }

  /// The places where matches begin, in a short clause.
  private func starts(of pattern: Int, in clause: Lattice) -> UInt64 {
    backward.run(pattern, back: clause.places, in: clause)
  }

  /// Returns the words of a pattern's first match; nil where it does not match.
  ///
  /// - Complexity: O(pattern × words).
  public func range(of pattern: Int, in clause: Lattice) -> Range<Int>? {
    if clause.isShort, case .symbol(let symbol) = patterns[pattern] {
      // One word, unless the symbol stands for runs of words too.
      let places = clause.wordPlaces(of: symbol)
      if let places, places != 0 {
        return places.trailingZeroBitCount..<places.trailingZeroBitCount + 1
      }
    }
    return first(pattern, in: clause)?.range
  }

  /// Returns the word range of each capture of a pattern's first match; nil where it took no part.
  public func captures(of pattern: Int, in clause: Lattice) -> [Range<Int>?] {
    guard let match = first(pattern, in: clause) else { return [] }
    return stride(from: 0, to: match.slots.count, by: 2).map { slot in
      let (lower, upper) = (match.slots[slot], match.slots[slot + 1])
      return lower >= 0 && upper >= lower ? lower..<upper : nil
    }
  }

  private func first(_ pattern: Int, in clause: Lattice) -> Matcher.Match? {
    var matcher = Matcher()
    let program = Program(patterns[pattern])
    guard clause.isShort else { return matcher.first(program, in: clause) }
    let starts = starts(of: pattern, in: clause)
    guard starts != 0 else { return nil }
    return matcher.first(program, in: clause, from: starts.trailingZeroBitCount)
  }
}

extension Pattern {
  /// Whether every match is one symbol, of several that may stand there.
  fileprivate var isOneSymbol: Bool {
    switch self {
    case .symbol: true
    case .choice(let parts): parts.allSatisfy(\.isOneSymbol)
    case .sequence(let parts): parts.count == 1 && parts[0].isOneSymbol
    case .capture(_, let inner): inner.isOneSymbol
    case .anyWord, .gap, .optional, .start, .end: false
    }
  }
}
