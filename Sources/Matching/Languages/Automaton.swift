/// A pattern as an automaton whose positions each take a word.
///
/// What may follow a position depends on whether `^` and `$` may stand between the two words, so
/// everything is kept for each of the four `Anchors`. Hunting, that a pattern may begin anywhere, is
/// left to who runs it.
struct Automaton: Sendable {
  /// The symbol each position takes; nil takes any word.
  private(set) var labels: [Symbol?] = []
  /// The place each position leads to.
  private(set) var targets: [Int32] = []
  /// For each place between words, the anchors under which the pattern is at its end there.
  private(set) var accepts: [Anchors.Sets] = []
  /// For each place, where its part of `next` begins; one more entry than there are places.
  private(set) var firstNext: [Int32] = [0]
  /// Positions that may take the next word.
  private(set) var next: [Next] = []
  /// The place where the pattern begins.
  private(set) var entry: Int32 = 0
  private(set) var usesStart = false
  private(set) var usesEnd = false
  /// Words that a match takes at least.
  private(set) var leastWords = 0

  struct Next: Hashable, Sendable {
    var position: Int32
    /// Anchors under which it may.
    var under: Anchors.Sets
  }

  /// Whether the pattern holds for every clause, at its end if nowhere else.
  var acceptsNoWords: Bool {
    accepts[Int(entry)].contains(Anchors(start: false, end: true).index)
  }

  /// Compiles a pattern, classes that span words in place; nil if it would be too large.
  init?(_ pattern: Pattern, spans: SpanPatterns) {
    var graph = AutomatonGraph(spans: spans)
    let end = graph.add(.accept)
    let start = graph.add(pattern, before: end)
    guard !graph.isTooLarge else { return nil }
    var positions = [Int32](repeating: -1, count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      switch node {
      case .word(let symbol, _):
        positions[index] = Int32(labels.count)
        labels.append(symbol)
      case .start: usesStart = true
      case .end: usesEnd = true
      case .split, .accept: break
      }
    }
    var reach = PlaceFinder(graph: graph, positions: positions)
    var places = [Int32](repeating: -1, count: graph.nodes.count)
    addPlace(start, &places, &reach)
    for case .word(_, let node) in graph.nodes {
      addPlace(node, &places, &reach)
      targets.append(places[node])
    }
    leastWords = shortest()
  }

  /// The words of a shortest way from the entry to an end, whatever the anchors.
  private func shortest() -> Int {
    var isReached = [Bool](repeating: false, count: accepts.count)
    isReached[Int(entry)] = true
    var (latest, words) = ([Int(entry)], 0)
    while !latest.contains(where: { accepts[$0] != Anchors.Sets() }) {
      var following: [Int] = []
      for place in latest {
        for step in next[Int(firstNext[place])..<Int(firstNext[place + 1])] {
          let target = Int(targets[Int(step.position)])
          guard !isReached[target] else { continue }
          isReached[target] = true
          following.append(target)
        }
      }
      // A pattern without any way to its end holds for nothing, and any length will do.
      if following.isEmpty { return words }
      (latest, words) = (following, words + 1)
    }
    return words
  }

  private mutating func addPlace(_ node: Int, _ places: inout [Int32], _ reach: inout PlaceFinder) {
    guard places[node] < 0 else { return }
    places[node] = Int32(accepts.count)
    accepts.append(reach.find(from: node, &next))
    firstNext.append(Int32(next.count))
  }
}

/// Which of `^` and `$` may stand at a place between words.
struct Anchors {
  var start: Bool
  var end: Bool

  var index: Int { (start ? 1 : 0) + (end ? 2 : 0) }

  /// A set of the four combinations.
  struct Sets: Hashable, Sendable {
    private var bits: UInt8 = 0

    /// Adds all combinations that hold at least what `needed`, an index, holds.
    mutating func insert(allWith needed: UInt8) {
      for index: UInt8 in 0..<4 where index & needed == needed { bits |= 1 << index }
    }

    func contains(_ anchors: Int) -> Bool { bits >> UInt8(anchors) & 1 == 1 }
  }
}

/// The patterns of classes that match several words, by the symbol they fill.
struct SpanPatterns: Sendable {
  private var members: [Symbol: [Pattern]] = [:]

  init(_ lexicon: Lexicon) {
    for rule in lexicon.spanning.members {
      for symbol in rule.symbols { members[symbol, default: []].append(rule.pattern) }
    }
  }

  func patterns(for symbol: Symbol) -> [Pattern] { members[symbol] ?? [] }
}
