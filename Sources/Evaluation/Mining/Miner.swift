import Hearing
public import RuleLanguage

/// Looks for word patterns that tell a behaviour from the rest, beside what the rules already hear.
///
/// In two steps. ``candidates()`` counts every short run of words, those of no content as they are and
/// all others as any word, and every cue of the other behaviours, and keeps those whose gain is greatest
/// by a first count. ``proposals(for:by:)`` hears all rows again by rules that hold these as cues, so that
/// what is told of them is what they would do, and takes one at a time, each beside those before it.
public struct Miner {
  private let labelled: LabelledRows
  private let rules: HearingRules
  private let settings: MineSettings
  private var training = TrainingRows()
  /// The words of each clause.
  private var words: [[UInt16]] = []
  private var names: [String] = []

  /// - Complexity: O(text).
  public init(_ labelled: LabelledRows, by rules: HearingRules, _ settings: MineSettings) {
    (self.labelled, self.rules, self.settings) = (labelled, rules, settings)
    var vocabulary = MinedWords(rules.language, showsSubjects: settings.showsSubjects)
    var words: [[UInt16]] = []
    training.add(labelled, by: rules, CueNumbers(of: rules), complete: settings.complete) {
      answer in
      for clause in answer.clauses { words.append(clause.words.map { vocabulary.number($0) }) }
    }
    (self.words, names) = (words, vocabulary.names)
  }

  /// Labelled rows there are to learn from.
  public var rowCount: Int { training.count }

  /// Returns, for each behaviour, cues that may be worth having, the best first; as written, no points.
  ///
  /// - Complexity: O(words + (patterns + cues) × behaviours).
  public func candidates() -> [[String]] {
    let numbering = CueNumbers(of: rules)
    let loss = training.loss(of: labelled, numbering, points(of: rules))
    var table = GainTable(
      slopes: ClauseSlopes(of: loss, loss.anchors), count: rules.behaviours.count)
    let shapes = frequentShapes()
    forEachClause { clause, found in
      for shape in found { if let number = shapes[shape] { table.add(number, in: clause) } }
    }
    // A cue that several behaviours have is one candidate.
    var texts = shapes.sorted { $0.value < $1.value }.map { "\"\($0.key.text(names))\"" }
    var known: [String: Int] = [:]
    let cues = (0..<numbering.count).map { number in
      let text = numbering.cue(number, in: rules).text
      guard known[text] == nil else { return -1 }
      known[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }
    for clause in training.shares.indices {
      for cue in training.cues[training.cues(of: clause)] where cues[Int(cue)] >= 0 {
        table.add(cues[Int(cue)], in: clause)
      }
    }
    return rules.behaviours.enumerated().map { behaviour, rule in
      guard settings.behaviours?.contains(behaviour) ?? true else { return [] }
      let best = table.best(texts, for: behaviour, without: Set(rule.cues.map(\.text)))
      return best + MineSettings.signs.filter { !best.contains($0) }
    }
  }

  /// Returns cues to propose for each behaviour, the most telling first.
  ///
  /// `extended` are the rules with the candidates after each behaviour's own cues, in order. One
  /// must speak in enough rows, in two files with the same sign where there are several, and elsewhere
  /// than a cue that the behaviour has or that is proposed before it. Nothing is proposed for a behaviour
  /// that no label names.
  ///
  /// - Complexity: O(text + behaviours × limit × clauses in which patterns speak).
  public func proposals(
    for candidates: [[String]], by extended: HearingRules
  ) -> [Proposals] {
    var training = TrainingRows()
    let numbering = CueNumbers(of: extended)
    training.add(labelled, by: extended, numbering, complete: settings.complete)
    var points = points(of: extended)
    for (index, own) in rules.behaviours.enumerated() {
      let first = numbering.firsts[index] + own.cues.count
      for place in candidates[index].indices { points[first + place] = 0 }
    }
    let loss = training.loss(of: labelled, numbering, points)
    var choice = MineChoice(labelled, loss, settings)
    return rules.behaviours.indices.map { behaviour in
      let first = numbering.firsts[behaviour]
      let own = first..<(first + rules.behaviours[behaviour].cues.count)
      return choice.proposals(for: behaviour, candidates[behaviour], own: own)
    }
  }

  private func points(of rules: HearingRules) -> [Double] {
    CueNumbers(of: rules).points.map(Double.init)
  }

  /// Numbers the patterns that stand in enough rows, in the order in which they come up.
  private func frequentShapes() -> [MinedShape: Int] {
    var rows: [MinedShape: (count: Int, last: Int)] = [:]
    var numbers: [MinedShape: Int] = [:]
    var row = 0
    forEachClause { clause, found in
      while training.clauses(of: row).upperBound <= clause { row += 1 }
      for shape in found {
        let seen = rows[shape] ?? (0, -1)
        guard seen.last != row else { continue }
        rows[shape] = (seen.count + 1, row)
        if seen.count + 1 == settings.least { numbers[shape] = numbers.count }
      }
    }
    return numbers
  }

  /// Calls `body` with every clause and its patterns, each once.
  private func forEachClause(_ body: (_ clause: Int, _ shapes: Set<MinedShape>) -> Void) {
    var shapes: [MinedShape] = []
    for (clause, words) in words.enumerated() {
      shapes.removeAll(keepingCapacity: true)
      MinedShape.add(of: words, to: &shapes)
      body(clause, Set(shapes))
    }
  }
}

extension TrainingRows {
  /// The loss over all rows, every file counting alike.
  func loss(of labelled: LabelledRows, _ numbering: CueNumbers, _ points: [Double]) -> FitLoss {
    let files = importance { origin in origin.map { (labelled.rows[$0].file, 1) } }
    return FitLoss(
      rows: self, behaviours: numbering.behaviours, outcomes: labelled.labels.count,
      importance: files, anchors: points, isFree: points.map { _ in true },
      l1: Gain.settings.l1, l2: Gain.settings.l2, exampleCount: 0)
  }
}
