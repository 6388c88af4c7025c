public import Diagnostics
public import Matching
public import Record

/// What it takes to hear an answer: the language pack, the patterns, the behaviours.
public struct HearingRules: Sendable {
  public var sources: [Source]
  public var language = LanguagePack()
  public var lexicon = Lexicon()
  /// What the pack says of each word of the lexicon.
  public var wordNotes: [WordNote] = []
  public var patterns = PatternSet()
  /// The cues of `behaviours`.
  public var cues = CueIndex()
  /// Patterns of a question's form.
  public var questions: [Int]
  /// One for each pattern of `patterns`.
  public var patternNotes: [PatternNote]
  /// In order of declaration, which decides ties.
  public var behaviours: [BehaviourRule]
  /// Names of the cast, folded: words that may stand at a clause's ends as an address.
  public var addresses: Set<String>
}

/// What is known of a pattern besides its language.
public struct PatternNote: Hashable, Sendable {
  /// As its author wrote it, without quotes.
  public var text: String
  /// Whether it holds for questions alone.
  public var isQuestion: Bool
  /// Index of the text each slot fills.
  public var captures: [Int]
  public var range: SourceRange
}

/// How people type one language.
public struct LanguagePack: Hashable, Sendable {
  public var respelling = Respelling()
  /// Runs of words that `^` and `$` may skip.
  public var fillers: [[String]] = []
  /// Runs of words that begin a clause.
  public var cuts: [[String]] = []
  /// Words that carry no content, for `echo`.
  public var small: Set<String> = []
  /// Words that are never respelled.
  public var common: Set<String> = []
  /// For a word with `forms`, the number it shares with its forms.
  public var families: [String: Int] = [:]

  public init() {}
}

/// A behaviour with the cues of every file that has some for it.
public struct BehaviourRule: Hashable, Sendable {
  public var name: String
  public var side: Side
  public var title: String
  public var cues: [Cue]
  public var examples: [ExampleSyntax]
  public var range: SourceRange
}

/// A sign of a behaviour, with points for or against.
public struct Cue: Hashable, Sendable {
  public enum Sign: Hashable, Sendable {
    case pattern(Int)
    case question, short, opens, closes, afterQuestion
    /// The clause has so many words or more.
    case long(Int)
    case echo(Int)
  }

  public var points: Int
  public var sign: Sign
  /// Patterns of which none may match the clause.
  public var without: [Int]
  /// As written, without the points.
  public var text: String
  public var range: SourceRange
}
