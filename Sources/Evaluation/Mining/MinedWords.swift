import RuleLanguage

/// The words that may stand in a proposed pattern, numbered.
struct MinedWords {
  /// By number; the first two are none and any word.
  private(set) var names = ["", "_"]
  private var numbers: [String: UInt16] = [:]
  private let small: Set<String>
  private let showsSubjects: Bool

  /// Words of no content as the language pack has them; with subjects, all others as well.
  init(_ language: LanguagePack, showsSubjects: Bool) {
    small = language.small
    self.showsSubjects = showsSubjects
  }

  /// Returns the number of a word; that of any word where it carries content, or is no plain word.
  mutating func number(_ word: String) -> UInt16 {
    if let known = numbers[word] { return known }
    let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "'" }
    guard isPlain, showsSubjects || small.contains(word), names.count <= Int(UInt16.max) else {
      return MinedShape.anyWord
    }
    let number = UInt16(names.count)
    numbers[word] = number
    names.append(word)
    return number
  }
}
