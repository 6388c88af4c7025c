import Matching

/// What the language pack says of a word, so that most words need no closer look.
public struct WordNote: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A `read` line may begin with it.
  public static let isRespelled = WordNote(rawValue: 1)
  /// A cut or a filler begins with it.
  public static let beginsRun = WordNote(rawValue: 2)
  /// A filler ends with it.
  public static let endsFiller = WordNote(rawValue: 4)
  public static let isAddress = WordNote(rawValue: 8)
  /// Patterns or the pack know it, so that it is no slip.
  public static let isKnown = WordNote(rawValue: 16)
  /// It carries no content.
  public static let isSmall = WordNote(rawValue: 32)
}

extension PatternCompiler {
  /// Gives every word of the pack a number, so that hearing finds what there is to know at once.
  ///
  /// - Returns: What there is to know of each, by its number, some more than once.
  mutating func noteWords() -> [(number: Int, note: WordNote)] {
    var notes: [(number: Int, note: WordNote)] = []
    func add(_ word: String?, _ note: WordNote) {
      if let word { notes.append((lexicon.note(word), note)) }
    }
    for run in language.fillers {
      add(run.first, .beginsRun)
      add(run.last, .endsFiller)
    }
    for run in language.cuts { add(run.first, .beginsRun) }
    for word in addresses { add(word, .isAddress) }
    for word in language.small { add(word, [.isKnown, .isSmall]) }
    for word in language.common { add(word, .isKnown) }
    for word in language.families.keys { add(word, .isKnown) }
    for word in language.respelling.firstWords { add(word, .isRespelled) }
    return notes
  }
}

extension Lexicon {
  /// Returns what is to be known of each word, besides what patterns know of it.
  func wordNotes(with noted: [(number: Int, note: WordNote)]) -> [WordNote] {
    var notes = (0..<wordCount).map { isSatisfying($0) ? WordNote.isKnown : [] }
    for (number, note) in noted { notes[number].formUnion(note) }
    return notes
  }
}
