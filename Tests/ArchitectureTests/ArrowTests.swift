import Foundation
import Testing

private let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What each target may import: the arrows of the architecture, kept true.
private let allowed: [String: Set<String>] = [
  "Diagnostics": [],
  "Matching": [],
  "Record": [],
  "RuleLanguage": ["Diagnostics", "Matching", "Record"],
  "Hearing": ["Diagnostics", "Matching", "Record", "RuleLanguage"],
  "Conversation": ["Diagnostics", "Hearing", "Matching", "Record", "RuleLanguage"],
  "Scoring": ["Record"],
  "Proofs": ["Conversation", "Diagnostics", "Hearing", "Matching", "Record", "RuleLanguage"],
  "Authoring": ["Conversation", "Diagnostics", "Hearing", "Record", "RuleLanguage", "Scoring"],
  "Evaluation": ["Hearing", "Record", "RuleLanguage"],
  "Reports": ["Record", "Scoring"],
  "CEditLine": [],
  "Terminal": ["CEditLine", "Glibc"],
  "Commands": [
    "ArgumentParser", "Authoring", "Conversation", "Diagnostics", "Evaluation",
    "FoundationEssentials", "Glibc", "Hearing", "Proofs", "Record", "Reports", "RuleLanguage",
    "Scoring", "Terminal",
  ],
  "rehearse": ["Commands", "Glibc"],
]

private func files(in folder: String) -> [URL] {
  let walk = FileManager.default.enumerator(
    at: root.appending(path: folder), includingPropertiesForKeys: nil)
  return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

/// A new arrow between targets needs a reason; then it goes into `allowed` and the README's picture.
@Suite struct ArrowTests {
  @Test(arguments: allowed.keys.sorted())
  func importsFollowTheArrows(_ target: String) throws {
    let files = files(in: "Sources/\(target)")
    #expect(!files.isEmpty || target == "CEditLine", "no sources of \(target)")
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1
        else { continue }
        let module = String(words[keyword + 1])
        #expect(allowed[target]?.contains(module) == true, "\(file.lastPathComponent): \(module)")
      }
    }
  }

  @Test func everyTargetIsListed() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(allowed.keys))
  }

  /// A longer file holds more than one concept: split it by subject.
  @Test func filesStayShort() throws {
    for file in files(in: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 320, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }

  @Test func theTopLevelIsFixed() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let fixed: Set = ["Package.swift", "README.md", "Sources", "Tests", "rules", "scenarios"]
    let odd = names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" && !fixed.contains($0) }
    #expect(odd.isEmpty)
  }
}
