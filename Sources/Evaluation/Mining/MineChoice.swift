/// Takes cues for a behaviour one at a time, each beside what the rules and those before it hear.
struct MineChoice {
  private let labelled: LabelledRows
  private let loss: FitLoss
  private let settings: MineSettings
  /// The clauses in which each cue speaks, ascending.
  private let clauses: [[Int32]]
  /// The row of each clause.
  private let rows: [Int]
  private var weights: [Double]
  private var slopes: ClauseSlopes

  init(_ labelled: LabelledRows, _ loss: FitLoss, _ settings: MineSettings) {
    (self.labelled, self.loss, self.settings) = (labelled, loss, settings)
    var clauses = loss.anchors.map { _ in [Int32]() }
    var rows: [Int] = []
    for row in 0..<loss.rows.count {
      for clause in loss.rows.clauses(of: row) {
        rows.append(row)
        for cue in loss.rows.cues[loss.rows.cues(of: clause)] {
          clauses[Int(cue)].append(Int32(clause))
        }
      }
    }
    (self.clauses, self.rows) = (clauses, rows)
    weights = loss.anchors
    slopes = ClauseSlopes(of: loss, weights)
  }

  /// Returns proposals for a behaviour; `own` are the numbers of its cues, the candidates follow.
  mutating func proposals(
    for behaviour: Int, _ candidates: [String], own: Range<Int>
  ) -> Proposals {
    var found = Proposals()
    guard isNamed(behaviour) else { return found }
    for row in 0..<loss.rows.count {
      guard let isOfIt = isOfIt(row, behaviour) else { continue }
      found.rows += 1
      if isOfIt { found.of += 1 }
    }
    var known = Set(own.map { clauses[$0] })
    var left = candidates.indices.filter { isSupported(own.upperBound + $0, behaviour) }
    while found.cues.count < settings.limit, let next = best(of: left, behaviour, own.upperBound) {
      left.removeAll { $0 == next.place }
      let cue = own.upperBound + next.place
      guard known.insert(clauses[cue]).inserted else { continue }
      let points = Int(settle(cue, behaviour).rounded())
      let proposal = proposal(behaviour, candidates[next.place], points, cue: cue, gain: next.gain)
      if points != 0, Double(proposal.right) >= settings.right * Double(proposal.fires) {
        found.cues.append(proposal)
      } else {
        set(cue, to: 0)
      }
    }
    for place in candidates.indices where weights[own.upperBound + place] != 0 {
      set(own.upperBound + place, to: 0)
    }
    return found
  }

  /// Whether the label of some row names a behaviour: `neutral` alone tells no neutral one from another.
  private func isNamed(_ behaviour: Int) -> Bool {
    labelled.rows.contains { row in
      row.behaviour.map { labelled.labels[$0] == labelled.labels[behaviour] } ?? false
    }
  }

  private func best(
    of places: [Int], _ behaviour: Int, _ first: Int
  ) -> (place: Int, gain: Double)? {
    var best: (place: Int, gain: Double)?
    for place in places {
      let gain = gain(first + place, behaviour).gain
      if gain >= MineSettings.leastGain, gain > best?.gain ?? 0 { best = (place, gain) }
    }
    return best
  }

  private func gain(_ cue: Int, _ behaviour: Int) -> Gain {
    var gain = Gain()
    for clause in clauses[cue] {
      let cell = Int(clause) * slopes.outcomes + behaviour
      gain.add(slopes.slopes[cell], slopes.curvatures[cell])
    }
    return gain
  }

  /// Finds the points of a cue that gain most, by Newton's method, and keeps them.
  private mutating func settle(_ cue: Int, _ behaviour: Int) -> Double {
    for _ in 0..<MineChoice.steps {
      let here = gain(cue, behaviour)
      let weight = weights[cue]
      let aim = weight == 0 ? here.points : weight
      let slope =
        here.slope + 2 * Gain.settings.l2 * weight + (aim > 0 ? 1 : -1) * Gain.settings.l1
      let step = -slope / (here.curvature + 2 * Gain.settings.l2)
      // A long step leaves the place where the curvature holds.
      let next = min(max(weight + min(max(step, -2), 2), -MineChoice.most), MineChoice.most)
      set(cue, to: next)
      if abs(next - weight) < 0.01 { break }
    }
    return weights[cue]
  }

