import Foundation

/// A folder of files for one test, gone after it.
final class Folder {
  private let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: UUID().uuidString)

  init(_ files: [String: String]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      try FileManager.default.createDirectory(
        at: url.appending(path: name).deletingLastPathComponent(), withIntermediateDirectories: true
      )
      try text.write(to: url.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { name == "." ? url.path : url.appending(path: name).path }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  /// Runs a command line; the folder's path does not show.
  func run(_ arguments: [String]) -> String {
    CommandsTests.run(arguments, input: []).replacing(url.path + "/", with: "")
  }
}
