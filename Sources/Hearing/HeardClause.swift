public import Matching
public import Record
public import RuleLanguage

/// A clause of an answer, as the rules hear it.
public struct HeardClause: Sendable {
  /// The words as they are read: folded and respelled.
  public var words: [String]
  /// Where each word stands in the answer, in UTF-8 bytes.
  public var places: [Range<Int>]
  /// The person's own words.
  public var text: String
  public var isQuestion: Bool
  public var lattice: Lattice
  /// The patterns that hold, ascending.
  public var patterns: [Int32]
  /// Content words taken up from the counterpart's last lines.
  public var echoed: Set<String>
  public var move: Move?
  /// Index of the move's behaviour.
  public var behaviour: Int?
  /// The cues that spoke, for and against, in the order of their patterns; the rest last.
  public var speaking: [CueIndex.Entry] = []
  /// Points of each behaviour; empty when no cue spoke.
  public var points: [Int] = []

  /// - Complexity: O(log of the patterns that hold).
  public func holds(pattern: Int) -> Bool {
    var (lower, upper) = (0, patterns.count)
    while lower < upper {
      let middle = (lower &+ upper) / 2
      if Int(patterns[middle]) < pattern { lower = middle &+ 1 } else { upper = middle }
    }
    return lower < patterns.count && Int(patterns[lower]) == pattern
  }

  /// The places in the answer of a range of words; nil for an empty range.
  public func place(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }
}

/// An answer, heard: what `hear` gives.
public struct HeardAnswer: Sendable {
  /// As given.
  public var text: String
  public var clauses: [HeardClause]
  /// Words as read.
  public var wordCount: Int
  /// Clauses that are questions.
  public var questionCount: Int
  /// Distinct content words taken up from the counterpart's last lines.
  public var echoCount: Int
  /// What it has that conditions may ask for, ascending, each once; see `Signs`.
  public var signs: [Int32] = []

  public var isSilence: Bool { wordCount == 0 }

  /// The person's own words at a place.
  public func words(at place: Range<Int>) -> String { text.words(at: place) }
}

extension String {
  /// The text at a range of UTF-8 bytes.
  func words(at place: Range<Int>) -> String {
    let lower = utf8.index(utf8.startIndex, offsetBy: place.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: place.upperBound)
    return String(self[lower..<upper])
  }
}
