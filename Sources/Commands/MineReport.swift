import Diagnostics
import Evaluation
import FoundationEssentials
import RuleLanguage
import Terminal

/// Proposed cues, for a person to read and paste, and for other programs.
struct MineReport {
  /// Of each behaviour.
  let proposals: [Proposals]
  let rules: HearingRules
  let rows: Int
  let files: Int
  let showsSubjects: Bool

  typealias Words = MineWording

  /// Lines as a rule file has them: what is told of a cue is a comment above it.
  func lines(width: Int) -> [String] {
    func comment(_ text: String, indent: String) -> [String] {
      let lines: String = visible(text).wrapped(to: width - indent.count - 2, hanging: 0)
      return lines.split(separator: "\n").map { "\(indent)# \($0)" }
    }
    let notes = [
      Words.summary(rows: rows, files: files),
      showsSubjects ? Words.contentShown : Words.contentLeftOut, Words.gainExplained,
    ]
    var lines = notes.flatMap { comment($0, indent: "") }
    for (behaviour, proposals) in proposals.enumerated() where !proposals.cues.isEmpty {
      lines += ["", "behaviour \(rules.behaviours[behaviour].name)"]
      lines += comment(Words.base(proposals.of, of: proposals.rows), indent: "  ")
      for proposal in proposals.cues {
        let support = Words.support(
          proposal.fires, right: proposal.right, conversations: proposal.conversations,
          files: proposal.files, gain: decimal(proposal.gain, places: 1))
        lines += comment(support, indent: "  ")
        for example in proposal.examples { lines += comment("\"\(example)\"", indent: "  ") }
        lines.append("  \(signed(proposal.points)) \(proposal.cue)")
      }
    }
    if proposals.allSatisfy(\.cues.isEmpty) { lines += comment(Words.nothing, indent: "") }
    return lines
  }

  // MARK: - As JSON

  private struct Document: Encodable {
    var rows: Int
    var subjects: Bool
    var proposals: [Entry]
  }

  private struct Entry: Encodable {
    var behaviour: String
    var cue: String
    var points: Int
    var fires: Int
    var right: Int
    var conversations: Int
    var files: Int
    var gain: Double
    var examples: [String]
  }

  var json: String {
    get throws {
      let entries = proposals.flatMap(\.cues).map {
        Entry(
          behaviour: rules.behaviours[$0.behaviour].name, cue: $0.cue,
          points: $0.points, fires: $0.fires, right: $0.right, conversations: $0.conversations,
          files: $0.files, gain: ($0.gain * 100).rounded() / 100, examples: $0.examples)
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = Document(rows: rows, subjects: showsSubjects, proposals: entries)
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
  }
}
