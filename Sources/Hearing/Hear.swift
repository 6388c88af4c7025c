import Matching
public import RuleLanguage
import Record

/// What the counterpart said just before an answer.
public struct Previously: Sendable {
  /// The counterpart's last lines; empty before the first.
  public var lines: [String]
  /// What clauses that nothing matched count as.
  public var expected: Int?

  public init(lines: [String] = [], expected: Int? = nil) {
    self.lines = lines
    self.expected = expected
  }
}

/// Hears an answer: normalises it, cuts it into clauses, labels each with a move.
///
/// Pure; everything about the language comes from `rules`.
///
/// - Complexity: O(answer) and, for each pattern whose rarest part is there, O(pattern × clause).
public func hear(
  _ text: String, after previously: Previously, by rules: HearingRules
) -> HeardAnswer {
  let ear = Ear(rules: rules, previously: previously)
  let sentences = sentences(of: ear.read(text), by: rules.language)
  var answer = HeardAnswer(
    text: text, clauses: [], wordCount: sentences.reduce(0) { $0 + $1.wordCount },
    questionCount: 0, echoCount: 0)
  for sentence in sentences { answer.clauses += ear.heard(sentence, of: text) }
  for index in answer.clauses.indices {
    let position = Position(isFirst: index == 0, isLast: index == answer.clauses.count - 1)
    ear.label(&answer.clauses[index], at: position, of: answer)
  }
  answer.questionCount = answer.clauses.count { $0.isQuestion }
  answer.echoCount = answer.clauses.reduce(into: Set<String>()) { $0.formUnion($1.echoed) }.count
  return answer
}

/// The rules and the moment in which an answer is heard.
struct Ear {
  let rules: HearingRules
  let echoes: Echoes
  let followsQuestion: Bool
  let expected: Int?

  init(rules: HearingRules, previously: Previously) {
    self.rules = rules
    let lines = previously.lines.flatMap { tokens(of: $0) }
    echoes = Echoes(lines, by: rules.language)
    followsQuestion = previously.lines.last?.reversed().first { !$0.isWhitespace } == "?"
    expected = previously.expected
  }

  /// Folds and respells a text.
  func read(_ text: String) -> [Token] {
    let respelled = rules.language.respelling.respelled(tokens(of: text))
    return respelled.map { token in
      guard let meant = slip(token.word, by: rules) else { return token }
      var corrected = token
      corrected.word = meant
      return corrected
    }
  }

  /// Finds what each clause of a sentence holds, and which of them ask.
  func heard(_ sentence: Sentence, of text: String) -> [HeardClause] {
    var clauses = sentence.clauses.map { found(in: $0, of: text) }
    let asking = clauses.indices.filter { index in
      rules.questions.contains { pattern in
        clauses[index].holds(pattern: pattern)
          && (sentence.isQuestion || !rules.patternNotes[pattern].isQuestion)
      }
    }
    for index in asking { clauses[index].isQuestion = true }
    if asking.isEmpty, sentence.isQuestion, let last = clauses.indices.last {
      clauses[last].isQuestion = true
    }
    for index in clauses.indices where !clauses[index].isQuestion {
      clauses[index].patterns.removeAll { rules.patternNotes[Int($0)].isQuestion }
    }
    return clauses
  }

  private func found(in tokens: [Token], of text: String) -> HeardClause {
    let words = tokens.map(\.word)
    let edges = Edges(words, by: rules)
    let lattice = Lattice(words, starts: edges.starts, ends: edges.ends, in: rules.lexicon)
    let places = tokens.map(\.range)
    let bytes = Array(text.utf8)[places[0].lowerBound..<places[places.count - 1].upperBound]
    return HeardClause(
      words: words, places: places, text: String(decoding: bytes, as: UTF8.self),
      isQuestion: false, lattice: lattice, patterns: rules.patterns.matching(lattice),
      echoed: echoes.taken(up: words), move: nil, behaviour: nil)
  }
}
