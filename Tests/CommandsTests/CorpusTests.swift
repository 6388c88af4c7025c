import Foundation
import TerminalHarness
import Testing

/// What the fuzzer once found, or begins with, is read and played without a trap.
///
/// To add a find: make it small and put it into `Tests/Fuzzing/Corpus`.
@Suite struct CorpusTests {
  @Test func everythingInTheCorpusIsRead() throws {
    let corpus = root.appending(path: "Tests/Fuzzing/Corpus")
    let files = try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted()
    #expect(files.count > 10)
    let program = try builtProgram("Fuzzing")
    let run = try Command([program] + files.map { corpus.appending(path: $0).path })
    #expect(run.status == 0, "\(run.output)")
  }
}
