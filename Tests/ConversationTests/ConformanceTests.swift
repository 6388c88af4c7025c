import Conversation
import Diagnostics
import Foundation
import LanguageSupport
import Record
import RuleLanguage
import TestSupport
import Testing

/// To add a case: write `Cases/conformance/NAME.golden`, states and a section `=== answers` with an
/// answer a line, run `UPDATE_GOLDEN=1 swift test`, and read whether that is how it should go.
@Suite struct ConformanceTests {
  private func program(_ golden: Golden) throws -> Program {
    let reading = try scene(golden.input)
    #expect(reading.report(reading.diagnostics.filter { $0.severity == .error }) == "")
    return reading.program
  }

  @Test(arguments: Golden.names(in: conformance))
  func conversationsGoAsWritten(_ name: String) throws {
    var golden = try Golden(file: conformance.appending(path: name))
    let program = try program(golden)
    let session = played(answers(try #require(golden.section("answers"))), of: program)
    let seen = Telling(program: program).told(session)
    #expect(seen == golden.expected("events", seen: seen))
    try golden.finish()
  }

  /// A session is its answers: played again, read again, it is the same.
  @Test(arguments: Golden.names(in: conformance))
  func replayingChangesNothing(_ name: String) throws {
    let golden = try Golden(file: conformance.appending(path: name))
    let program = try program(golden)
    let answers = answers(try #require(golden.section("answers")))
    let first = played(answers, of: program)
    let second = played(answers, of: try self.program(golden))
    #expect(Telling(program: program).told(first) == Telling(program: program).told(second))
    #expect(first.situation == second.situation)
    #expect(first.record(name: name) == second.record(name: name))
  }

  /// Going back and answering again is as if the wrong answers had never been given.
  @Test(arguments: Golden.names(in: conformance))
  func rewindingForgets(_ name: String) throws {
    let golden = try Golden(file: conformance.appending(path: name))
    let program = try program(golden)
    let answers = answers(try #require(golden.section("answers")))
    let straight = Telling(program: program).told(played(answers, of: program))
    for turn in answers.indices {
      var session = played(Array(answers[..<turn]), of: program)
      for wrong in ["What is it, Mark?", "", "I need this, and I need it now."] {
        _ = session.answer(wrong)
      }
      session.rewind(to: turn + 1)
      #expect(session.turns.count == turn)
      for answer in answers[turn...] { _ = session.answer(answer) }
      #expect(Telling(program: program).told(session) == straight, "wrong from turn \(turn + 1)")
    }
  }

  /// What a record says happened is what did.
  @Test(arguments: Golden.names(in: conformance))
  func recordsAgree(_ name: String) throws {
    let golden = try Golden(file: conformance.appending(path: name))
    let session = played(answers(try #require(golden.section("answers"))), of: try program(golden))
    let record = session.record(name: name)
    #expect(record.verdict == session.situation.verdict)
    #expect(record.turns.count == session.turns.count)
    #expect(record.parts.map(\.reached) == session.situation.degrees)
    if let last = record.turns.last { #expect(last.meters == session.situation.meters) }
    for (meter, values) in zip(record.meters, record.turns.map(\.meters).transposed) {
      #expect(values.allSatisfy { (0...meter.maximum).contains($0) }, "\(meter.name)")
    }
    let told = record.turns.flatMap(\.told)
    #expect(Set(told).count == told.count)
  }
}

extension [[Int]] {
  fileprivate var transposed: [[Int]] {
    guard let first else { return [] }
    return first.indices.map { column in map { $0[column] } }
  }
}
