import Foundation
import LanguageSupport
import RuleLanguage
import TestSupport
import Testing

private let tokenCases = folder("Cases/tokens", beside: #filePath)
private let respellingCases = folder("Cases/respelling", beside: #filePath)

/// Returns words with their breaks: `/` a clause, `.` a sentence, `?` a question.
private func shown(_ tokens: [Token]) -> String {
  let pieces = tokens.map { token in
    switch token.breakAfter {
    case .none: token.word
    case .clause: token.word + " /"
    case .sentence: token.word + " ."
    case .question: token.word + " ?"
    }
  }
  return (["-"] + pieces).joined(separator: " ") + "\n"
}

/// To add a case: write `Cases/tokens/NAME.golden`, a line for each text (`\u{…}` is a scalar), or
/// `Cases/respelling/NAME.golden`, a pack and a section `=== answers`; `UPDATE_GOLDEN=1 swift test`.
@Suite struct TokenTests {
  @Test(arguments: Golden.names(in: tokenCases))
  func wordsAreCut(_ name: String) throws {
    var golden = try Golden(file: tokenCases.appending(path: name))
    let lines = golden.input.split(separator: "\n").map { unescaped(String($0)) }
    let seen = lines.map { shown(tokens(of: $0)) }.joined()
    #expect(seen == golden.expected("words", seen: seen))
    for line in lines { expectPlaces(of: tokens(of: line), in: line) }
    try golden.finish()
  }

  @Test(arguments: Golden.names(in: respellingCases))
  func wordsAreRespelled(_ name: String) throws {
    var golden = try Golden(file: respellingCases.appending(path: name))
    let reading = Reading(case: golden.input)
    #expect(reading.report(reading.diagnostics) == "")
    let answers = try #require(golden.section("answers")).split(separator: "\n")
    let respelling = reading.program.hearing.language.respelling
    let seen = answers.map { answer in
      let text = unescaped(String(answer))
      return shown(respelling.respelled(tokens(of: text)))
    }.joined()
    #expect(seen == golden.expected("read as", seen: seen))
    try golden.finish()
  }

  /// Words come in order, each at its place, none empty.
  private func expectPlaces(of tokens: [Token], in text: String) {
    var end = 0
    for token in tokens {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty, "\(text)")
      #expect(!token.word.isEmpty, "\(text)")
      end = token.range.upperBound
    }
    #expect(end <= text.utf8.count)
  }

  @Test(arguments: 1...200)
  func randomTextsAreCut(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let text = chance.text(upTo: 60) + "’" + chance.text(upTo: 60)
    expectPlaces(of: tokens(of: text), in: text)
    #expect(tokens(of: text) == tokens(of: text))
  }

  /// A word typed in another composition or case is the same word.
  @Test(arguments: [
    ("ÉCOLE", "e\u{301}cole"), ("Straße", "STRAßE"), ("DON’T", "don't"), ("Ａ", "ａ"),
  ])
  func foldingMeets(_ a: String, _ b: String) {
    #expect(tokens(of: a).map(\.word) == tokens(of: b).map(\.word))
  }

  @Test(arguments: [
    "word ", "a", "don't. ", "👍", "漢字", "e\u{301}", "'", "?!", "\n", "-", "...", "1.5,",
  ])
  func longTextsAreCut(_ piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    expectPlaces(of: tokens(of: text), in: text)
  }
}
