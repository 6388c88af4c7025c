import Diagnostics
import Evaluation
import FoundationEssentials
import RuleLanguage

/// The shape of `fit --json`.
struct FitDocument: Encodable {
  private var rules: String
  private var rows: Int
  private var examples: Int
  private var cues: Int
  /// Parts held out in turn; null without that.
  private var heldOut: Int?
  private var files: [File]
  private var changes: [Change]
  private var broken: [Broken]
  private var written: Bool

  private struct File: Encodable {
    var file: String
    /// `learned`, `held out` or `left out`.
    var how: String
    var before: [String: Double]
    var after: [String: Double]
  }

  private struct Change: Encodable {
    var behaviour: String
    var cue: String
    var line: Int
    var before: Int
    /// 0 where the line goes.
    var after: Int
    var learned: Double
    var fires: Int
  }

  private struct Broken: Encodable {
    var file: String
    var line: Int
    var example: String
    var message: String
  }

  init(_ outcome: FitOutcome) {
    rules = outcome.source.name
    rows = outcome.fitter.rowCount
    examples = outcome.fitter.exampleCount
    cues = outcome.fitter.numbering.count
    heldOut = outcome.parts
    files = outcome.rows.files.enumerated().map { file, name in
      func measures(_ result: EvaluationResult?) -> [String: Double] {
        let agreement = result.map { $0.byFile.isEmpty ? $0.all : $0.byFile[file] }
        let values = agreement?.values.map { ($0.key.rawValue, places($0.value)) } ?? []
        return Dictionary(uniqueKeysWithValues: values)
      }
      let isLeftOut = outcome.settings.leftOut.contains(file)
      let how =
        isLeftOut ? FitWording.left : outcome.parts == nil ? FitWording.learned : FitWording.held
      return File(
        file: name, how: how, before: measures(outcome.before), after: measures(outcome.after))
    }
    changes = outcome.changes.map { change in
      Change(
        behaviour: change.behaviour, cue: change.cue.text,
        line: outcome.source.line(at: Int(change.cue.range.lower)), before: change.cue.points,
        after: change.points, learned: places(change.weight), fires: change.fires)
    }
    broken = outcome.broken.map {
      Broken(file: $0.file, line: $0.line, example: $0.key.text, message: $0.message)
    }
    written = outcome.isWritten
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}

/// Four places: what more there is, is noise.
private func places(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
