import Hearing
public import RuleLanguage

/// What the rules make of a row.
public struct Prediction: Sendable {
  public var row: RowPrediction
  /// What each clause was heard as: the index of a behaviour, or nil.
  public var clauses: [Int?]
  /// Numbers of the cues that spoke, each once; see ``CueFires``.
  public var cues: [Int32]

  public init(row: RowPrediction, clauses: [Int?] = [], cues: [Int32] = []) {
    self.row = row
    self.clauses = clauses
    self.cues = cues
  }
}

extension LabelledRows {
  /// At most so many rows of others are what was said just before: a short memory, as in a talk.
  static let contextRows = 4

  /// Hears every row in its place in the conversation.
  ///
  /// What was said just before are the last rows of others since the speaker's own last row; nothing
  /// where the speaker goes on.
  ///
  /// - Complexity: O(text); see `hear`.
  public func predicted(by rules: HearingRules) -> [Prediction] {
    var ear = SpeakingCues(of: rules)
    let scheme = LabelScheme(of: rules)
    var predictions: [Prediction] = []
    predictions.reserveCapacity(rows.count)
    forEachAnswer(by: rules) { index, answer in
      predictions.append(
        Prediction(
          row: rowPrediction(of: answer, by: rules, scheme),
          clauses: answer.clauses.map(\.behaviour), cues: ear.speaking(in: answer, row: index)))
    }
    return predictions
  }

  /// Calls `body` with every row, in order: its index, and what is heard.
  ///
  /// - Complexity: O(text); see `hear`.
  func forEachAnswer(
    by rules: HearingRules, _ body: (_ row: Int, _ answer: HeardAnswer) -> Void
  ) {
    // The last row of each conversation so far, and the one before each row.
    var lasts = [Int](repeating: -1, count: conversations.count)
    var before = [Int](repeating: -1, count: rows.count)
    for index in rows.indices {
      let conversation = rows[index].conversation
      before[index] = lasts[conversation]
      lasts[conversation] = index
      let previously = Previously(lines: lines(before: index, before))
      body(index, hear(rows[index].text, after: previously, by: rules))
    }
  }

  /// What others said since the speaker's own last row, oldest first.
  private func lines(before index: Int, _ before: [Int]) -> [String] {
    var lines: [String] = []
    var other = before[index]
    while other >= 0, lines.count < LabelledRows.contextRows,
      rows[other].person != rows[index].person
    {
      lines.append(rows[other].text)
      other = before[other]
    }
    return lines.reversed()
  }
}
