import Evaluation
import RuleLanguage

/// Reads files of labelled rows, for every command that learns or measures.
extension LabelledRows {
  /// - Throws: `FileFailure`, which tells at once what is wrong with any of the files.
  init(
    readingFrom files: [String], by rules: HearingRules, in surroundings: Surroundings
  ) throws(FileFailure) {
    self.init(scheme: LabelScheme(of: rules))
    var complaints: [String] = []
    for file in files {
      let path = surroundings.absolute(file)
      let name = surroundings.relative(path)
      let problems = add(file: name, try Files.text(at: path, called: name))
      complaints += EvaluateWording.problems(problems, in: name, knownBehaviours: labels)
    }
    guard complaints.isEmpty else {
      throw FileFailure(message: complaints.joined(separator: "\n"))
    }
  }
}
