import Conversation
import Diagnostics
import LanguageSupport
import Proofs
import Record
import RuleLanguage
import TestSupport
import Testing

/// Nothing that is called impossible ever happens: random scenarios, played at random.
@Suite struct PossibilitiesTests {
  @Test(arguments: 0..<20)
  func nothingImpossibleHappens(_ lot: Int) {
    for seed in 0..<30 {
      var chance = Chance(seed: UInt64(lot * 1000 + seed))
      let reading = Reading([Source(name: "random", text: chance.scenario())])
      guard !reading.report(reading.syntax).contains("error"), reading.program.isPrepared else {
        Issue.record("\(reading.report(reading.syntax))\n\(reading.sources[0].text)")
        continue
      }
      let possible = Possibilities(of: reading.program)
      for _ in 0..<5 {
        let answers = (0..<10).map { _ in chance.answer() }
        if let surprise = surprise(playing: answers, of: reading.program, possible) {
          Issue.record("lot \(lot), seed \(seed): \(surprise)\n\(reading.sources[0].text)")
          return
        }
      }
    }
  }

  @Test(arguments: Shipped.scenarios)
  func shippedScenariosStayInside(_ path: String) {
    let program = Reading(Shipped.sources(for: path)).program
    let possible = Possibilities(of: program)
    var chance = Chance(seed: 1)
    let likes = program.rules.flatMap { $0.examples.map(\.text.text) }
    for _ in 0..<5 {
      let answers = (0..<16).map { _ in likes[Int.random(in: likes.indices, using: &chance)] }
      #expect(surprise(playing: answers, of: program, possible) == nil)
    }
  }

  /// Plays answers and returns the first thing that should have been impossible.
  private func surprise(
    playing answers: [String], of program: Program, _ possible: Possibilities
  ) -> String? {
    var (situation, events) = begin(program)
    var played: [String] = []
    for answer in answers + [""] {
      let place = "after \(played)"
      for event in events {
        if case .answered(let rule) = event, !possible.canRun(rule) {
          return "rule \(rule) \(place)"
        }
        if case .noticed(let rule) = event, !possible.canRun(rule) {
          return "notice \(rule) \(place)"
        }
        if case .followed(let rule) = event, !possible.canRun(rule) {
          return "after \(rule) \(place)"
        }
      }
      if let verdict = situation.verdict {
        // Endless passing ends in the state it was about to leave.
        let states = program.states.indices.contains { possible.canEnd(verdict, in: $0) }
        return states ? nil : "verdict \(verdict) \(place)"
      }
      if !possible.admit(situation, heard: signals(said: events, program)) {
        return "state \(program.states[situation.state].name) \(place): \(situation)"
      }
      (situation, events) = step(situation, answer, program)
      played.append(answer)
    }
    return nil
  }

  private func signals(said events: [Event], _ program: Program) -> Set<Int> {
    var signals: Set<Int> = []
    for case .said(let line, let said) in events where said.speaker != "coach" {
      signals.formUnion(program.lines[line].signals)
    }
    return signals
  }
}
