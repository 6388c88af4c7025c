import Diagnostics
import Evaluation
import FoundationEssentials
import Record
import RuleLanguage

/// The shape of `evaluate --json`.
struct EvaluateDocument: Encodable {
  fileprivate var files: [String]
  fileprivate var all: Scope
  fileprivate var byFile: [Scope]
  /// Plain means of the files' measures.
  fileprivate var means: [String: Double?]
  fileprivate var cues: [Cue]
  fileprivate var failures: [Failure]

  /// What is told of one file, or of all together.
  fileprivate struct Scope: Encodable {
    var measures: [String: Double?]
    var intervals: [String: [Double]]
    var sides: Table
    var behaviours: Table
    var calibration: [CalibrationRow]
    var people: [People]
  }

  fileprivate struct Table: Encodable {
    var labels: [String]
    /// A row for each label by people, a column for each predicted one.
    var confusion: [[Int]]
    var scores: [Score]
  }

  fileprivate struct Score: Encodable {
    var label: String
    var precision: Double?
    var recall: Double?
    var f1: Double?
    var support: Int
    var predicted: Int
  }

  fileprivate struct CalibrationRow: Encodable {
    /// Nil for all behaviours together.
    var behaviour: String?
    var rows: Int
    var confidence: Double?
    var right: Double?
    var gap: Double?
    var tenths: [Tenth]
  }

  fileprivate struct Tenth: Encodable {
    var from: Double
    var rows: Int
    var confidence: Double?
    var right: Double?
  }

  fileprivate struct People: Encodable {
    var from: Int
    /// Nil without an upper bound.
    var to: Int?
    var people: Int
    var unpredicted: Int
    var error: Double?
    var bias: Double?
    var pearson: Double?
    var spearman: Double?
  }

  fileprivate struct Cue: Encodable {
    var behaviour: String
    var cue: String
    var points: Int
    var file: String
    var line: Int
    var fires: [Int]
    var judged: Int
    var right: Int
    var misled: Int
    var precision: Double?
  }

  fileprivate struct Failure: Encodable {
    /// Nil for all rows together.
    var of: String?
    var measure: String
    var value: Double?
    var bound: Double
  }

  init(_ result: EvaluationResult, failures: [Thresholds.Failure], by rules: HearingRules) {
    files = result.files
    all = Scope(result.all, result.scheme)
    byFile = result.byFile.map { Scope($0, result.scheme) }
    means = result.byFile.isEmpty ? [:] : named(result.means)
    cues = result.cues.filter { $0.total > 0 }.map { fires in
      let behaviour = rules.behaviours[fires.behaviour]
      let cue = behaviour.cues[fires.cue]
      let source = rules.sources[Int(cue.range.source)]
      return Cue(
        behaviour: behaviour.name, cue: cue.text, points: cue.points, file: source.name,
        line: source.line(at: Int(cue.range.lower)), fires: fires.fires, judged: fires.judged,
        right: fires.right, misled: fires.misled,
        precision: rounded(fires.precision))
    }
    self.failures = failures.map {
      Failure(
        of: $0.bound.scope, measure: $0.bound.measure.rawValue, value: rounded($0.value),
        bound: $0.bound.value)
    }
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}

extension EvaluateDocument.Scope {
  fileprivate init(_ agreement: Agreement, _ scheme: LabelScheme) {
    measures = named(agreement.values)
    intervals = Dictionary(
      uniqueKeysWithValues: agreement.intervals.map { measure, interval in
        (measure.rawValue, [interval.low, interval.high].map { rounded($0) ?? 0 })
      })
    sides = EvaluateDocument.Table(agreement.sides, Side.allCases.map(\.rawValue))
    behaviours = EvaluateDocument.Table(agreement.behaviours, scheme.names)
    calibration =
      [EvaluateDocument.CalibrationRow(nil, agreement.calibration)]
      + zip(scheme.names, agreement.calibrations).filter { $0.1.all.rows > 0 }.map {
        EvaluateDocument.CalibrationRow($0, $1)
      }
    people = ([agreement.people] + agreement.peopleByEvidence).map {
      EvaluateDocument.People($0)
    }
  }
}

extension EvaluateDocument.Table {
  fileprivate init(_ confusion: Confusion, _ names: [String]) {
    let used = names.indices.filter { confusion.support($0) + confusion.predicted($0) > 0 }
    labels = used.map { names[$0] }
    self.confusion = used.map { truth in used.map { confusion[truth, $0] } }
    scores = used.map { label in
      EvaluateDocument.Score(
        label: names[label], precision: rounded(confusion.precision(label)),
        recall: rounded(confusion.recall(label)), f1: rounded(confusion.f1(label)),
        support: confusion.support(label), predicted: confusion.predicted(label))
    }
  }
}

extension EvaluateDocument.CalibrationRow {
  fileprivate init(_ behaviour: String?, _ calibration: Calibration) {
    self.behaviour = behaviour
    rows = calibration.all.rows
    confidence = rounded(calibration.all.confidence)
    right = rounded(calibration.all.accuracy)
    gap = rounded(calibration.all.gap)
    tenths = calibration.tenths.enumerated().filter { $0.element.rows > 0 }.map {
      EvaluateDocument.Tenth(
        from: Double($0.offset) / 10, rows: $0.element.rows,
        confidence: rounded($0.element.confidence), right: rounded($0.element.accuracy))
    }
  }
}

extension EvaluateDocument.People {
  fileprivate init(_ shares: ShareAgreement) {
    from = shares.evidence.lowerBound
    to = shares.evidence.upperBound == .max ? nil : shares.evidence.upperBound
    people = shares.people
    unpredicted = shares.unpredicted
    error = rounded(shares.error)
    bias = rounded(shares.bias)
    pearson = rounded(shares.pearson)
    spearman = rounded(shares.spearman)
  }
}

/// Every measure by its name; nil where it cannot be told.
private func named(_ values: [AgreementMeasure: Double]) -> [String: Double?] {
  Dictionary(
    uniqueKeysWithValues: AgreementMeasure.allCases.map { ($0.rawValue, rounded(values[$0])) })
}

/// Four places: what more there is, is noise.
private func rounded(_ value: Double?) -> Double? {
  value.map { ($0 * 10_000).rounded() / 10_000 }
}
