/// The `read … as …` lines of a language pack: how typed words are read.
///
/// First single words and endings (`read "'ll" as "will"`), then runs of words; what comes out is
/// not read again.
public struct Respelling: Hashable, Sendable {
  private var words: [String: [String]] = [:]
  /// Ends of words that begin with an apostrophe or stand for one, longest first.
  private var endings: [(ending: String, replacement: [String])] = []
  /// Runs of two words or more by their first word, longest first.
  private var runs: [String: [(run: [String], replacement: [String])]] = [:]

  public init() {}

  public static func == (a: Respelling, b: Respelling) -> Bool {
    a.words == b.words && a.endings.elementsEqual(b.endings, by: ==)
      && a.runs.keys == b.runs.keys
      && a.runs.allSatisfy { key, value in value.elementsEqual(b.runs[key] ?? [], by: ==) }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// Adds a line; `typed` and `meant` are the folded words of its two sides.
  ///
  /// Runs must be added after all single words, for these apply to runs too.
  public mutating func read(_ typed: [String], as meant: [String]) {
    guard let first = typed.first else { return }
    if typed.count == 1 {
      words[first] = meant
    } else {
      runs[first, default: []].append((typed, meant))
      runs[first]?.sort { $0.run.count > $1.run.count }
    }
  }

  /// Adds an ending, such as `'ll`.
  public mutating func read(ending: String, as meant: [String]) {
    endings.append((ending, meant))
    endings.sort { $0.ending.utf8.count > $1.ending.utf8.count }
  }

  /// Words that a line begins with: no other word is read as something else, unless it has an
  /// ending, which holds an apostrophe.
  var firstWords: [String] { Array(words.keys) + Array(runs.keys) }

  /// Whether a single word is read as something else.
  func reads(_ word: String) -> Bool { replacement(for: word) != nil }

  /// Whether some run of words may stand in texts side by side; false is certain.
  func mayHoldRun(_ texts: [String]) -> Bool {
    guard texts.count > 1, !runs.isEmpty else { return false }
    for index in texts.indices.dropLast() {
      let first = texts[index].lowercased()
      if words[first] != nil || mayHaveEnding(first) { return true }
      guard let candidates = runs[first] else { continue }
      let second = texts[index + 1].lowercased()
      if words[second] != nil || mayHaveEnding(second) { return true }
      if candidates.contains(where: { $0.run[1] == second }) { return true }
    }
    return false
  }

  /// Reads words as they are meant.
  ///
  /// - Parameters:
  ///   - tokens: What was typed.
  ///   - mayBegin: Whether a line may begin with the word at an index; false is certain.
  /// - Returns: The words; each keeps the place of what was typed.
  public func respelled(
    _ tokens: [Token], where mayBegin: (Int) -> Bool = { _ in true }
  ) -> [Token] {
    var single: [Token] = []
    single.reserveCapacity(tokens.count)
    // Of the words in `single`; those that come out of a line are not known yet.
    var mayBeginRun: [Bool] = []
    for (index, token) in tokens.enumerated() {
      let begins = mayBegin(index)
      if begins || mayHaveEnding(token.word), let meant = replacement(for: token.word) {
        append(meant, over: [token], to: &single)
        for _ in meant { mayBeginRun.append(true) }
      } else {
        single.append(token)
        mayBeginRun.append(begins)
      }
    }
    guard !runs.isEmpty else { return single }
    var result: [Token] = []
    result.reserveCapacity(single.count)
    var index = 0
    while index < single.count {
      if mayBeginRun[index], let (length, meant) = run(in: single, at: index) {
        append(meant, over: single[index..<index + length], to: &result)
        index += length
      } else {
        result.append(single[index])
        index += 1
      }
    }
    return result
  }

  private func replacement(for word: String) -> [String]? {
    if let meant = words[word] { return meant }
    guard word.utf8.count > 2, !endings.isEmpty, mayHaveEnding(word) else { return nil }
    for (ending, meant) in endings where word.utf8.count > ending.utf8.count {
      if word.hasSuffix(ending) { return [String(word.dropLast(ending.count))] + meant }
    }
    return nil
  }

  /// Every ending holds an apostrophe, so most words need no closer look.
  private func mayHaveEnding(_ word: String) -> Bool { word.utf8.contains(UInt8(ascii: "'")) }

  /// Returns the first line whose run stands at `index`, not crossing a break.
  private func run(in tokens: [Token], at index: Int) -> (length: Int, meant: [String])? {
    guard let candidates = runs[tokens[index].word] else { return nil }
    for (run, meant) in candidates where index + run.count <= tokens.count {
      let stretch = tokens[index..<index + run.count]
      guard stretch.dropLast().allSatisfy({ $0.breakAfter == .none }) else { continue }
      if stretch.map(\.word) == run { return (run.count, meant) }
    }
    return nil
  }

  /// Appends words in place of what was typed; the break after it stays, even where no word does.
  private func append(_ words: [String], over tokens: ArraySlice<Token>, to result: inout [Token]) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    for word in words { result.append(Token(word: word, range: range)) }
    guard let end = result.indices.last else { return }
    result[end].breakAfter = max(result[end].breakAfter, last.breakAfter)
  }
}

/// What reading makes impossible: for claims about all answers there could be.
extension Respelling {
  /// Single words that are read as something else when they are typed as they stand.
  public var rewritten: Set<String> { Set(words.keys) }

  /// Those of the rewritten words that no typing is read as.
  ///
  /// A word may come from another line, from a word with an ending taken off, or by a slip of the
  /// fingers, which are only mended in longer words.
  public var unheard: Set<String> {
    let given = Set(words.values.joined()).union(endings.flatMap(\.replacement))
      .union(allRuns.flatMap(\.replacement))
    return rewritten.filter { word in
      word.utf8.count < 5 && !given.contains(word)
        && !endings.contains { replacement(for: word + $0.ending)?.first == word }
    }
  }

  /// Runs of words that are rewritten and that no typing is read as, in order.
  public var unheardRuns: [[String]] {
    let runs = allRuns
    // Words around a run that is left out come to stand side by side unread.
    if runs.contains(where: \.replacement.isEmpty) { return [] }
    return runs.map(\.run).filter { run in
      run.allSatisfy { $0.utf8.count < 5 } && !runs.contains { overlaps(run, $0.replacement) }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private var allRuns: [(run: [String], replacement: [String])] { runs.values.flatMap(\.self) }

  /// Whether what one line is read as may be part of a run, the rest standing beside it.
  private func overlaps(_ run: [String], _ given: [String]) -> Bool {
    (1 - given.count..<run.count).contains { shift in
      given.indices.allSatisfy { index in
        !run.indices.contains(index + shift) || run[index + shift] == given[index]
      }
    }
  }
}
