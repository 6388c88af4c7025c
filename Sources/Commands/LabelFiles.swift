import ArgumentParser
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

/// Finds what options name: a file among those that are read, a behaviour of the rules.
struct LabelNames {
  /// As given.
  let files: [String]
  let rows: LabelledRows
  let rules: HearingRules

  /// Returns the index of a file, named as given, as reports call it, or without folder and ending.
  func file(_ name: String) throws -> Int {
    let found =
      files.firstIndex(of: name) ?? rows.files.firstIndex(of: name)
      ?? files.firstIndex { Files.stem(of: $0) == name }
    guard let found else { throw ValidationError(FitWording.unknownFile(name, among: files)) }
    return found
  }

  func behaviour(_ name: String) throws -> Int {
    let names = rules.behaviours.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw ValidationError(FitWording.unknownBehaviour(name, among: names))
    }
    return index
  }
}
