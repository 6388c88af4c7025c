import Diagnostics
import Evaluation
import Record
import RuleLanguage
import Terminal

/// An evaluation for a person to read, in 80 columns.
struct EvaluateReport {
  let result: EvaluationResult
  let rules: HearingRules
  let showsAllCues: Bool

  typealias Words = EvaluateReportWording
  static let width = 80
  /// Cues that are shown unless all are wanted.
  static let cuesShown = 20

  init(_ result: EvaluationResult, rules: HearingRules, showsAllCues: Bool) {
    self.result = result
    self.rules = rules
    self.showsAllCues = showsAllCues
  }

  var lines: [String] {
    let all = result.all
    let summary = Words.summary(
      rows: count(.rows), scored: count(.scoredRows), conversations: all.conversations,
      files: result.files.count)
    guard count(.scoredRows) > 0 else { return [summary, Words.nothingLabelled] }
    return [summary, ""] + measures + files + sides + behaviours + confusion + calibration + people
      + cues
  }

  private func count(_ measure: AgreementMeasure) -> Int { Int(result.all.values[measure] ?? 0) }

  // MARK: Measures

  private var measures: [String] {
    let heads = Words.measures
    var lines = [
      left(heads[0], 24) + right(heads[1], 6) + "  " + left(heads[2], 18) + heads[3]
    ]
    for measure in AgreementMeasure.allCases {
      let interval = result.all.intervals[measure].map {
        "\(decimal($0.low, places: 3)) to \(decimal($0.high, places: 3))"
      }
      lines.append(
        left(measure.rawValue, 24) + right(value(measure, of: result.all.values), 6) + "  "
          + left(interval ?? "", 18) + Words.gloss(measure))
    }
    return lines.map(trimmed) + wrapped(Words.yardstick) + [""]
  }

  private func value(
    _ measure: AgreementMeasure, of values: [AgreementMeasure: Double]
  ) -> String {
    guard let value = values[measure] else { return "-" }
    return measure.isCount ? String(Int(value)) : decimal(value, places: 3)
  }

  private var files: [String] {
    guard !result.byFile.isEmpty else { return [] }
    let shown: [AgreementMeasure] = [
      .scoredRows, .sideMacroF1, .yardstickMacroF1, .pushPullMacroF1, .behaviourMacroF1, .unmatched,
      .shareError, .shareBias,
    ]
    let files =
      zip(result.files.map { Files.stem(of: $0) }, result.byFile.map(\.values))
      + [(Words.mean, result.means)]
    return table(
      Words.files, Words.fileColumns,
      files.map { file, values in (file, shown.map { value($0, of: values) }) })
      + wrapped(Words.filesExplained) + [""]
  }

  // MARK: Sides and behaviours

  private var sides: [String] {
    let names = Side.allCases.map(\.rawValue)
    let rows = names.indices.filter { result.all.sides.support($0) > 0 }.map { truth in
      (
        names[truth],
        names.indices.map { String(result.all.sides[truth, $0]) } + scores(truth, result.all.sides)
      )
    }
    return table(Words.sides, names + Words.scoreColumns, rows)
      + wrapped(Words.confusionExplained) + [""]
  }

  private func scores(_ label: Int, _ confusion: Confusion) -> [String] {
    [confusion.precision(label), confusion.recall(label), confusion.f1(label)].map(share)
  }

  /// Labels that occur, in truth or in predictions.
  private var labels: [Int] {
    let confusion = result.all.behaviours
    return (0..<confusion.size).filter { confusion.support($0) + confusion.predicted($0) > 0 }
  }

  private var behaviours: [String] {
    let confusion = result.all.behaviours
    let rows = labels.filter { confusion.support($0) > 0 }.map { label in
      (
        result.scheme.names[label],
        [confusion.support(label), confusion.predicted(label)].map { String($0) }
          + scores(label, confusion)
      )
    }
    return rows.isEmpty ? [] : table(Words.behaviours, Words.behaviourColumns, rows) + [""]
  }

