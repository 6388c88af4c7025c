import Evaluation

/// What the report of `rehearse evaluate` says, and what its measures mean.
enum EvaluateReportWording {
  static func summary(rows: Int, scored: Int, conversations: Int, files: Int) -> String {
    let source = files == 1 ? "1 file" : "\(files) files"
    let read = "\(rows) \(rows == 1 ? "row" : "rows") of \(source)"
    guard scored > 0 else { return "\(read)." }
    let talks = conversations == 1 ? "1 conversation" : "\(conversations) conversations"
    return "\(read); \(scored) \(scored == 1 ? "is" : "are") labelled, in \(talks)."
  }
  static let nothingLabelled = "No row is labelled, so there is nothing to measure."

  // MARK: Headings

  static let measures = ["MEASURE", "VALUE", "95% INTERVAL", "WHAT IT IS"]
  static let files = "FILE"
  static let mean = "mean"
  static let fileColumns = [
    "rows", "sides", "rule", "p/p", "behav.", "unm.", "error", "bias",
  ]
  static let filesExplained = """
    sides, p/p (push or pull), behav.: macro-F1; rule: sides by the rule of thumb; unm.: \
    unmatched; error, bias: of push shares
    """
  static let sides = "SIDES"
  static let confusionExplained = "rows: what people say; columns: what is predicted"
  static let scoreColumns = ["precis.", "recall", "F1"]
  static let behaviours = "BEHAVIOURS"
  static let behaviourColumns = ["labelled", "predict.", "precis.", "recall", "F1"]
  static let confusion = "CONFUSION"
  static let calibration = "CALIBRATION"
  static let calibrationColumns = ["rows", "sure", "right", "gap"]
  static let calibrationExplained = """
    sure: mean confidence; right: share that is; gap above 0: too sure of itself
    """
  static let tenths = "CONFIDENCE"
  static let people = "PUSH SHARES"
  static let peopleColumns = ["people", "error", "bias", "Pearson", "Spearm."]
  static let peopleExplained = """
    of people by how many of their rows push or pull; error: mean distance from the true share; bias \
    above 0: pushier than they are
    """
  static let everyone = "everyone"
  static func evidence(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
  }
  static func unpredicted(_ count: Int) -> String {
    count == 1
      ? "1 person has no push or pull by the rules, and is left out."
      : "\(count) people have no push or pull by the rules, and are left out."
  }
  static let cues = "CUES"
  static func cuesExplained(shown: Int, of all: Int) -> String {
    let which =
      shown == all ? "all \(all)" : "the \(shown) of \(all) that mislead most; --cues shows all"
    return """
      \(which). Wrong: of the labelled rows in which it speaks, those that are not of its behaviour (for \
      a cue against it: those that are); where a file never names that, not of its side. Misled: of \
      those, the ones that the rules got wrong its way
      """
  }
  static func cue(_ fires: CueFires) -> String {
    "\(fires.misled) misled, \(fires.wrong) of \(fires.judged) wrong"
  }
  static func speaks(_ fires: [Int]) -> String {
    let total = fires.reduce(0, +)
    let parts = fires.count > 1 ? " (\(fires.map(String.init).joined(separator: " + ")))" : ""
    return "speaks in \(total)\(parts)"
  }

  // MARK: Measures

  /// What a measure is, in at most 30 characters.
  static func gloss(_ measure: AgreementMeasure) -> String {
    switch measure {
    case .rows: "rows read"
    case .scoredRows: "rows with a label"
    case .coverage: "share of rows heard as a move"
    case .sideMacroF1: "mean F1 of push, pull, neutral"
    case .pushPullMacroF1: "in rows that push or pull"
    case .behaviourMacroF1: "mean F1 of labelled behaviours"
    case .sideAccuracy: "share of sides that is right"
    case .behaviourAccuracy: "share of behaviours right"
    case .sideKappa: "sides: beyond chance"
    case .behaviourKappa: "behaviours: beyond chance"
    case .unmatched: "push, pull: nothing matched"
    case .calibrationError: "confidence is off by"
    case .calibrationGap: "the worst behaviour's is by"
    case .shareError: "people's push share is off by"
    case .shareBias: "above 0: heard as pushier"
    case .sharePearson: "true and heard push share"
    case .shareSpearman: "the same, by rank"
    case .yardstickMacroF1: "sides by the rule of thumb*"
    case .overYardstick: "how far ahead the rules are"
    }
  }
  static let yardstick = """
    * a question mark is pull; without one, three words or fewer are neutral, all else is push
    """
}
