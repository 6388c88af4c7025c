import Foundation
import Testing

/// `format` replaces a file all at once, and only when it was read without an error.
@Suite struct FormatCommandTests {
  private let untidy = "meter trust 5   of 10\r\n\r\n\r\nmeter tension 2 of 10  "
  private let tidy = "meter trust 5 of 10\n\nmeter tension 2 of 10\n"

  @Test func filesAreFormattedInPlace() throws {
    let folder = try Folder(["a.rules": untidy, "b.rules": tidy])
    let seen = folder.run(["format", folder.path(".")])
    #expect(seen == "a.rules: formatted\n2 files read: 1 formatted.\n--- status 0\n")
    #expect(try folder.text("a.rules") == tidy)
    #expect(
      folder.run(["format", folder.path("a.rules")])
        == "1 file read: nothing to change.\n--- status 0\n")
    #expect(try folder.names() == ["a.rules", "b.rules"], "something was left behind")
  }

  @Test func checkingChangesNothing() throws {
    let folder = try Folder(["a.rules": untidy, "b.rules": tidy])
    #expect(
      folder.run(["format", "--check", folder.path(".")]) == """
        a.rules:1: not in canonical form from here on; `rehearse format` mends it
        2 files looked at: 1 is not in canonical form.
        --- status 1

        """)
    #expect(try folder.text("a.rules") == untidy)
    #expect(folder.run(["format", "--check", folder.path("b.rules")]).hasSuffix("--- status 0\n"))
  }

  /// One broken file does not keep the others from being formatted.
  @Test func brokenFilesAreLeftAlone() throws {
    let broken = "meter  trust\n"
    let folder = try Folder(["a.rules": broken, "b.rules": untidy])
    let seen = folder.run(["format", folder.path(".")])
    #expect(
      seen == """
        b.rules: formatted
        2 files read: 1 formatted.
        --- standard error
        error[missing]: Something is missing: its first value.
         --> a.rules:1:13
        1 | meter  trust
          |             ^

        a.rules: left as it is; what cannot be read cannot be formatted.
        --- status 2

        """)
    #expect(try folder.text("a.rules") == broken)
    #expect(try folder.text("b.rules") == tidy)
  }

  /// Even for root, who could.
  @Test func readOnlyFilesAreLeftAlone() throws {
    let folder = try Folder(["a.rules": untidy])
    let path = folder.path("a.rules")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let seen = folder.run(["format", path])
    #expect(
      seen.hasSuffix(
        "a.rules: this file is read-only; it is as it was.\n--- status 2\n"), "\(seen)")
    #expect(try folder.text("a.rules") == untidy)
    #expect(folder.run(["format", "--check", path]).hasSuffix("--- status 1\n"))
  }

  /// A file keeps its permissions, and a link stays a link.
  @Test func permissionsAreKept() throws {
    let folder = try Folder(["a.rules": untidy])
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a.rules"))
    try files.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("a.rules"))
    #expect(folder.run(["format", folder.path("link")]).hasSuffix("--- status 0\n"))
    #expect(try folder.text("a.rules") == tidy)
    let mode = try files.attributesOfItem(atPath: folder.path("a.rules"))[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(
      try files.destinationOfSymbolicLink(atPath: folder.path("link")) == folder.path("a.rules"))
  }

  /// A `.test` file holds tests and nothing else.
  @Test func testFilesAreFormatted() throws {
    let folder = try Folder(["a.test": "test   \"x\"\n  you:  Hm\n  expect   ->one\n"])
    #expect(folder.run(["format", folder.path(".")]).hasSuffix("1 formatted.\n--- status 0\n"))
    #expect(try folder.text("a.test") == "test \"x\"\n  you: Hm\n  expect -> one\n")
  }
}