  /// Columns are named by letters, and each row begins with its own; in blocks where they are many.
  private var confusion: [String] {
    let confusion = result.all.behaviours
    let letters = Dictionary(
      uniqueKeysWithValues: zip(labels, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    func letter(_ label: Int) -> String { letters[label].map(String.init) ?? "+" }
    let cell = max(4, String(confusion.counts.max() ?? 0).count + 1)
    let perBlock = (EvaluateReport.width - nameWidth) / cell
    var lines: [String] = []
    for start in stride(from: 0, to: labels.count, by: perBlock) {
      let columns = labels[start..<min(start + perBlock, labels.count)]
      let heads = columns.map { right(letter($0), cell) }.joined()
      lines.append(left(Words.confusion, nameWidth) + heads)
      for truth in labels {
        let cells = columns.map { label in
          let count = confusion[truth, label]
          return right(count == 0 ? "." : String(count), cell)
        }
        let isLabelled = confusion.support(truth) > 0
        let name = left("\(letter(truth)) \(result.scheme.names[truth])", nameWidth)
        lines.append(trimmed(name + (isLabelled ? cells.joined() : "")))
      }
    }
    return lines.isEmpty ? [] : lines + wrapped(Words.confusionExplained) + [""]
  }

  // MARK: Confidence and people

  private var calibration: [String] {
    guard result.all.calibration.all.rows > 0 else { return [] }
    func cells(_ group: Calibration.Group) -> [String] {
      [String(group.rows), share(group.confidence), share(group.accuracy), share(group.gap)]
    }
    let named = result.all.calibrations.indices.filter { result.all.calibrations[$0].all.rows > 0 }
    let tenths = result.all.calibration.tenths.enumerated().filter { $0.element.rows > 0 }
    return table(
      Words.calibration, Words.calibrationColumns,
      named.map { (result.scheme.names[$0], cells(result.all.calibrations[$0].all)) })
      + wrapped(Words.calibrationExplained) + [""]
      + table(
        Words.tenths, Words.calibrationColumns,
        tenths.map { ("from \(decimal(Double($0.offset) / 10, places: 1))", cells($0.element)) })
      + [""]
  }

  private var people: [String] {
    let groups = result.all.peopleByEvidence + [result.all.people]
    guard result.all.people.people > 0 else { return [] }
    let rows = groups.map { group in
      (
        group.evidence == result.all.people.evidence
          ? Words.everyone : Words.evidence(group.evidence),
        [String(group.people)]
          + [group.error, group.bias, group.pearson, group.spearman].map(share)
      )
    }
    let missing = result.all.people.unpredicted
    return table(Words.people, Words.peopleColumns, rows) + wrapped(Words.peopleExplained)
      + (missing == 0 ? [] : [Words.unpredicted(missing)]) + [""]
  }

  // MARK: Cues

  private var cues: [String] {
    let worst = result.cues.filter { $0.total > 0 }.enumerated().sorted {
      ($1.element.misled, $1.element.wrong, $0.offset)
        < ($0.element.misled, $0.element.wrong, $1.offset)
    }.map(\.element)
    let shown = showsAllCues ? worst : Array(worst.prefix(EvaluateReport.cuesShown))
    guard !shown.isEmpty else { return [] }
    return wrapped("\(Words.cues)  " + Words.cuesExplained(shown: shown.count, of: worst.count))
      + shown.flatMap(lines)
  }

  private func lines(of cue: CueFires) -> [String] {
    let behaviour = rules.behaviours[cue.behaviour]
    let written = behaviour.cues[cue.cue]
    let source = rules.sources[Int(written.range.source)]
    let points = written.points > 0 ? "+\(written.points)" : String(written.points)
    let place = "\(source.name):\(source.line(at: Int(written.range.lower)))"
    return [
      left(Words.cue(cue), 34) + left("\(behaviour.name) \(points)", 20) + place,
      "  " + left(Words.speaks(cue.fires), 38)
        + cut(written.text, to: EvaluateReport.width - 40),
    ]
  }
}
