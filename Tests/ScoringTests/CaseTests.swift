import Foundation
import Record
import Scoring
import TestSupport
import Testing

/// The cases of `Cases/README.md`: conversations with the numbers that a person worked out.
///
/// To add one, write a file; nothing is ever recorded here.
@Suite struct CaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  private static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    precondition(!all.isEmpty, "no cases in \(folder.path)")
    return all.filter { $0.hasSuffix(".case") }.sorted()
  }

  @Test(arguments: names)
  func theSumComesOut(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let halves = text.components(separatedBy: "\n---\n")
    try #require(halves.count == 2, "a conversation, a line of three dashes, expectations")
    let script = halves[0].split(separator: "\n").filter { !$0.hasPrefix("#") }
    let debrief = debrief(of: record(script.joined(separator: "\n")))
    let lines = halves[1].split(separator: "\n").filter { !$0.hasPrefix("#") }
    try #require(!lines.isEmpty)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let expected = words.joined(separator: " ")
      #expect(seen(words, in: debrief) == expected)
    }
  }

  /// Four cases or more a measure, one of them without a number.
  @Test(arguments: MeasureName.allCases)
  func everyMeasureHasCases(_ measure: MeasureName) throws {
    let own = Self.names.filter { $0.hasPrefix(measure.rawValue + "-") }
    let lines = try own.flatMap { name in
      try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n").filter { $0.hasPrefix(measure.rawValue + " ") }
    }
    #expect(lines.count >= 4, "\(own)")
    #expect(lines.contains { $0.contains(" none ") }, "\(own)")
  }

  /// The line as it should have been written.
  private func seen(_ words: [String], in debrief: Debrief) -> String {
    switch words[0] {
    case "mean": "mean \(debrief.scoreCard.mean.map(String.init) ?? "none")"
    case "mutual": "mutual \(debrief.opening.isMutual ? "yes" : "no")"
    case "bar": "bar \(words[1]) \(bar(words[1], in: debrief))"
    default:
      MeasureName(rawValue: words[0]).map { "\(words[0]) \(shown(debrief.reading(of: $0)))" }
        ?? "no measure is called \(words[0])"
    }
  }

  private func bar(_ name: String, in debrief: Debrief) -> String {
    guard let index = ScoreCard.Bar.allCases.firstIndex(where: { $0.rawValue == name }) else {
      return "is no bar"
    }
    let reading = debrief.scoreCard.bars[index]
    return reading.number.map(String.init) ?? shown(reading)
  }

  private func shown(_ reading: Reading) -> String {
    switch reading {
    case .none(let reason): "none \(shown(reason))"
    case .amount(let amount, let turns):
      ([shown(amount)] + (turns.isEmpty ? [] : ["turns"]) + turns.map(String.init))
        .joined(separator: " ")
    }
  }

  private func shown(_ amount: Reading.Amount) -> String {
    switch amount {
    case .count(let count): "\(count)"
    case .share(let ratio): "\(ratio.part)/\(ratio.whole)"
    }
  }

  private func shown(_ reason: Reading.WhyNot) -> String {
    switch reason {
    case .nothingToCount: "nothing-to-count"
    case .tooFewMoves: "too-few-moves"
    case .tooFewTurns: "too-few-turns"
    case .tooUnclear: "too-unclear"
    case .notEnded: "not-ended"
    case .noBand: "no-band"
    }
  }
}
