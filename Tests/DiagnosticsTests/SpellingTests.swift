import Diagnostics
import Foundation
import TestSupport
import Testing

private let cases = folder("Cases/spelling", beside: #filePath)

/// Which name is suggested: near means a third of the letters at the most, two at the very most.
///
/// To add a case: write a line `typed: name, name` in a file of `Cases/spelling` and run
/// `UPDATE_GOLDEN=1 swift test`.
@Suite struct SpellingTests {
  @Test(arguments: Golden.names(in: cases))
  func nearNamesAreSuggested(_ name: String) throws {
    var golden = try Golden(file: cases.appending(path: name))
    let seen = golden.input.split(separator: "\n").map { line in
      let pieces = line.split(separator: ":", omittingEmptySubsequences: false)
      let known = pieces[1].split(whereSeparator: { $0 == "," || $0 == " " }).map {
        unescaped(String($0))
      }
      let found = nearest(to: unescaped(String(pieces[0])), among: known)
      return "\(pieces[0]) -> \(found ?? "nothing")\n"
    }.joined()
    #expect(seen == golden.expected("suggested", seen: seen))
    try golden.finish()
  }

  /// The first of two that are equally near, so that the order of declaration decides.
  @Test func tiesGoToTheFirst() {
    #expect(nearest(to: "aab", among: ["aac", "aad"]) == "aac")
    #expect(nearest(to: "aab", among: ["aad", "aac"]) == "aad")
  }

  /// One slip of the fingers in a long name is always found.
  @Test(arguments: 1...100)
  func oneSlipIsFound(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let letters = Array("abcdefghijklmnopqrst".shuffled(using: &chance).prefix(9))
    var slipped = letters
    let place = Int.random(in: 1..<8, using: &chance)
    switch seed % 4 {
    case 0: slipped.swapAt(place, place - 1)
    case 1: slipped.remove(at: place)
    case 2: slipped.insert("z", at: place)
    default: slipped[place] = "z"
    }
    #expect(nearest(to: String(slipped), among: ["nothing", String(letters)]) == String(letters))
  }

  /// Thousands of unknown names among thousands of known ones, all of the same letters: no name is
  /// compared more often than the limit allows, and until then the nearest is found.
  @Test func manyNamesComeToAnEnd() {
    var chance = Chance(seed: 5)
    let names = (0..<4000).map { _ in String("abcdefghij".shuffled(using: &chance)) }
    var spelling = Spelling(names)
    #expect(spelling.nearest(to: "x" + names[7].dropFirst()) == names[7])
    for name in names { _ = spelling.nearest(to: String(name.reversed())) }
    #expect(spelling.nearest(to: "x" + names[7].dropFirst()) == nil)
  }
}