  private static let steps = 12
  /// Points beyond these are for an author to give.
  private static let most = 9.0

  private mutating func set(_ cue: Int, to weight: Double) {
    weights[cue] = weight
    var last = -1
    for clause in clauses[cue] where rows[Int(clause)] != last {
      last = rows[Int(clause)]
      slopes.update(last, loss, weights)
    }
  }

  // MARK: - What speaks for a cue

  /// Whether a cue speaks in enough rows that tell of the behaviour, and the same way in two files.
  private func isSupported(_ cue: Int, _ behaviour: Int) -> Bool {
    // What speaks in most clauses is no sign of anything.
    guard clauses[cue].count * 2 <= self.rows.count else { return false }
    let rows = telling(cue, behaviour)
    guard rows.count >= settings.least else { return false }
    guard labelled.files.count > 1 else { return true }
    var files: [Int: (slope: Double, rows: Int)] = [:]
    for row in rows {
      let file = file(of: row)
      files[file.number, default: (0, 0)].rows += 1
    }
    for clause in clauses[cue] {
      let file = file(of: self.rows[Int(clause)])
      files[file.number]?.slope += slopes.slopes[Int(clause) * slopes.outcomes + behaviour]
    }
    let whole = gain(cue, behaviour).slope
    return files.values.count { $0.rows >= MineSettings.leastOfFile && $0.slope * whole > 0 } >= 2
  }

  /// The rows in which a cue speaks and that tell the behaviour from others.
  private func telling(_ cue: Int, _ behaviour: Int) -> [Int] {
    var found: [Int] = []
    for clause in clauses[cue] where rows[Int(clause)] != found.last {
      let row = rows[Int(clause)]
      if isOfIt(row, behaviour) != nil { found.append(row) }
    }
    return found
  }

  /// Whether a row is of the behaviour; nil where its file cannot tell.
  private func isOfIt(_ row: Int, _ behaviour: Int) -> Bool? {
    let truth = loss.rows.truths[Int(loss.rows.sets[row])]
    return truth.candidates.firstIndex(of: Int32(behaviour)).map { truth.isTrue[$0] }
  }

  /// Whether a clause of a row is likelier to be the behaviour than anything else, by the rules alone.
  private func isHeard(_ row: Int, as behaviour: Int) -> Bool {
    let candidates = loss.rows.truths[Int(loss.rows.sets[row])].candidates
    guard let own = candidates.firstIndex(of: Int32(behaviour)) else { return false }
    let likelihoods = loss.likelihoods(of: row, loss.anchors).likelihoods
    return stride(from: 0, to: likelihoods.count, by: candidates.count).contains { clause in
      likelihoods[clause..<(clause + candidates.count)].allSatisfy {
        $0 <= likelihoods[clause + own]
      }
    }
  }

  private func file(of row: Int) -> (number: Int, row: LabelledRow) {
    let labelled = labelled.rows[loss.rows.origins[row] ?? 0]
    return (labelled.file, labelled)
  }

  private func proposal(
    _ behaviour: Int, _ text: String, _ points: Int, cue: Int, gain: Double
  ) -> Proposal {
    let fires = telling(cue, behaviour)
    let right = fires.filter { isOfIt($0, behaviour) == (points > 0) }
    let said = fires.map { file(of: $0).row }
    // A cue against it shows its worth where the rules take what they hear for it.
    let mistaken = points < 0 ? right.filter { isHeard($0, as: behaviour) } : []
    let shown = mistaken.isEmpty ? right : mistaken
    let texts = shown.map { file(of: $0).row.text }.enumerated().sorted {
      ($0.element.utf8.count, $0.offset) < ($1.element.utf8.count, $1.offset)
    }
    var examples: [String] = []
    for (_, text) in texts where examples.count < 3 && !examples.contains(text) {
      examples.append(text)
    }
    return Proposal(
      behaviour: behaviour, cue: text, points: points, fires: fires.count,
      right: right.count, conversations: Set(said.map(\.conversation)).count,
      files: Set(said.map(\.file)).count, gain: gain, examples: examples)
  }
}
