import RuleLanguage

/// Patterns tried on words as they are written, before anything is compiled.
///
/// It is a guess, since respelling is left out: it picks what is worth a proof.
struct WrittenWords {
  /// The members of a class: single words, and others as patterns.
  private struct Members {
    var words: Set<String> = []
    var patterns: [[PatternSyntax.Item]] = []
    var first: [PatternSyntax.Item]?
  }

  private var classes: [String: Members] = [:]
  private let families: [String: Int]

  init(_ files: [FileSyntax], families: [String: Int]) {
    self.families = families
    for file in files {
      for case .words(let syntax) in file.declarations {
        for member in syntax.members { add(member, to: syntax.name.text) }
      }
    }
  }

  private mutating func add(_ member: WordsSyntax.Member, to name: String) {
    let items: [PatternSyntax.Item] =
      switch member {
      case .pattern(let pattern): pattern.items
      case .class(let inner): [.class(inner)]
      }
    if classes[name, default: Members()].first == nil { classes[name]?.first = items }
    if items.count == 1, case .word(let word) = items[0] {
      classes[name, default: Members()].words.insert(word)
    } else {
      classes[name, default: Members()].patterns.append(items)
    }
    if classes[name]?.first == nil { classes[name]?.first = items }
  }

  /// A shortest match of a pattern, where it is plain what that is.
  func example(of items: [PatternSyntax.Item], depth: Int = 0) -> [String]? {
    var words: [String] = []
    for item in items {
      switch item {
      case .word(let word), .forms(let word): words.append(word)
      case .beginning(let word): words.append(word + WrittenWords.strange)
      case .anyWord: words.append(WrittenWords.strange)
      case .gap(let least, _): words += [String](repeating: WrittenWords.strange, count: least)
      case .class(let name):
        guard depth < 8, let first = classes[name.text]?.first,
          let inner = example(of: first, depth: depth + 1)
        else { return nil }
        words += inner
      case .choice(let alternatives):
        guard let first = alternatives.first, let inner = example(of: first, depth: depth) else {
          return nil
        }
        words += inner
      case .optional, .start, .end: continue
      case .capture(_, let inner):
        guard let inner = example(of: inner, depth: depth) else { return nil }
        words += inner
      }
    }
    return words.count < 64 ? words : nil
  }

  /// A word that nobody writes.
  static let strange = "qqq"

  /// Whether a pattern holds somewhere in some words, 63 at most.
  func holds(_ items: [PatternSyntax.Item], in words: [String]) -> Bool {
    ends(of: items, from: 1 << UInt64(words.count + 1) - 1, in: words, 0) != 0
  }

  /// The places where matches end that begin at some places; a place is a bit.
  private func ends(
    of items: [PatternSyntax.Item], from places: UInt64, in words: [String], _ depth: Int
  ) -> UInt64 {
    var places = places
    for item in items {
      if places == 0 { return 0 }
      places = ends(of: item, from: places, in: words, depth)
    }
    return places
  }

  private func ends(
    of item: PatternSyntax.Item, from places: UInt64, in words: [String], _ depth: Int
  ) -> UInt64 {
    func after(_ isTaken: (String) -> Bool) -> UInt64 {
      var result: UInt64 = 0
      for (index, word) in words.enumerated() where places >> UInt64(index) & 1 == 1 {
        if isTaken(word) { result |= 1 << UInt64(index + 1) }
      }
      return result
    }
    switch item {
    case .word(let text): return after { $0 == text }
    case .forms(let text):
      let family = families[text]
      return after { $0 == text || (family != nil && families[$0] == family) }
    case .beginning(let text): return after { $0.hasPrefix(text) }
    case .anyWord: return after { _ in true }
    case .gap(let least, let most):
      return gap(least, min(most ?? words.count, words.count), from: places, words.count)
    case .class(let name):
      guard depth < 8, let members = classes[name.text] else { return 0 }
      return members.patterns.reduce(after { members.words.contains($0) }) {
        $0 | ends(of: $1, from: places, in: words, depth + 1)
      }
    case .choice(let alternatives):
      return alternatives.reduce(0) { $0 | ends(of: $1, from: places, in: words, depth) }
    case .optional(let alternatives):
      return alternatives.reduce(places) { $0 | ends(of: $1, from: places, in: words, depth) }
    case .capture(_, let inner): return ends(of: inner, from: places, in: words, depth)
    case .start: return places & 1
    case .end: return places & (1 << UInt64(words.count))
    }
  }

  private func gap(_ least: Int, _ most: Int, from places: UInt64, _ count: Int) -> UInt64 {
    let all: UInt64 = 1 << UInt64(count + 1) - 1
    var result: UInt64 = 0
    for length in least..<max(least, most) + 1 { result |= places << UInt64(length) & all }
    return result
  }
}
