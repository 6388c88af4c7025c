import Diagnostics
import Foundation
import LanguageSupport
import RuleLanguage
import TestSupport
import Testing

private let errors = folder("Cases/errors", beside: #filePath)

/// To add a case: write `Cases/errors/CODE-WHAT.golden`, a text that is wrong (several files: begin
/// each with a line such as `--- small.rules`), run `UPDATE_GOLDEN=1 swift test` and read what it says.
@Suite struct DiagnosticTests {
  @Test(arguments: Golden.names(in: errors))
  func diagnosticsReadWell(_ name: String) throws {
    var golden = try Golden(file: errors.appending(path: name))
    let reading = Reading(case: golden.input)
    let seen = reading.report(reading.diagnostics)
    #expect(seen == golden.expected("diagnostics", seen: seen))
    try golden.finish()
    let code = name.prefix { $0 != "." }
    #expect(reading.diagnostics.contains { code.hasPrefix($0.code) }, "nothing here is `\(code)`")
  }

  /// A fix that a tool can apply mends what it is about, and breaks nothing else.
  @Test(arguments: Golden.names(in: errors))
  func fixesMend(_ name: String) throws {
    let reading = Reading(case: try Golden(file: errors.appending(path: name)).input)
    for diagnostic in reading.diagnostics {
      guard let fix = diagnostic.fix, let edit = fix.edit else { continue }
      let mended = Reading(reading.sources(after: edit))
      let comment: Comment = "\(fix.message):\n\(mended.report(mended.diagnostics))"
      #expect(mended.count(of: diagnostic.code) < reading.count(of: diagnostic.code), comment)
      // What could not be read may have faults of its own, which only now can be told.
      let known = Set(reading.diagnostics.map(\.code)).union(["unused"])
      let new = mended.diagnostics.filter { !known.contains($0.code) }
      #expect(mended.report(new) == "", comment)
    }
  }

  /// All fixes made together, again and again, come to an end, and none of them is left.
  @Test(arguments: Golden.names(in: errors))
  func fixesTogetherComeToRest(_ name: String) throws {
    var reading = Reading(case: try Golden(file: errors.appending(path: name)).input)
    let earlier = reading.diagnostics.count
    for _ in 0..<10 {
      let fixes = reading.diagnostics.compactMap(\.fix).filter { $0.edit != nil }
      if fixes.isEmpty { break }
      let sources = reading.sources.enumerated().map { index, source in
        source.applying(fixes.filter { $0.edit.map { Int($0.range.source) } == index }).source
      }
      reading = Reading(sources)
    }
    let left = reading.diagnostics.filter { $0.fix?.edit != nil }
    #expect(reading.report(left) == "")
    #expect(reading.diagnostics.count <= earlier)
  }

  /// A new message needs a case in `Cases/errors` whose name begins with its code.
  @Test(arguments: [
    ("Reading/Diagnostic+Reading.swift", 30), ("Checking/Diagnostic+Checking.swift", 30),
    ("Checking/Diagnostic+Tests.swift", 9), ("Reading/Diagnostic+Slips.swift", 3),
    ("Reading/Diagnostic+Habits.swift", 3),
    ("Checking/Diagnostic+Sense.swift", 6),
  ])
  func everyCodeHasACase(_ catalogue: String, _ least: Int) throws {
    let sources = folder("../../Sources/RuleLanguage", beside: #filePath)
    let text = try String(contentsOf: sources.appending(path: catalogue), encoding: .utf8)
    let codes = Set(text.matches(of: /Diagnostic\(\s*"([a-z-]+)"/).map { String($0.output.1) })
    #expect(codes.count > least)
    let names = Golden.names(in: errors)
    for code in codes.sorted() where code != "too-many-rules" {
      #expect(names.contains { $0.hasPrefix(code) }, "no case for `\(code)`")
    }
  }

  /// Too long for a case file.
  @Test(arguments: [(0, []), (1, ["too-many-rules"])])
  func manyRules(_ more: Int, _ expected: [String]) {
    let rules = String(repeating: "  when silent\n    end\n", count: Limit.rules - 1 + more)
    let text = "state s\n\(rules)  otherwise\n    end"
    let reading = Reading([Source(name: "long", text: text)])
    #expect(reading.diagnostics.map(\.code) == expected)
  }
}

extension Reading {
  fileprivate func count(of code: String) -> Int { diagnostics.count { $0.code == code } }
}
