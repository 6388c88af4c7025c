import Evaluation
import FoundationEssentials
import Glibc
import Record
import RuleLanguage

/// Predictions of every row as comma-separated values, in the order of the rows.
struct PredictionFile {
  private(set) var text = "conversation,turn,behaviour,side,confidence\n"

  init(_ labelled: LabelledRows, _ predictions: [Prediction], by rules: HearingRules) {
    for (row, prediction) in zip(labelled.rows, predictions) {
      let behaviour = prediction.row.behaviour.map { rules.behaviours[$0].name } ?? ""
      let fields = [
        quoted(labelled.conversations[row.conversation]), quoted(row.turn), behaviour,
        prediction.row.side.rawValue, decimal(prediction.row.confidence, places: 4),
      ]
      text += fields.joined(separator: ",") + "\n"
    }
  }

  /// Refuses a file that is one of those to be read: its labels would be gone.
  static func expectApart(
    _ file: String, from labels: [String], in surroundings: Surroundings
  ) throws(FileFailure) {
    let path = resolved(surroundings.absolute(file))
    guard labels.contains(where: { resolved(surroundings.absolute($0)) == path }) else { return }
    let name = surroundings.relative(surroundings.absolute(file))
    throw FileFailure(message: EvaluateWording.wouldReplaceLabels(name))
  }

  /// Where a path leads to, links followed; the path itself where there is nothing yet.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes the whole of it, or nothing.
  ///
  /// - Throws: `FileFailure` when the file cannot be written.
  func write(to file: String, in surroundings: Surroundings) throws(FileFailure) {
    let path = surroundings.absolute(file)
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw FileFailure(message: EvaluateWording.cannotWrite(surroundings.relative(path)))
    }
  }
}

/// A field as RFC 4180 has it: between quotes where it needs them.
private func quoted(_ field: String) -> String {
  let needsQuotes = field.utf8.contains { byte in
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
  }
  guard needsQuotes else { return field }
  return "\""
    + field.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}

/// Writes a number with so many places after the point, the same on every machine.
func decimal(_ value: Double, places: Int) -> String {
  // What no measure comes near is written as it is, since its digits would not fit into a number.
  guard abs(value) < 1e9 else { return "\(value)" }
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let rounded = Int((abs(value) * Double(scale)).rounded())
  let sign = value < 0 && rounded > 0 ? "-" : ""
  guard places > 0 else { return "\(sign)\(rounded)" }
  let fraction = String(rounded % scale)
  let zeros = String(repeating: "0", count: places - fraction.count)
  return "\(sign)\(rounded / scale).\(zeros)\(fraction)"
}
