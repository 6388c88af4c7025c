/// The graph a pattern is compiled to first: steps that take words, and steps that take none.
///
/// Built from the end, so that each part is given the node that follows it.
struct AutomatonGraph {
  enum Node {
    /// Takes a word of a symbol, or any word.
    case word(Symbol?, next: Int)
    case split([Int])
    case start(next: Int)
    case end(next: Int)
    case accept
  }

  private(set) var nodes: [Node] = []
  private let spans: SpanPatterns
  /// How deep classes stand in classes; none takes itself in, so this is only a net.
  private var depth = 0

  /// Positions a pattern may come to; one with more is left undecided.
  static let largest = 8192

  init(spans: SpanPatterns) { self.spans = spans }

  var isTooLarge: Bool { nodes.count > AutomatonGraph.largest || depth > 64 }

  mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// Returns the first node of a pattern that `next` follows.
  mutating func add(_ pattern: Pattern, before next: Int) -> Int {
    guard !isTooLarge else { return next }
    switch pattern {
    case .symbol(let symbol): return add(symbol, before: next)
    case .anyWord: return add(.word(nil, next: next))
    case .gap(let least, let most): return addGap(least: least, most: most, before: next)
    case .sequence(let parts): return parts.reversed().reduce(next) { add($1, before: $0) }
    case .choice(let parts):
      if parts.isEmpty { return next }
      return add(.split(parts.map { add($0, before: next) }))
    case .optional(let inner): return add(.split([add(inner, before: next), next]))
    case .capture(_, let inner): return add(inner, before: next)
    case .start: return add(.start(next: next))
    case .end: return add(.end(next: next))
    }
  }

  /// A word that satisfies the symbol, or the words that a member of the class spans.
  private mutating func add(_ symbol: Symbol, before next: Int) -> Int {
    let word = add(.word(symbol, next: next))
    let members = spans.patterns(for: symbol)
    guard !members.isEmpty else { return word }
    depth += 1
    guard !isTooLarge else { return word }
    defer { depth -= 1 }
    let nowhere = add(.split([]))
    return add(.split([word] + members.map { add($0, before: next, ifEmpty: nowhere) }))
  }

  private mutating func addGap(least: Int, most: Int?, before next: Int) -> Int {
    var first = next
    if let most {
      for _ in least..<max(least, most) {
        first = add(.split([next, add(.word(nil, next: first))]))
      }
    } else {
      let loop = add(.split([]))
      nodes[loop] = .split([next, add(.word(nil, next: loop))])
      first = loop
    }
    for _ in 0..<least { first = add(.word(nil, next: first)) }
    return first
  }

  /// Adds a pattern that goes on elsewhere should it have taken no word.
  private mutating func add(_ pattern: Pattern, before next: Int, ifEmpty empty: Int) -> Int {
    guard pattern.mayTakeNoWord, !isTooLarge else { return add(pattern, before: next) }
    switch pattern {
    case .symbol, .anyWord: return add(pattern, before: next)
    case .gap(_, let most):
      if most == 0 { return empty }
      return add(.split([empty, addGap(least: 1, most: most, before: next)]))
    case .sequence(let parts):
      // From the last part: where the rest begins once a word was taken, and where it does if not.
      var (taken, untaken) = (next, empty)
      for part in parts.reversed() {
        untaken = add(part, before: taken, ifEmpty: untaken)
        taken = add(part, before: taken)
      }
      return untaken
    case .choice(let parts):
      if parts.isEmpty { return empty }
      return add(.split(parts.map { add($0, before: next, ifEmpty: empty) }))
    case .optional(let inner):
      return add(.split([add(inner, before: next, ifEmpty: empty), empty]))
    case .capture(_, let inner): return add(inner, before: next, ifEmpty: empty)
    case .start: return add(.start(next: empty))
    case .end: return add(.end(next: empty))
    }
  }
}

/// Finds what can be reached in a graph without taking a word.
struct PlaceFinder {
  private let graph: AutomatonGraph
  private let positions: [Int32]
  /// For each node the anchors it was reached with, as bits by their index; zero between searches.
  private var seen: [UInt8]
  private var stack: [(node: Int, needed: UInt8)] = []
  private var touched: [Int] = []

  init(graph: AutomatonGraph, positions: [Int32]) {
    self.graph = graph
    self.positions = positions
    seen = [UInt8](repeating: 0, count: positions.count)
  }

  /// Appends the positions that come next, and returns when the pattern is at its end.
  mutating func find(from start: Int, _ next: inout [Automaton.Next]) -> Anchors.Sets {
    var accepts = Anchors.Sets()
    stack.append((start, 0))
    while let (node, needed) = stack.popLast() {
      guard seen[node] >> needed & 1 == 0 else { continue }
      if seen[node] == 0 { touched.append(node) }
      seen[node] |= 1 << needed
      switch graph.nodes[node] {
      case .word: break
      case .split(let targets): for target in targets { stack.append((target, needed)) }
      case .start(let following): stack.append((following, needed | 1))
      case .end(let following): stack.append((following, needed | 2))
      case .accept: accepts.insert(allWith: needed)
      }
    }
    for node in touched {
      if positions[node] >= 0 {
        var sets = Anchors.Sets()
        for needed: UInt8 in 0..<4 where seen[node] >> needed & 1 == 1 {
          sets.insert(allWith: needed)
        }
        next.append(Automaton.Next(position: positions[node], under: sets))
      }
      seen[node] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return accepts
  }
}

extension Pattern {
  /// Whether the pattern can match without taking a word.
  fileprivate var mayTakeNoWord: Bool {
    switch self {
    case .symbol, .anyWord: false
    case .gap(let least, _): least == 0
    case .sequence(let parts): parts.allSatisfy(\.mayTakeNoWord)
    case .choice(let parts): parts.isEmpty || parts.contains(where: \.mayTakeNoWord)
    case .optional, .start, .end: true
    case .capture(_, let inner): inner.mayTakeNoWord
    }
  }
}
