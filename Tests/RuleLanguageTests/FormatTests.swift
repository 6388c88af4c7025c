import Diagnostics
import Foundation
import LanguageSupport
import RuleLanguage
import TestSupport
import Testing

private let cases = folder("Cases/format", beside: #filePath)
private let tests = folder("..", beside: #filePath)

/// To add a case: write `Cases/format/NAME.golden`, a text as an author may have left it, run
/// `UPDATE_GOLDEN=1 swift test --filter FormatTests` and read what it became.
@Suite struct FormatTests {
  @Test(arguments: Golden.names(in: cases))
  func filesAreFormatted(_ name: String) throws {
    var golden = try Golden(file: cases.appending(path: name))
    let source = try #require(Reading.sources(of: golden.input).last)
    let seen =
      switch format(source) {
      case .canonical(let bytes): String(decoding: bytes, as: UTF8.self)
      case .unreadable(let problems):
        "unreadable\n" + problems.map { $0.rendered(in: [source]) }.joined(separator: "\n")
      case .pastLimits: "past limits\n"
      }
    #expect(seen == golden.expected("canonical", seen: seen))
    try golden.finish()
  }

  /// A line may be as long as the language lets it be, and have no room for its indentation.
  @Test func limitsAreKept() {
    let words = String(repeating: "w", count: Limit.lineBytes - 3)
    let text = "state s\n  they: Hm\n   \(words)\n  otherwise\n    end\n"
    #expect(parse(Source(name: "long", text: text), index: 0).1.isEmpty)
    #expect(format(Source(name: "long", text: text)) == .pastLimits)
  }

  @Test(arguments: Shipped.all)
  func shippedFilesKeepTheirMeaning(_ path: String) { keepsMeaning(Shipped.source(path)) }

  /// Every text of every case of every suite that can be read.
  @Test func casesKeepTheirMeaning() throws {
    var tried = 0
    let walk = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(walk) where file.pathExtension == "golden" {
      let golden = try Golden(file: file)
      for text in [golden.input] + golden.sections.map(\.text) {
        for source in Reading.sources(of: text) where keepsMeaning(source) { tried += 1 }
      }
    }
    #expect(tried > 200, "only \(tried) texts could be read")
  }

  /// Real files with bytes changed: most that can still be read are laid out oddly.
  @Test(arguments: Golden.names(in: cases))
  func mutationsKeepTheirMeaning(_ name: String) throws {
    let golden = try Golden(file: cases.appending(path: name))
    let source = try #require(Reading.sources(of: golden.input).last)
    var chance = Chance(seed: 5)
    for _ in 0..<200 { keepsMeaning(chance.mutated(source)) }
  }

  @Test(arguments: 1...40)
  func randomWordsKeepTheirMeaning(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<100 { keepsMeaning(Source(name: "random", text: chance.rules(lines: 6))) }
  }

  /// However an author lays a canonical file out, formatting brings its bytes back.
  @Test(arguments: Golden.names(in: cases) + Shipped.all)
  func layoutIsRestored(_ name: String) throws {
    let bytes: [UInt8]
    if name.contains("/") {
      bytes = try canonical(Shipped.source(name))
    } else {
      let golden = try Golden(file: cases.appending(path: name))
      bytes = try canonical(try #require(Reading.sources(of: golden.input).last))
    }
    var chance = Chance(seed: UInt64(bytes.count))
    for _ in 0..<(name.contains("/") ? 2 : 40) {
      let untidy = chance.untidied(String(decoding: bytes, as: UTF8.self))
      guard case .canonical(let mended) = format(Source(name: name, text: untidy)) else {
        Issue.record("cannot be read:\n\(untidy)")
        return
      }
      expectEqual(mended, bytes)
    }
  }

  private func canonical(_ source: Source) throws -> [UInt8] {
    guard case .canonical(let bytes) = format(source) else {
      throw CannotFormat(name: source.name)
    }
    return bytes
  }

  private struct CannotFormat: Error { var name: String }

  /// Formatting is whole, lasting and keeps every comment; false for what cannot be read.
  @discardableResult
  private func keepsMeaning(_ source: Source) -> Bool {
    guard case .canonical(let bytes) = format(source) else { return false }
    let printed = Source(name: source.name, bytes: bytes)
    let (before, _) = parse(source, index: 0)
    let (after, problems) = parse(printed, index: 0)
    #expect(problems.isEmpty, "\(problems.map { $0.rendered(in: [printed]) })")
    for (old, new) in zip(shape(before), shape(after)) where old != new {
      let same = zip(old, new).prefix { $0 == $1 }.count
      let near = { (text: String) in text.dropFirst(max(0, same - 80)).prefix(160) }
      Issue.record("\(near(old))\nbecame\n\(near(new))")
    }
    #expect(before.declarations.count == after.declarations.count)
    #expect(comments(source) == comments(printed))
    guard case .canonical(let again) = format(printed) else {
      Issue.record("cannot be formatted again:\n\(String(decoding: bytes, as: UTF8.self))")
      return true
    }
    expectEqual(again, bytes)
    return true
  }

  private func comments(_ source: Source) -> [String] {
    let text = String(decoding: source.bytes, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("#") }
  }

  private func expectEqual(_ seen: [UInt8], _ expected: [UInt8]) {
    guard seen != expected else { return }
    let lines = { (bytes: [UInt8]) in
      String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    }
    let (new, old) = (lines(seen), lines(expected))
    let place = zip(new, old).prefix { $0 == $1 }.count
    let near = { (lines: [String]) in
      lines[max(0, place - 3)..<min(lines.count, place + 4)].joined(separator: "\n")
    }
    Issue.record("line \(place + 1):\n\(near(new))\n--- and not\n\(near(old))")
  }
}
