import Diagnostics
import Evaluation

/// Everything `rehearse evaluate` says.
enum EvaluateWording {
  static let discussion = """
    Every row is what somebody said: conversation, turn, speaker, text, and what people say it was, \
    behaviour and side; a header names the columns. A behaviour is one of the rules' or `neutral`, a \
    side push, pull, away or neutral. Rows with neither are context and are not scored; rows with a \
    side alone are scored for sides alone. Of asking and checking each counts as the other, and \
    whatever is neutral counts as `neutral`.

    --predictions writes conversation, turn, behaviour, side and confidence (0 to 1) for every row, \
    in order. A row nothing matched is neutral, without a behaviour, confidence 0.

    --thresholds reads a JSON object such as {"side_macro_f1": 0.7, "share_error": 0.2}: the least \
    value of a measure or, of an error or bias, the greatest. "mean/side_macro_f1" is the mean of \
    several files, "talks/side_macro_f1" the value of talks.csv. Exits with 1 when one is missed, with \
    2 when a file cannot be read.
    """
  static let predictionsHelp = "Write what is predicted of every row."
  static let thresholdsHelp = "What measures must reach, as JSON."

  // MARK: Files

  private static let mostProblems = 10

  static func problems(
    _ problems: [LabelProblem], in file: String, knownBehaviours: [String]
  ) -> [String] {
    let shown = problems.prefix(mostProblems).map { problem in
      "\(visible(file)):\(problem.line): \(sentence(problem.kind, knownBehaviours))"
    }
    let more = problems.count - shown.count
    return more == 0 ? shown : shown + ["\(visible(file)): and \(more) more like these."]
  }

  private static func sentence(_ kind: LabelProblem.Kind, _ known: [String]) -> String {
    switch kind {
    case .empty: return "the file is empty; it has to begin with a header."
    case .missingColumn(let column):
      let all = LabelledRows.columns.joined(separator: ", ")
      return "there is no column `\(column)`; the columns are \(all)."
    case .repeatedColumn(let column): return "there are two columns `\(column)`."
    case .ragged(let fields, let columns):
      return "this row has \(fields) \(fields == 1 ? "field" : "fields"), the header \(columns)."
    case .unknownSide(let side):
      return "there is no side `\(visible(side))`; sides are push, pull, away and neutral."
    case .unknownBehaviour(let behaviour):
      let near = nearest(to: behaviour, among: known).map { " Did you mean `\($0)`?" }
      let all = known.joined(separator: ", ")
      return "there is no behaviour `\(visible(behaviour))`.\(near ?? " There are \(all).")"
    case .quoteInField:
      return "a quote stands within a field; put the field between quotes and double the quote."
    case .textAfterQuote:
      return "after the closing quote comes more text; a quote within a field is doubled."
    case .openQuote: return "the quote that opens here is never closed."
    case .loneCarriageReturn:
      return "a carriage return stands by itself; lines end in LF or CRLF."
    }
  }

  static func cannotWrite(_ path: String) -> String {
    "\(visible(path)): the predictions cannot be written here."
  }

  static func wouldReplaceLabels(_ path: String) -> String {
    "\(visible(path)): this file is to be evaluated, and would be overwritten; name another one."
  }

  // MARK: Thresholds

  static func noThresholds(_ file: String) -> String {
    """
    \(visible(file)): these are no thresholds; write a JSON object of measures and numbers, such as \
    {"side_macro_f1": 0.7}.
    """
  }

  static func unknownMeasure(_ name: String, in file: String) -> String {
    let names = AgreementMeasure.allCases.map(\.rawValue)
    let near = nearest(to: name, among: names).map { " Did you mean `\($0)`?" } ?? ""
    let all = names.joined(separator: ", ")
    return "\(visible(file)): there is no measure `\(visible(name))`.\(near) There are \(all)."
  }

  static func unknownScope(_ scope: String, in file: String, known: [String]) -> String {
    let near = nearest(to: scope, among: known).map { " Did you mean `\($0)`?" } ?? ""
    let all = known.map { visible($0) }.joined(separator: ", ")
    return "\(visible(file)): `\(visible(scope))` is not evaluated.\(near) There are \(all)."
  }

  static func failed(_ failure: Thresholds.Failure) -> String {
    let measure = failure.bound.measure
    let scope = failure.bound.scope.map { "\(visible($0)): " } ?? ""
    let ask = "it has to be \(measure.isError ? "at most" : "at least")"
    let bound = decimal(failure.bound.value, places: 3)
    guard let value = failure.value else {
      return "\(scope)\(measure.rawValue) cannot be told of these rows; \(ask) \(bound)."
    }
    return "\(scope)\(measure.rawValue) is \(decimal(value, places: 3)); \(ask) \(bound)."
  }
}
