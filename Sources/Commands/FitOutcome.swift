import Conversation
import Diagnostics
import Evaluation
import RuleLanguage

/// What a fit found, and what became of it.
struct FitOutcome {
  let fitter: Fitter
  let fitted: FittedPoints
  let rows: LabelledRows
  let settings: FitSettings
  /// The rule file whose points were learned.
  let source: Source
  let changes: [CueChange]
  /// Parts that were held out in turn; nil without that.
  private(set) var parts: Int?
  private(set) var before: EvaluationResult?
  private(set) var after: EvaluationResult?
  var broken: [BrokenExample] = []
  var isWritten = false

  init(
    fitter: Fitter, fitted: FittedPoints, rows: LabelledRows, settings: FitSettings, source: Source
  ) {
    (self.fitter, self.fitted, self.rows) = (fitter, fitted, rows)
    (self.settings, self.source) = (settings, source)
    changes = CueChange.all(fitter, fitted)
  }

  var isChanged: Bool { !changes.isEmpty }

  /// Measures the present points and the new ones on all rows.
  mutating func judge(parts: Int?) {
    self.parts = parts
    let rules = fitter.rules
    before = evaluate(rows, rows.predicted(by: rules), by: rules)
    let predictions =
      parts.map { fitter.heldOut(parts: $0) }
      ?? rows.predicted(by: rules.with(points: fitted.points))
    after = evaluate(rows, predictions, by: rules)
  }

  /// The rule file with the new points: nothing but numbers changes, and lines of cues that are gone.
  ///
  /// In canonical form, as it is when it came so.
  var rewritten: [UInt8] {
    let text = source.applying(changes.compactMap { $0.fix(in: source) }).source
    if case .canonical(let bytes) = format(text) { return bytes }
    return text.bytes
  }
}

/// A cue whose points a fit changes.
struct CueChange {
  var behaviour: String
  var cue: Cue
  /// Whole points; 0 where the line goes.
  var points: Int
  /// As learned, before rounding.
  var weight: Double
  /// Rows that were learned from, examples included, in which it speaks.
  var fires: Int

  /// All changes, the greatest first; of two that are as great the one that speaks more often.
  static func all(_ fitter: Fitter, _ fitted: FittedPoints) -> [CueChange] {
    let fires = fitter.fires
    let changes = (0..<fitter.numbering.count).compactMap { number -> CueChange? in
      let cue = fitter.numbering.cue(number, in: fitter.rules)
      guard cue.points != fitted.points[number] else { return nil }
      return CueChange(
        behaviour: fitter.rules.behaviours[fitter.numbering.behaviours[number]].name, cue: cue,
        points: fitted.points[number], weight: fitted.weights[number], fires: fires[number])
    }
    return changes.enumerated().sorted { one, other in
      (one.element.size, one.element.fires, -one.offset)
        > (other.element.size, other.element.fires, -other.offset)
    }.map(\.element)
  }

  var size: Int { abs(points - cue.points) }

  /// The change to the text: the sign and the number, or the whole line.
  func fix(in source: Source) -> Fix? {
    let place = Int(cue.range.source)
    var upper = Int(cue.range.lower)
    guard points != 0 else {
      let line = source.line(at: upper)
      let start = source.lineStarts[line - 1]
      let end = line < source.lineStarts.count ? source.lineStarts[line] : source.bytes.count
      return Fix("", edit: Edit(SourceRange(source: place, lower: start, upper: end), ""))
    }
    // A cue begins with its sign; blanks may stand before the number.
    upper += 1
    while upper < source.bytes.count, source.bytes[upper] == 0x20 { upper += 1 }
    while upper < source.bytes.count, (0x30...0x39).contains(source.bytes[upper]) { upper += 1 }
    let range = SourceRange(source: place, lower: Int(cue.range.lower), upper: upper)
    return Fix("", edit: Edit(range, signed(points)))
  }
}

/// An example that no longer goes where its author put it.
struct BrokenExample {
  struct Key: Hashable {
    var path: String
    var text: String
    /// Of those with the same words, which.
    var occurrence: Int
  }

  var key: Key
  /// What messages call its file.
  var file: String
  var line: Int
  /// What was meant and what it is now.
  var message: String

  static func all(in loaded: Loaded) -> [BrokenExample] {
    var occurrences: [Key: Int] = [:]
    return examine(loaded.program).map { diagnostic in
      let source = loaded.sources[Int(diagnostic.range.source)]
      // Lines move where others are pruned, so an example is known by its words, and counted.
      var key = Key(
        path: loaded.paths[Int(diagnostic.range.source)],
        text: source.text(diagnostic.range.bytes), occurrence: 0)
      occurrences[key, default: 0] += 1
      key.occurrence = occurrences[key, default: 0]
      return BrokenExample(
        key: key, file: source.name, line: source.line(at: Int(diagnostic.range.lower)),
        message: diagnostic.message)
    }
  }
}

/// Points as a rule file has them, with their sign.
func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : String(points) }
