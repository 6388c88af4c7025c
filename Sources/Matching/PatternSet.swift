/// Many patterns, each tried only on clauses that hold its rarest parts.
public struct PatternSet: Sendable {
  /// As they were given.
  public let patterns: [Pattern]
  /// Steps of each pattern, backwards: `steps[firsts[i]..<firsts[i + 1]]`.
  private var steps: [PlaceProgram.Step] = []
  private var firsts: [Int32] = [0]
  /// Patterns to try when a clause holds symbol `i`: `triggers[triggerFirsts[i]..<triggerFirsts[i + 1]]`.
  private var triggers: [Trigger] = []
  private var triggerFirsts: [Int32] = []
  /// Patterns without any part that must be there: tried always.
  private var always: [Int32] = []

  private struct Trigger: Sendable {
    var pattern: Int32
    /// Another symbol that must be there; negative if there is none.
    var partner: Int32
  }

  /// A set without patterns.
  public init() { self.init([], lexicon: Lexicon()) }

  /// Compiles the patterns; results name them by their index.
  ///
  /// - Complexity: O(total size of the patterns).
  public init(_ patterns: [Pattern], lexicon: Lexicon) {
    self.patterns = patterns
    var uses = [Int](repeating: 1, count: lexicon.symbolCount)
    for pattern in patterns { pattern.forEachSymbol { uses[Int($0.id)] += 1 } }
    var pairs: [(symbol: Int32, trigger: Trigger)] = []
    triggerFirsts = [Int32](repeating: 0, count: lexicon.symbolCount + 1)
    for (index, pattern) in patterns.enumerated() {
      steps += PlaceProgram(pattern, backwards: true).steps
      firsts.append(Int32(steps.count))
      guard let anchors = pattern.anchors(cost: { uses[Int($0.id)] }) else {
        always.append(Int32(index))
        continue
      }
      let partner = pattern.rarest(besides: anchors) { uses[Int($0.id)] }
      let trigger = Trigger(pattern: Int32(index), partner: partner?.id ?? -1)
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
  /// - Complexity: O(clause) and, for each pattern with its rarest parts there, O(pattern).
  public func matching(_ clause: Lattice) -> [Int32] {
    var found: [Int32] = []
    for index in always where isThere(index, in: clause) { found.append(index) }
    for entry in clause.table.entries where entry.symbol >= 0 {
      let symbol = Int(entry.symbol)
      for place in Int(triggerFirsts[symbol])..<Int(triggerFirsts[symbol + 1]) {
        let trigger = triggers[place]
        if trigger.partner >= 0, clause.table.index(of: trigger.partner) == nil { continue }
        if isThere(trigger.pattern, in: clause) { found.append(trigger.pattern) }
      }
    }
    return found.uniqued()
  }

  private func isThere(_ index: Int32, in clause: Lattice) -> Bool {
    if clause.isShort { return starts(of: Int(index), in: clause) != 0 }
    var matcher = Matcher()
    return matcher.first(Program(patterns[Int(index)]), in: clause) != nil
  }

  /// The places where matches begin, in a short clause.
  private func starts(of pattern: Int, in clause: Lattice) -> UInt64 {
    let steps = steps[Int(firsts[pattern])..<Int(firsts[pattern + 1])]
    return PlaceProgram.run(steps, back: clause.places, in: clause)
  }

  /// Returns the words of a pattern's first match; nil where it does not match.
  ///
  /// - Complexity: O(pattern × words).
  public func range(of pattern: Int, in clause: Lattice) -> Range<Int>? {
    first(pattern, in: clause)?.range
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

extension [Int32] {
  /// The numbers in ascending order, each once.
  fileprivate func uniqued() -> [Int32] {
    guard count > 1 else { return self }
    var result: [Int32] = []
    result.reserveCapacity(count)
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }
}
