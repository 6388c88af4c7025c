import Foundation
import Testing

/// `check --fix` changes what it was given, all at once, and nothing else.
@Suite struct CheckFixTests {
  private static let head = """
    scenario "A day off"
      kind reflection
      with Mark
      turns 9


    """

  @Test func namedFilesAreMended() throws {
    let folder = try Folder([
      "talk.scenario": Self.head + "state one\n  otherwise\n    Marc: Hm.\n    -> two\n"
        + "state two\n  otherwise\n    Mark: Good.\n    -> onne\n"
    ])
    let seen = folder.fix("talk.scenario")
    #expect(
      seen == """
        talk.scenario:8: write `Mark`
        -     Marc: Hm.
        +     Mark: Hm.

        talk.scenario:13: write `one`
        -     -> onne
        +     -> one

        2 fixes made.

        1 file checked: nothing to say.
        --- status 0

        """)
    #expect(try folder.text("talk.scenario").hasSuffix("    Mark: Good.\n    -> one\n"))
    #expect(folder.fix("talk.scenario") == "1 file checked: nothing to say.\n--- status 0\n")
    #expect(try folder.names() == ["talk.scenario"], "something was left behind")
  }

  /// What a mended file uses is not touched when nobody named it.
  @Test func otherFilesAreLeftAlone() throws {
    let rules = "meter trust 5 of 10\nrules a\n  when \"liar\"\n    trsut -1\n    they: Hm.\n"
    let folder = try Folder([
      "a.rules": rules,
      "talk.scenario": Self.head.replacing("turns 9", with: "use a")
        + "state one\n  use a\n  otherwise\n    Marc: Hm.\n    end\n",
    ])
    let seen = folder.fix("talk.scenario")
    #expect(seen.contains("a.rules has fixes too, and is as it was: nobody named it."), "\(seen)")
    #expect(seen.contains("1 fix made.") && seen.contains("[unknown-name]"), "\(seen)")
    #expect(try folder.text("a.rules") == rules)
    #expect(folder.fix(".").hasSuffix("2 files checked: nothing to say.\n--- status 0\n"))
    #expect(try folder.text("a.rules") == rules.replacing("trsut", with: "trust"))
  }

  /// Permissions stay, and a link stays a link.
  @Test func permissionsAreKept() throws {
    let folder = try Folder([
      "a.rules": "meter trust 5 of 10\nrules a\n  when trsut > 2\n    they: x\n"
    ])
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a.rules"))
    try files.createSymbolicLink(
      atPath: folder.path("b.rules"), withDestinationPath: folder.path("a.rules"))
    try files.createDirectory(atPath: folder.path("links"), withIntermediateDirectories: true)
    try files.moveItem(atPath: folder.path("b.rules"), toPath: folder.path("links/b.rules"))
    #expect(folder.fix("links/b.rules").contains("1 fix made."))
    #expect(try folder.text("a.rules").contains("trust > 2"))
    let mode = try files.attributesOfItem(atPath: folder.path("a.rules"))[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(
      try files.destinationOfSymbolicLink(atPath: folder.path("links/b.rules"))
        == folder.path("a.rules"))
  }

  @Test func changesAreInTheDocument() throws {
    let folder = try Folder([
      "a.rules": "meter trust 5 of 10\nrules a\n  when trsut > 2\n    they: x\n"
    ])
    let seen = folder.run(["check", "--fix", "--format", "json", folder.path("a.rules")])
    #expect(seen.contains(#""message" : "write `trust`""#), "\(seen)")
    #expect(seen.contains(#""before" : ["#) && seen.contains(#""  when trsut > 2""#), "\(seen)")
  }
}

extension Folder {
  fileprivate func fix(_ name: String) -> String { run(["check", "--fix", path(name)]) }
}
