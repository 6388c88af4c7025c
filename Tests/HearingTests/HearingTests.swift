import Foundation
import Hearing
import LanguageSupport
import Matching
import Record
import RuleLanguage
import TestSupport
import Testing

private let cases = folder("Cases", beside: #filePath)

/// To add a case: write `Cases/NAME.golden`, a small pack and a section `=== answers` with an answer
/// a line, run `UPDATE_GOLDEN=1 swift test`, and read how they are heard.
///
/// `< text` before an answer is what the counterpart said just before, `expects NAME` what the line
/// expects; `\u{…}` stands for a scalar.
@Suite struct HearingTests {
  @Test(arguments: Golden.names(in: cases))
  func answersAreHeard(_ name: String) throws {
    var golden = try Golden(file: cases.appending(path: name))
    let (rules, exchanges) = try read(golden)
    let seen = exchanges.map { exchange in
      shown(hear(exchange.answer, after: exchange.previously, by: rules), exchange)
    }.joined()
    #expect(seen == golden.expected("heard", seen: seen))
    try golden.finish()
  }

  /// The same answer is heard the same, whatever was heard before, and from rules read again.
  @Test(arguments: Golden.names(in: cases))
  func hearingIsPure(_ name: String) throws {
    let golden = try Golden(file: cases.appending(path: name))
    let (rules, exchanges) = try read(golden)
    let (again, _) = try read(golden)
    for exchange in exchanges.reversed() {
      let first = shown(hear(exchange.answer, after: exchange.previously, by: rules), exchange)
      let second = shown(hear(exchange.answer, after: exchange.previously, by: again), exchange)
      #expect(first == second)
    }
  }

  /// Whatever is typed: places lie in the answer, evidence quotes it, moves have their points.
  @Test(arguments: Golden.names(in: cases), 1...8)
  func anythingCanBeHeard(_ name: String, _ seed: UInt64) throws {
    let (rules, exchanges) = try read(try Golden(file: cases.appending(path: name)))
    var chance = Chance(seed: seed)
    for exchange in exchanges.prefix(6) {
      let text = chance.text(upTo: 8) + exchange.answer + chance.text(upTo: 20) + exchange.answer
      let answer = hear(text, after: exchange.previously, by: rules)
      #expect(answer.wordCount == answer.clauses.reduce(0) { $0 + $1.words.count })
      for clause in answer.clauses {
        #expect(!clause.words.isEmpty && clause.words.count == clause.places.count)
        #expect(clause.places.allSatisfy { $0.upperBound <= text.utf8.count })
        for pattern in clause.patterns {
          let range = try #require(rules.patterns.range(of: Int(pattern), in: clause.lattice))
          #expect(range.upperBound <= clause.words.count)
        }
        let likelihoods = clause.likelihoods(among: rules.behaviours.count)
        #expect(likelihoods.allSatisfy { 0...1 ~= $0 } && abs(likelihoods.reduce(0, +) - 1) < 1e-9)
        guard let move = clause.move else { continue }
        #expect(move.isAssumed || move.confidence >= likelihoods.max() ?? 1)
        #expect(move.isAssumed || move.points >= pointsForAMove)
        #expect(move.isAssumed || move.points == move.evidence.reduce(0) { $0 + $1.points })
      }
    }
  }

  // MARK: - Reading and showing

  private struct Exchange {
    var answer: String
    var previously: Previously
    var expects: String?
  }

  private func read(_ golden: Golden) throws -> (HearingRules, [Exchange]) {
    let reading = Reading(case: golden.input)
    #expect(reading.report(reading.diagnostics) == "")
    let rules = reading.program.hearing
    var exchanges: [Exchange] = []
    var (lines, expects): ([String], String?) = ([], nil)
    for line in try #require(golden.section("answers")).split(separator: "\n") {
      if line.hasPrefix("< ") {
        lines.append(unescaped(String(line.dropFirst(2))))
      } else if line.hasPrefix("expects ") {
        expects = String(line.dropFirst(8))
      } else {
        let expected = rules.behaviours.firstIndex { $0.name == expects }
        let answer = line == "(silence)" ? "" : unescaped(String(line))
        exchanges.append(
          Exchange(
            answer: answer, previously: Previously(lines: lines, expected: expected),
            expects: expects))
        (lines, expects) = ([], nil)
      }
    }
    return (rules, exchanges)
  }

  private func shown(_ answer: HeardAnswer, _ exchange: Exchange) -> String {
    var text = exchange.previously.lines.map { "< \($0)\n" }.joined()
    text += exchange.expects.map { "expects \($0)\n" } ?? ""
    text += "> \(exchange.answer)\n"
    let counts = [
      (answer.wordCount, "words"), (answer.questionCount, "questions"),
      (answer.echoCount, "taken up"),
    ]
    text += "  \(counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", "))\n"
    return text + answer.clauses.map(shown).joined()
  }

  private func shown(_ clause: HeardClause) -> String {
    let words = clause.words.joined(separator: " ")
    var text = "  - \(words)\(clause.isQuestion ? "?" : "")"
    text += words == clause.text ? "\n" : " [\(clause.text)]\n"
    let echoed = clause.echoed.sorted().joined(separator: ", ")
    if !echoed.isEmpty { text += "    takes up \(echoed)\n" }
    guard let move = clause.move else { return text + "    unmatched\n" }
    text += "    \(move.side) \(move.behaviour)"
    text += move.isAssumed ? ", as expected" : " \(move.points)"
    text += move.runnerUp.map { ", before \($0.behaviour) \($0.points)\n" } ?? "\n"
    for evidence in move.evidence {
      text += "      \(evidence.points > 0 ? "+" : "")\(evidence.points) \(evidence.cue)"
      text += evidence.words.isEmpty ? "\n" : ": \(evidence.words)\n"
    }
    return text
  }
}
