/// Scripted conversations stand beside their scenario: `hello.test` beside `hello.scenario`.
extension Library {
  /// Returns the path of a scenario's `.test` file, if it has one.
  static func tests(of scenario: String) -> String? {
    guard scenario.hasSuffix(".scenario") else { return nil }
    let path = String(scenario.dropLast(".scenario".count)) + ".test"
    return Files.exists(path) && !Files.isFolder(path) ? path : nil
  }

  /// Returns the files with scenarios in the place of their `.test` files, each file once.
  ///
  /// A `.test` file without a scenario beside it stays, for whoever reads it to say so.
  static func withScenarios(of files: [String]) -> [String] {
    var seen: Set<String> = []
    return files.map { file in
      guard file.hasSuffix(".test") else { return file }
      let scenario = String(file.dropLast(".test".count)) + ".scenario"
      return Files.exists(scenario) && !Files.isFolder(scenario) ? scenario : file
    }.filter { seen.insert($0).inserted }
  }
}
