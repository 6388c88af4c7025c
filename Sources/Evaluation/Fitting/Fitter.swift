import Hearing
public import RuleLanguage

/// Learns the points of cues that are there from rows that people labelled.
///
/// Hears everything once; each fit after that is arithmetic. No chance is in it but the seeded cut into
/// parts of ``Fitter/heldOut(parts:)``.
public struct Fitter {
  public let rules: HearingRules
  public let numbering: CueNumbers
  let labelled: LabelledRows
  let settings: FitSettings
  private var training = TrainingRows()
  private var examples: [FitExample] = []
  private let isFree: [Bool]

  /// - Complexity: O(text).
  public init(_ labelled: LabelledRows, by rules: HearingRules, _ settings: FitSettings) {
    (self.labelled, self.rules, self.settings) = (labelled, rules, settings)
    let numbering = CueNumbers(of: rules)
    self.numbering = numbering
    isFree = settings.isFree ?? [Bool](repeating: true, count: numbering.count)
    if settings.examples > 0 { examples = training.addExamples(of: rules, numbering) }
    training.add(labelled, by: rules, numbering, complete: settings.complete)
  }

  /// Labelled rows there are to learn from.
  public var rowCount: Int {
    training.origins.count {
      $0.map { !settings.leftOut.contains(labelled.rows[$0].file) } ?? false
    }
  }
  public var exampleCount: Int { examples.count }
  /// In how many of those rows, examples included, each cue speaks.
  public var fires: [Int] { training.fires(numbering.count) }

  // MARK: - Fitting

  /// Returns the points of every cue, learned from all rows but those of some conversations.
  ///
  /// Examples that come out wrong count three times as much in a next round, of which there are a few;
  /// the round that breaks fewest is taken.
  ///
  /// - Complexity: O(rounds × steps × (clauses × behaviours + cues that speak)).
  public func fit(withoutConversations isLeftOut: (Int) -> Bool = { _ in false }) -> FittedPoints {
    let anchors = numbering.points.map(Double.init)
    var loss = FitLoss(
      rows: training, behaviours: numbering.behaviours, outcomes: rules.behaviours.count + 1,
      importance: importance(isLeftOut), anchors: anchors, isFree: isFree, l1: settings.l1,
      l2: settings.l2, exampleCount: examples.last?.rows.upperBound ?? 0)
    // What the author's own points break is not for the numbers to mend.
    let sound = examples.filter { training.holds($0, numbering.points, numbering) }
    var best: (fitted: FittedPoints, broken: Int)?
    var weights = anchors
    for _ in 0..<Fitter.rounds {
      weights = learned(from: weights, &loss)
      let fitted = FittedPoints(
        weights, from: numbering.points, isFree: isFree, prunes: settings.prunes)
      let broken = sound.filter { !training.holds($0, fitted.points, numbering) }
      if broken.count < best?.broken ?? .max { best = (fitted, broken.count) }
      if broken.isEmpty { break }
      for row in broken.flatMap(\.rows) { loss.importance[row] *= 3 }
    }
    return best?.fitted
      ?? FittedPoints(anchors, from: numbering.points, isFree: isFree, prunes: false)
  }

  /// Returns the weights at which the loss is least.
  ///
  /// Unless they may, cues that would turn are held at nothing, and the rest is learned again without
  /// them.
  private func learned(from start: [Double], _ loss: inout FitLoss) -> [Double] {
    var weights = start
    loss.isFree = isFree
    for index in weights.indices where isFree[index] && weights[index] == 0 {
      loss.isFree[index] = settings.turns
    }
    while true {
      weights = Minimiser().place(from: weights, of: loss.value)
      if settings.turns { return weights }
      let turned = weights.indices.filter {
        loss.isFree[$0] && weights[$0] * Double(numbering.points[$0]) <= 0
      }
      if turned.isEmpty { return weights }
      for index in turned { (weights[index], loss.isFree[index]) = (0, false) }
    }
  }

  /// How often examples may be asked for again.
  private static let rounds = 4

  /// How much each training row counts: examples, files, and what is left out.
  private func importance(_ isLeftOut: (Int) -> Bool) -> [Double] {
    training.importance { origin in
      guard let origin else { return (-1, settings.examples) }
      let row = labelled.rows[origin]
      if settings.leftOut.contains(row.file) || isLeftOut(row.conversation) { return nil }
      return (row.file, settings.importance[row.file] ?? 1)
    }
  }
}
