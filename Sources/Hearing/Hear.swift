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
  let ear = Ear(previously, by: rules)
  var words = ReadWords(text, by: rules)
  words.correct(by: rules)
  var answer = HeardAnswer(
    text: text, clauses: [], wordCount: words.tokens.count, questionCount: 0, echoCount: 0)
  for sentence in sentences(of: words, by: rules.language) {
    answer.clauses += ear.heard(sentence, in: words, of: text, by: rules)
  }
  for index in answer.clauses.indices {
    let position = Position(isFirst: index == 0, isLast: index == answer.clauses.count - 1)
    ear.label(&answer.clauses[index], at: position, of: text, by: rules)
  }
  answer.questionCount = answer.clauses.count { $0.isQuestion }
  answer.echoCount = answer.clauses.reduce(into: Set<String>()) { $0.formUnion($1.echoed) }.count
  answer.signs = answer.foundSigns(by: Signs(of: rules))
  return answer
}

extension HeardAnswer {
  fileprivate func foundSigns(by numbers: Signs) -> [Int32] {
    var found: [Int32] = isSilence ? [numbers.silence] : []
    for clause in clauses {
      found += clause.patterns
      if let behaviour = clause.behaviour { found.append(numbers.behaviour(behaviour)) }
      if let side = clause.move?.side { found.append(numbers.side(side)) }
      if clause.isQuestion { found.append(numbers.question) }
    }
    found.sort()
    var last: Int32 = -1
    found.removeAll { sign in
      defer { last = sign }
      return sign == last
    }
    return found
  }
}

/// The moment in which an answer is heard.
///
/// The rules are handed on from call to call: they have many parts, and keeping them means to keep each.
struct Ear {
  let echoes: Echoes
  let followsQuestion: Bool
  let expected: Int?

  init(_ previously: Previously, by rules: HearingRules) {
    echoes = Echoes(previously.lines, by: rules)
    followsQuestion = previously.lines.last?.reversed().first { !$0.isWhitespace } == "?"
    expected = previously.expected
  }

  /// Finds what each clause of a sentence holds, and which of them ask.
  func heard(
    _ sentence: Sentence, in words: ReadWords, of text: String, by rules: HearingRules
  ) -> [HeardClause] {
    var clauses: [HeardClause] = []
    clauses.reserveCapacity(sentence.clauses.count)
    var asksNone = true
    // Loops, not closures: these would keep the rules.
    for range in sentence.clauses {
      var clause = found(in: words, range, of: text, by: rules)
      for pattern in rules.questions
      where clause.holds(pattern: pattern)
        && (sentence.isQuestion || !rules.patternNotes[pattern].isQuestion)
      {
        clause.isQuestion = true
        asksNone = false
        break
      }
      clauses.append(clause)
    }
    if asksNone, sentence.isQuestion, let last = clauses.indices.last {
      clauses[last].isQuestion = true
    }
    let notes = rules.patternNotes
    for index in clauses.indices where !clauses[index].isQuestion {
      clauses[index].patterns.removeAll { notes[Int($0)].isQuestion }
    }
    return clauses
  }

  private func found(
    in words: ReadWords, _ range: Range<Int>, of text: String, by rules: HearingRules
  ) -> HeardClause {
    let tokens = words.tokens[range]
    let clause = tokens.map(\.word)
    let edges = Edges(clause, Array(words.notes[range]), by: rules)
    let lattice = Lattice(
      clause, known: Array(words.numbers[range]), starts: edges.starts, ends: edges.ends,
      in: rules.lexicon)
    let places = tokens.map(\.range)
    let whole = places[0].lowerBound..<places[places.count - 1].upperBound
    return HeardClause(
      words: clause, places: places, text: text.words(at: whole),
      isQuestion: false, lattice: lattice, patterns: rules.patterns.matching(lattice),
      echoed: echoes.taken(up: clause, words.notes[range], by: rules.language),
      move: nil, behaviour: nil)
  }
}
