/// The files that a command line means.
extension Library {
  /// Returns the files that paths name: files, folders, scenario names; without a path the library's own.
  ///
  /// A folder means the rules, scenarios and tests in it and in its `rules/` and `scenarios/`. What does not
  /// exist is returned as it is, for whoever reads it to say so.
  func files(at paths: [String], in surroundings: Surroundings) -> [String] {
    if paths.isEmpty { return rulesFiles + scenarios.flatMap { withTests($0.path) } }
    return paths.flatMap { files(at: $0, in: surroundings) }
  }

  private func files(at path: String, in surroundings: Surroundings) -> [String] {
    let absolute = surroundings.absolute(path)
    if Files.isFolder(absolute) { return files(in: absolute) }
    if !Files.exists(absolute), let entry = scenarios.first(where: { $0.name == path }) {
      return withTests(entry.path)
    }
    return [absolute]
  }

  private func withTests(_ scenario: String) -> [String] {
    [scenario] + [Library.tests(of: scenario)].compactMap(\.self)
  }

  private func files(in folder: String) -> [String] {
    let names = [".rules", ".scenario", ".test"].flatMap { Files.names(in: folder, ending: $0) }
    let inner = ["rules", "scenarios"].map { Files.join(folder, $0) }.filter(Files.isFolder)
    return names.map { Files.join(folder, $0) } + inner.flatMap { files(in: $0) }
  }
}

extension Library {
  /// The files that a rules file is read with: the rest of its folder, whose names it may use.
  static func companions(of file: String) -> [String] {
    guard file.hasSuffix(".rules") else { return [] }
    let folder = Files.folder(of: file)
    let names = Files.names(in: folder, ending: ".rules").map { Files.join(folder, $0) }
    return names.filter { $0 != file }
  }
}
