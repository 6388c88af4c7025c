import Diagnostics
import Matching

/// Compiles the patterns of a program, whose names are already checked, to what answers are matched by.
///
/// Everything goes through the folding and respelling that answers go through. It is a step of its
/// own because it is most of the work of loading, and nobody waits for it before the first line.
struct PatternCompiler: Sendable {
  let files: [FileSyntax]
  /// In the order of their numbers.
  let patterns: [PatternSyntax]
  /// Index of the text that each declared text's captures fill.
  let texts: [String: Int]
  /// Folded words of the cast's names.
  let addresses: Set<String>
  /// Classes that take themselves in, which hold nothing.
  let endlessClasses: Set<String>
  /// Whether every class is read, or only those that a pattern names.
  let readsAllClasses: Bool

  var diagnostics: [Diagnostic] = []
  var language = LanguagePack()
  var forms: [String: [String]] = [:]
  var lexicon = LexiconBuilder()
  var classes: [String: Symbol] = [:]
  /// Declarations of classes by name; each is taken out when its members are read.
  var wordsSyntax: [String: [WordsSyntax]] = [:]
  var waitingClasses: [String] = []
  /// What written words came to, so that each is folded and respelled once.
  var wordSymbols: [String: [Symbol]] = [:]
  /// Whether the pattern being lowered names a word that folding leaves nothing of.
  var holdsNoWords = false

  init(
    files: [FileSyntax], patterns: [PatternSyntax], texts: [String: Int], addresses: Set<String>,
    endlessClasses: Set<String>, readsAllClasses: Bool
  ) {
    self.files = files
    self.patterns = patterns
    self.texts = texts
    self.addresses = addresses
    self.endlessClasses = endlessClasses
    self.readsAllClasses = readsAllClasses
  }

  /// Fills in the finished words and patterns.
  ///
  /// - Complexity: O(patterns + members of the classes they name).
  mutating func compile(into hearing: inout HearingRules) {
    readPack()
    declareClasses()
    let lowered = patterns.map { pattern in lower(pattern) }
    readMembers()
    let notes = noteWords()
    let finished = lexicon.lexicon()
    hearing.language = language
    hearing.lexicon = finished
    hearing.wordNotes = finished.wordNotes(with: notes)
    hearing.patterns = PatternSet(lowered, lexicon: finished)
    hearing.cues = CueIndex(hearing.behaviours, patternCount: lowered.count)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
