import Diagnostics
import Foundation
import LanguageSupport
import RuleLanguage
import TestSupport
import Testing

private let good = folder("Cases/good", beside: #filePath)
private let errors = folder("Cases/errors", beside: #filePath)

/// Good texts to cut and mend: the cases, each as its sources.
private func goodSources(_ name: String) throws -> [Source] {
  Reading(case: try Golden(file: good.appending(path: name)).input).sources
}

extension Source {
  fileprivate func prefix(_ length: Int) -> Source {
    Source(name: name, bytes: Array(bytes.prefix(length)))
  }
}

/// What holds of every text, good, broken or random.
///
/// A new case file is tried without further ado.
@Suite struct PropertyTests {
  /// A text cut anywhere is unfinished, and nothing worse.
  ///
  /// So nobody is told off for what they are still typing.
  @Test(arguments: Golden.names(in: good))
  func beginningsAreIncompleteAtWorst(_ name: String) throws {
    for source in try goodSources(name) {
      for end in cuts(of: source, 300) { expectIncomplete(source.prefix(end)) }
    }
  }

  /// So are the names and states that a text cut anywhere does not have yet.
  @Test(arguments: Golden.names(in: good))
  func beginningsLackOnlyWhatIsToCome(_ name: String) throws {
    for source in try goodSources(name) {
      for end in cuts(of: source, 40) {
        let reading = Reading([source.prefix(end)])
        for problem in reading.meaning where problem.severity == .error && !problem.isIncomplete {
          Issue.record("\(end) bytes: \(problem.rendered(in: reading.sources))")
        }
      }
    }
  }

  @Test(arguments: Shipped.all)
  func beginningsOfShippedFilesAreIncompleteAtWorst(_ path: String) {
    let source = Shipped.source(path)
    var chance = Chance(seed: UInt64(source.bytes.count))
    for _ in 0..<10 {
      guard let end = source.lineStarts.randomElement(using: &chance) else { return }
      expectIncomplete(source.prefix(end))
      expectIncomplete(source.prefix(Int.random(in: 0...source.bytes.count, using: &chance)))
    }
  }

  /// The ends of all lines, and about so many places between them.
  private func cuts(of source: Source, _ count: Int) -> [Int] {
    source.lineStarts
      + stride(from: 0, through: source.bytes.count, by: max(1, source.bytes.count / count))
  }

  private func expectIncomplete(_ source: Source) {
    for problem in parse(source, index: 0).1 where !problem.isIncomplete {
      Issue.record("\(source.bytes.count) bytes: \(problem.rendered(in: [source]))")
    }
  }

  /// Every beginning, cut anywhere, can be read, checked and talked about.
  @Test(arguments: Golden.names(in: good))
  func noBeginningTraps(_ name: String) throws {
    for source in try goodSources(name) {
      for end in source.bytes.indices where end % 3 == 0 || source.bytes[end] < 0x41 {
        survives([source.prefix(end)])
      }
    }
  }

  /// One broken rule costs one message, and the rules around it are read.
  @Test(arguments: Golden.names(in: good) + Shipped.all)
  func readingGoesOn(_ name: String) throws {
    let sources = name.contains("/") ? [Shipped.source(name)] : try goodSources(name)
    guard let source = sources.last else { return }
    let heads = (1...source.lineStarts.count).map { source.lineBytes($0) }.filter { line in
      let text = source.text(line).drop { $0 == " " }
      return text.hasPrefix("when ") || text.hasPrefix("meter ") || text.hasPrefix("signal ")
    }
    var chance = Chance(seed: UInt64(source.bytes.count))
    for line in heads.shuffled(using: &chance).prefix(12) {
      let edit = Edit(
        SourceRange(source: 0, lower: line.upperBound, upper: line.upperBound), " ) (")
      let broken = Reading.edited(source, edit)
      let problems = parse(broken, index: 0).1
      // Deeper, it may be prose that goes on with "when".
      let isCertain = source.text(line).prefix { $0 == " " }.count <= 2
      let isOne = problems.count == 1 || problems.isEmpty && !isCertain
      #expect(isOne, "\(source.text(line)): \(problems.map(\.message))")
    }
  }

  // MARK: - Chance

  @Test(arguments: 1...30)
  func randomBytesAreRead(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<10 {
      let bytes = (0..<Int.random(in: 0...400, using: &chance)).map { _ in
        UInt8.random(in: 0...255, using: &chance)
      }
      survives([Source(name: "random", bytes: bytes)])
    }
  }

  /// Words of the language in any order, more often sensible than bytes are.
  @Test(arguments: 1...60)
  func randomWordsAreRead(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<10 { survives([Source(name: "random", text: chance.rules(lines: 40))]) }
  }

  /// Real files with some bytes changed, doubled, taken out or moved.
  @Test(arguments: Golden.names(in: good) + Golden.names(in: errors))
  func mutationsAreRead(_ name: String) throws {
    let folder = try #require([good, errors].first { Golden.exists(name, in: $0) })
    let sources = Reading(case: try Golden(file: folder.appending(path: name)).input).sources
    var chance = Chance(seed: 7)
    for _ in 0..<12 { survives(sources.map { chance.mutated($0) }) }
  }

  @Test(arguments: Shipped.all)
  func mutationsOfShippedFilesAreRead(_ path: String) {
    let source = Shipped.source(path)
    var chance = Chance(seed: 11)
    for _ in 0..<2 { survives([chance.mutated(source)]) }
  }

  /// Deep and long constructs are refused or read, within bounds.
  @Test(arguments: Hostile.texts.keys.sorted())
  func boundsHold(_ name: String) throws {
    let text = try #require(Hostile.texts[name])
    survives([Source(name: "deep", text: text)])
  }

  /// Reads, checks and renders; nothing of it may trap or let a control character through.
  private func survives(_ sources: [Source]) {
    let reading = Reading(sources)
    for diagnostic in reading.diagnostics {
      let text = diagnostic.rendered(in: reading.sources)
      let isClean = text.unicodeScalars.allSatisfy { $0 == "\n" || !isHostile($0) }
      #expect(isClean, "\(text.debugDescription)")
      let bytes = reading.sources[Int(diagnostic.range.source)].bytes.count
      #expect(diagnostic.range.lower >= 0 && diagnostic.range.upper <= bytes, "\(text)")
      guard let edit = diagnostic.fix?.edit else { continue }
      #expect(edit.range.upper <= bytes)
    }
  }
}

extension Reading {
  fileprivate static func edited(_ source: Source, _ edit: Edit) -> Source {
    var bytes = source.bytes
    bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8)
    return Source(name: source.name, bytes: bytes)
  }
}

extension Golden {
  fileprivate static func exists(_ name: String, in folder: URL) -> Bool {
    names(in: folder).contains(name)
  }
}
