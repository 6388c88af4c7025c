import Evaluation
import FoundationEssentials

/// What measures must reach, as an author wrote it down.
struct Thresholds {
  private var bounds: [AgreementMeasure: Double] = [:]

  /// A measure on the wrong side of its bound.
  struct Failure: Hashable {
    var measure: AgreementMeasure
    /// Nil where it cannot be told of these rows, which is no pass.
    var value: Double?
    var bound: Double
  }

  /// Reads a JSON object of measures' names and numbers.
  ///
  /// - Throws: `FileFailure` when the file is none, or names what is no measure.
  init(readingFrom file: String, in surroundings: Surroundings) throws(FileFailure) {
    let path = surroundings.absolute(file)
    let name = surroundings.relative(path)
    let bytes = try Files.text(at: path, called: name)
    guard let named = try? JSONDecoder().decode([String: Double].self, from: Data(bytes)) else {
      throw FileFailure(message: EvaluateWording.noThresholds(name))
    }
    for (key, bound) in named.sorted(by: { $0.key < $1.key }) {
      guard let measure = AgreementMeasure(rawValue: key) else {
        throw FileFailure(message: EvaluateWording.unknownMeasure(key, in: name))
      }
      bounds[measure] = bound
    }
  }

  /// The measures that miss their bounds, in the order in which reports give them.
  func failures(of agreement: Agreement) -> [Failure] {
    AgreementMeasure.allCases.compactMap { measure in
      guard let bound = bounds[measure] else { return nil }
      guard let value = agreement.values[measure] else {
        return Failure(measure: measure, value: nil, bound: bound)
      }
      let isMet = measure.isError ? abs(value) <= bound : value >= bound
      return isMet ? nil : Failure(measure: measure, value: value, bound: bound)
    }
  }
}
