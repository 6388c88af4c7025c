import Foundation
import Record
import Reports
import Scoring
import TestSupport
import Testing

private let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

/// Returns what a section's heading asks for: `80 unicode`, `60 ascii score`, `80 sentences bars`, `live`.
private func rendering(
  _ heading: String, of debrief: Debrief, beside view: SecondView?
) throws -> String {
  if heading == "live" { return live(debrief.balance).text + "\n" }
  let words = heading.split(separator: " ")
  let width = try #require(words.first.flatMap { Int($0) })
  let drawing = try #require(
    words.dropFirst().first.flatMap { Page.Drawing(rawValue: String($0)) })
  let page = Page(width: width, drawing: drawing, columns: columns(of:))
  if words.contains("bars") { return text(of: bars(of: debrief, on: page)) }
  return text(
    of: words.contains("score")
      ? score(of: debrief, beside: view, on: page) : lines(of: debrief, beside: view, on: page))
}

/// A conversation, and what lines such as `label 3.1 asking` say of its clauses; `label 3.1 none` is no move.
private func conversation(_ input: String) -> (record: Record, view: SecondView?) {
  var overruling = Overruling()
  var script: [Substring] = []
  for line in input.split(separator: "\n") {
    let words = line.split { " .".contains($0) }
    if words.first == "label", words.count == 4, let turn = Int(words[1]),
      let clause = Int(words[2])
    {
      overruling[Overruling.Place(turn: turn, clause: clause)] =
        words[3] == "none" ? .nothing : .behaviour(String(words[3]))
    } else {
      script.append(line)
    }
  }
  let record = record(script.joined(separator: "\n"))
  return (record, SecondView(overruling, of: record))
}

/// To add a case: write `Cases/NAME.golden`, a conversation and the headings of the renderings
/// wanted, run `UPDATE_GOLDEN=1 swift test` and read the difference aloud.
@Suite struct DebriefGoldenTests {
  @Test(arguments: Golden.all(in: cases).map(\.file.lastPathComponent))
  func debriefsReadWell(_ name: String) throws {
    var golden = try Golden(file: cases.appending(path: name))
    let (record, view) = conversation(golden.input)
    let debrief = debrief(of: record)
    try #require(!golden.sections.isEmpty)
    for index in golden.sections.indices {
      let seen = try rendering(golden.sections[index].heading, of: debrief, beside: view)
      if Golden.isRecording {
        golden.sections[index].text = seen
      } else {
        #expect(seen == golden.sections[index].text, "\(golden.sections[index].heading)")
      }
    }
    if Golden.isRecording {
      try golden.write()
      Issue.record("recorded \(name); run again without UPDATE_GOLDEN")
    }
  }
}
