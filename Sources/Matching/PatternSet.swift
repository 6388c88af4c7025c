/// Many patterns, each tried only on clauses that hold its rarest part.
public struct PatternSet: Sendable {
  /// As they were given.
  public let patterns: [Pattern]
  private let programs: [Program]
  /// Patterns to try when a clause holds a symbol, by the symbol's number.
  private let triggered: [[Int32]]
  /// Patterns without any part that must be there: tried always.
  private let always: [Int32]

  /// A set without patterns.
  public init() { self.init([], lexicon: Lexicon()) }

  /// Compiles the patterns; results name them by their index.
  ///
  /// - Complexity: O(total size of the patterns).
  public init(_ patterns: [Pattern], lexicon: Lexicon) {
    self.patterns = patterns
    programs = patterns.map(Program.init)
    var uses = [Int](repeating: 1, count: lexicon.symbolCount)
    for pattern in patterns { pattern.forEachSymbol { uses[Int($0.id)] += 1 } }
    var triggered = [[Int32]](repeating: [], count: lexicon.symbolCount)
    var always: [Int32] = []
    for (index, pattern) in patterns.enumerated() {
      guard let anchors = pattern.anchors(cost: { uses[Int($0.id)] }) else {
        always.append(Int32(index))
        continue
      }
      for anchor in anchors.uniqued() { triggered[Int(anchor.id)].append(Int32(index)) }
    }
    self.triggered = triggered
    self.always = always
  }

  /// Returns where each pattern first matches the clause: word ranges by pattern, absent if it does not.
  ///
  /// - Complexity: O(clause) and, for each pattern with its rarest part there, O(pattern × words).
  public func matches(in clause: Lattice) -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    var seen = Set<Int32>()
    var matcher = Matcher()
    func attempt(_ index: Int32) {
      guard seen.insert(index).inserted else { return }
      if let match = matcher.first(programs[Int(index)], in: clause) {
        found[Int(index)] = match.range
      }
    }
    for index in always { attempt(index) }
    clause.forEachSymbol { symbol in for index in triggered[Int(symbol.id)] { attempt(index) } }
    return found
  }

  /// Returns the word range of each capture of a pattern's first match; nil where it took no part.
  public func captures(of pattern: Int, in clause: Lattice) -> [Range<Int>?] {
    var matcher = Matcher()
    guard let match = matcher.first(programs[pattern], in: clause) else { return [] }
    return stride(from: 0, to: match.slots.count, by: 2).map { slot in
      let (lower, upper) = (match.slots[slot], match.slots[slot + 1])
      return lower >= 0 && upper >= lower ? lower..<upper : nil
    }
  }
}
