import Conversation
import Diagnostics
import Foundation
import Hearing
import LanguageSupport
import Proofs
import RuleLanguage
import TestSupport
import Testing

/// Shadowing is decided: of random rules in a row those are called dead that no short sentence makes
/// answer, and no others.
///
/// `SHADOW_STATES=20000 swift test --filter ShadowingTests` tries more of them.
@Suite struct ShadowingTests {
  private static let states =
    ProcessInfo.processInfo.environment["SHADOW_STATES"].flatMap { Int($0) } ?? 240
  private static let statesEach = 20

  @Test(arguments: 0..<(states / statesEach))
  func deadIsWhatNoSentenceMakesAnswer(_ part: Int) {
    var chance = Chance(seed: UInt64(part) * 1_000_003)
    let rulesEach = part % 3 == 2 ? 3 : 2
    let text = chance.states(ShadowingTests.statesEach, rulesEach: rulesEach)
    var reading = Reading([Source(name: "random", text: text)])
    #expect(reading.report(reading.diagnostics.filter { $0.severity == .error }) == "")
    reading.program.prepare()
    let program = reading.program
    let findings = prove(program)
    #expect(reading.report(findings.unproven) == "")
    let dead = Set(findings.diagnostics.map(\.range))
    var silent = Set(program.rules.indices.filter { program.rules[$0].kind == .when })
    silent.subtract(program.afters)
    play(wordsUpTo: 4, until: &silent, in: program)
    for rule in program.rules.indices where dead.contains(program.rules[rule].range) {
      #expect(silent.contains(rule), "\(program.text(program.rules[rule].range)) answers: \(part)")
    }
    // What only longer sentences show is looked for where it is said to be.
    silent = silent.filter { !dead.contains(program.rules[$0].range) }
    play(wordsFrom: 5, wordsUpTo: 8, until: &silent, in: program)
    for rule in silent.sorted() {
      Issue.record("\(program.text(program.rules[rule].range)) never answers: \(part)")
    }
  }

  /// Takes the rules out of `silent` that some sentence makes answer, each asked in its own state.
  private func play(
    wordsFrom least: Int = 1, wordsUpTo most: Int, until silent: inout Set<Int>, in program: Program
  ) {
    let words = ["a", "b", "c", "x"]
    for length in least...most {
      var number = 0
      let count = 1 << (2 * length)
      while number < count, !silent.isEmpty {
        let text = (0..<length).map { words[number >> (2 * $0) & 3] }.joined(separator: " ")
        for end in ["", "?"] { play(text + end, until: &silent, in: program) }
        number += 1
      }
    }
  }

  private func play(_ text: String, until silent: inout Set<Int>, in program: Program) {
    let heard = hear(text, after: Previously(), by: program.hearing)
    for (index, state) in program.states.enumerated()
    where state.rules.contains(where: silent.contains) {
      var situation = Situation(of: program)
      situation.state = index
      for case .answered(let rule) in step(situation, heard, program).1 { silent.remove(rule) }
    }
  }
}

extension Chance {
  /// A scenario of states with some rules of one pattern each, every state reached from the one above.
  fileprivate mutating func states(_ count: Int, rulesEach: Int) -> String {
    var lines = [
      "scenario \"R\"", "  role r", "  you A", "  with B", "  objective o", "  part p: q", "",
    ]
    for state in 0..<count {
      lines += ["state s\(state)", "  B: Go."]
      for _ in 0..<rulesEach { lines += ["  when \"\(pattern())\"", "    B: Yes."] }
      lines += ["  otherwise", state + 1 < count ? "    -> s\(state + 1)" : "    reach p q", ""]
    }
    lines[lines.count - 1] = "    end"
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Program {
  fileprivate func text(_ range: SourceRange) -> String {
    sources[Int(range.source)].text(range.bytes)
  }
}
