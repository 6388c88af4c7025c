import Commands
import Foundation
import Testing

private let talks = root.appending(path: "Tests/EvaluationTests/Conversations")

/// The behaviour rules hear the project's own labelled talks as well as they have been heard before.
@Suite struct LabelledTests {
  /// What must be reached stands in `thresholds.json`; raise it when the rules get better.
  @Test func talksAreHeardAsLabelled() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: talks.path)
      .filter { $0.hasSuffix(".csv") }.sorted().map { talks.appending(path: $0).path }
    #expect(files.count == 6)
    let seen = run(
      ["evaluate"] + files + [
        "--library", root.path, "--thresholds", talks.appending(path: "thresholds.json").path,
      ], input: [])
    #expect(seen.hasSuffix("--- status 0\n"), "\(seen)")
  }
}
