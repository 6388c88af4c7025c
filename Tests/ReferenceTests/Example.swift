import Authoring
import Conversation
import Diagnostics
import Foundation
import LanguageSupport
import Proofs
import Record
import RuleLanguage

/// A scenario of the reference, read after everything it uses.
struct Example {
  let reading: Reading

  /// An excerpt, which begins with no `scenario` of its own, stands below the frame of the first page.
  init(_ text: String) throws {
    let isWhole = text.hasPrefix("scenario ") || text.contains("\nscenario ")
    let frame = try Page("RuleLanguage").all("frame")[0].text
    let main = Source(name: "example.scenario", text: isWhole ? text : frame + "\n" + text)
    var sources: [Source] = []
    try Example.addUsed(by: main, to: &sources)
    reading = Reading(sources + [main])
  }

  private static func addUsed(by source: Source, to sources: inout [Source]) throws {
    for name in parse(source, index: 0).0.uses.map(\.text) {
      guard !sources.contains(where: { $0.name.hasSuffix("\(name).rules") }) else { continue }
      let used =
        name == "small-pack"
        ? Source(name: "small-pack.rules", text: try Page("SmallPack").all("rules")[0].text)
        : Shipped.source("rules/\(name).rules")
      try addUsed(by: used, to: &sources)
      sources.append(used)
    }
  }

  /// Everything `check` says of the scenario; what it says of the rules it uses is left out.
  var findings: [Diagnostic] {
    var all = reading.diagnostics
    if !all.contains(where: { $0.severity == .error }) {
      let proved = prove(reading.program)
      all += examine(reading.program).filter { !proved.explained.contains($0.range) }
      all += proved.diagnostics
    }
    return all.filter { Int($0.range.source) == reading.sources.count - 1 }
  }

  /// What fails in the scripted conversations of the scenario.
  var failures: [String] {
    let main = reading.files.count - 1
    let (rules, problems) = checkTests(reading.files, main: main, sources: reading.sources)
    var program = reading.program
    program.prepare()
    return problems.map { $0.rendered(in: reading.sources) }
      + rules.tests.flatMap { test in
        run(test, of: rules, in: program).failures.map {
          "\(test.name): \($0.expected): \($0.found)"
        }
      }
  }

  /// Plays the lines that begin with `You:` and returns the whole conversation in the same form.
  func played(_ session: String) -> (text: String, session: Session) {
    var conversation = Session(reading.program)
    let hasOpening = !session.hasPrefix("You:")
    var text = hasOpening ? said(conversation.opening.events) : ""
    for line in session.split(separator: "\n") where line.hasPrefix("You:") {
      let answer = line.dropFirst(4).drop { $0 == " " }
      text += line + "\n" + said(conversation.answer(String(answer)))
    }
    return (text, conversation)
  }

  private func said(_ events: [Event]) -> String {
    events.compactMap { event in
      if case .said(_, let line) = event { return "\(line.speaker): \(line.text)\n" }
      return nil
    }.joined()
  }
}
