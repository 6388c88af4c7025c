import Evaluation
import FoundationEssentials

/// What measures must reach, as an author wrote it down.
struct Thresholds {
  private var bounds: [Bound] = []
  private let name: String

  /// The value that a measure must reach in all rows together, in the mean of the files, or in one file.
  struct Bound: Hashable {
    /// Nil for all rows together, `mean`, or a file's name.
    var scope: String?
    var measure: AgreementMeasure
    var value: Double
  }

  /// A measure on the wrong side of its bound.
  struct Failure: Hashable {
    var bound: Bound
    /// Nil where it cannot be told of these rows, which is no pass.
    var value: Double?
  }

  /// Reads a JSON object of names and numbers, such as `{"side_macro_f1": 0.7, "mean/side_kappa": 0.5}`.
  ///
  /// - Throws: `FileFailure` when the file is none, or names what is no measure.
  init(readingFrom file: String, in surroundings: Surroundings) throws(FileFailure) {
    let path = surroundings.absolute(file)
    name = surroundings.relative(path)
    let bytes = try Files.text(at: path, called: name)
    guard let named = try? JSONDecoder().decode([String: Double].self, from: Data(bytes)) else {
      throw FileFailure(message: EvaluateWording.noThresholds(name))
    }
    for (key, value) in named.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard let measure = parts.last.flatMap(AgreementMeasure.init) else {
        throw FileFailure(message: EvaluateWording.unknownMeasure(parts.last ?? "", in: name))
      }
      let scope = parts.dropLast().joined(separator: "/")
      bounds.append(Bound(scope: parts.count > 1 ? scope : nil, measure: measure, value: value))
    }
  }

  /// Refuses bounds of files that are not among those evaluated, before the work is done.
  func expect(files: [String]) throws(FileFailure) {
    let known = [EvaluateReportWording.mean] + files.map { Files.stem(of: $0) }
    for bound in bounds {
      guard let scope = bound.scope, !known.contains(scope) else { continue }
      throw FileFailure(message: EvaluateWording.unknownScope(scope, in: name, known: known))
    }
  }

  /// The bounds that are missed, by name.
  func failures(of result: EvaluationResult) -> [Failure] {
    bounds.compactMap { bound in
      guard let value = values(bound.scope, result)[bound.measure] else {
        return Failure(bound: bound, value: nil)
      }
      let isMet = bound.measure.isError ? abs(value) <= bound.value : value >= bound.value
      return isMet ? nil : Failure(bound: bound, value: value)
    }
  }

  private func values(
    _ scope: String?, _ result: EvaluationResult
  ) -> [AgreementMeasure: Double] {
    guard let scope, !result.byFile.isEmpty else { return result.all.values }
    if scope == EvaluateReportWording.mean { return result.means }
    let file = result.files.firstIndex { Files.stem(of: $0) == scope }
    return file.map { result.byFile[$0].values } ?? [:]
  }
}
