import Foundation
import TestSupport
import Testing

/// What build servers read of `rehearse test`.
@Suite struct JUnitTests {
  /// To change the report: `UPDATE_GOLDEN=1 swift test --filter JUnitTests`, and read the difference.
  @Test func theReportIsAsWritten() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    let seen = run(["test", "key", "Scripted", "--junit", file.path], input: [])
    #expect(seen.hasSuffix("--- status 1\n"))
    let xml = try String(contentsOf: file, encoding: .utf8)
    let golden = here.appending(path: "Scripted/report.xml")
    if Golden.isRecording {
      try xml.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded report.xml; run again without UPDATE_GOLDEN")
    } else {
      #expect(try xml == String(contentsOf: golden, encoding: .utf8))
    }
  }

  /// Names hold whatever their author typed; the report stays XML, and the screen stays ours.
  @Test func hostileNamesAreHarmless() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenario = try String(
      contentsOf: here.appending(path: "Scripted/empty.scenario"), encoding: .utf8)
    let test = """
      test "<a> & 'b' ]]> \u{1B}[31m \u{202E} \u{FFFE}"
        you: <script> \u{1B}]0;x\u{7} & more
        expect Mark: </failure> & \u{9B}31m
      """
    try scenario.write(
      to: folder.appending(path: "odd.scenario"), atomically: true, encoding: .utf8)
    try test.write(to: folder.appending(path: "odd.test"), atomically: true, encoding: .utf8)
    let report = folder.appending(path: "report.xml")
    let seen = run(["test", folder.path, "--junit", report.path], input: [])
    let xml = try String(contentsOf: report, encoding: .utf8)
    for text in [seen, xml] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{9B}" })
    }
    #expect(!xml.contains("<a>") && !xml.contains("]]>") && !xml.contains("<script>"))
    #expect(!xml.unicodeScalars.contains("\u{FFFE}") && !xml.unicodeScalars.contains("\u{202E}"))
  }

  /// A report that cannot be written leaves nothing behind.
  @Test func aReportIsWrittenWholeOrNotAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appending(path: "report.xml")
    try "old".write(to: report, atomically: true, encoding: .utf8)
    _ = run(["test", "key", "--junit", report.path], input: [])
    let text = try String(contentsOf: report, encoding: .utf8)
    #expect(text.hasPrefix("<?xml") && text.hasSuffix("</testsuites>\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.xml"])
  }
}
