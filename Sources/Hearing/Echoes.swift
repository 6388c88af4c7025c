import RuleLanguage

/// The content words of the counterpart's last lines, for `echo`.
struct Echoes {
  private let words: Set<String>
  private let families: Set<Int>

  init(_ lines: [String], by rules: HearingRules) {
    var content: [String] = []
    for line in lines {
      let read = ReadWords(line, by: rules)
      for index in read.tokens.indices where !read.notes[index].contains(.isSmall) {
        content.append(read.tokens[index].word)
      }
    }
    words = Set(content)
    let known = rules.language.families
    families = Set(content.compactMap { known[$0] })
  }

  /// Returns the words of a clause that take up one of the lines': the same word, one of its
  /// forms, or one that shares a long beginning.
  ///
  /// - Complexity: O(words of the clause × words of the lines).
  func taken(
    up clause: [String], _ notes: ArraySlice<WordNote>, by language: LanguagePack
  ) -> Set<String> {
    guard !words.isEmpty else { return [] }
    var taken: Set<String> = []
    for (word, note) in zip(clause, notes) where !note.contains(.isSmall) {
      if isTakenUp(word, by: language) { taken.insert(word) }
    }
    return taken
  }

  private func isTakenUp(_ word: String, by language: LanguagePack) -> Bool {
    if words.contains(word) { return true }
    if let family = language.families[word], families.contains(family) { return true }
    guard word.utf8.count >= 6 else { return false }
    return words.contains { sharesStem($0, word) }
  }

  /// Whether two words begin with the same five letters or more and end differently by three at most.
  private func sharesStem(_ a: String, _ b: String) -> Bool {
    guard a.utf8.count >= 5, b.utf8.count >= 5 else { return false }
    let shared = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
    return shared >= 5 && max(a.utf8.count, b.utf8.count) - shared <= 3
  }
}
