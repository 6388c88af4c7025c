import Diagnostics
import Foundation
import RuleLanguage
import TestSupport
import Testing

/// What `check --explain` shows is true.
///
/// To add a page: see `Sources/RuleLanguage/Explaining/MessagePage.swift`.
@Suite struct MessagePageTests {
  /// What is shown as wrong gets this message and no other.
  @Test(arguments: MessagePage.codes)
  func theWrongExampleIsWrong(_ code: String) throws {
    let page = try #require(MessagePage.find(code)).page
    let seen = try check(page.wrong)
    #expect(!seen.codes.isEmpty, "nothing is said about the wrong example of `\(code)`")
    #expect(seen.codes.allSatisfy { $0 == code }, "\(seen.report)")
  }

  /// What is shown as right gets no message at all.
  @Test(arguments: MessagePage.codes)
  func theRightExampleIsRight(_ code: String) throws {
    let page = try #require(MessagePage.find(code)).page
    let seen = try check(page.right)
    #expect(seen.report.hasSuffix("checked: nothing to say.\n--- status 0\n"), "\(seen.report)")
  }

  /// A new message needs a page, in the list of its group; a page needs its message.
  @Test func everyCodeHasAPage() throws {
    let walk = FileManager.default.enumerator(
      at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    for case let file as URL in walk ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: /Diagnostic\(\s*"([a-z-]+)"/).map { String($0.output.1) })
    }
    #expect(codes.count > 70)
    let explained = MessagePage.codes
    #expect(codes.subtracting(explained).sorted() == [], "messages without a page")
    #expect(Set(explained).subtracting(codes).sorted() == [], "pages without a message")
    #expect(Set(explained).count == explained.count, "a code has one page")
  }

  @Test func everyCodeIsListed() {
    let seen = run(["check", "--explain"], input: [])
    for code in MessagePage.codes { #expect(seen.contains("\n  \(code) "), "\(code)") }
  }

  /// The reference shows what the program shows; `UPDATE_GOLDEN=1 swift test` writes it anew.
  @Test func theReferenceHasEveryPage() throws {
    let folder = root.appending(path: "Sources/RuleLanguage/RuleLanguage.docc/Messages")
    for (name, text) in MessageReference.files {
      let file = folder.appending(path: name)
      if Golden.isRecording {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name); run again without UPDATE_GOLDEN")
      } else {
        #expect((try? String(contentsOf: file, encoding: .utf8)) == text, "\(name)")
      }
    }
  }

  private func check(_ example: MessageExample) throws -> (codes: [String], report: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in example.files {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    let main = try #require(example.files.last).name
    let report = run(["check", folder.appending(path: main).path], input: [])
    let codes = report.matches(of: /(?m)^(?:error|hint)\[([a-z-]+)\]/).map { String($0.output.1) }
    return (codes, report)
  }
}
