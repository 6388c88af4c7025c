import Authoring
import Conversation
import Diagnostics
import Foundation
import Hearing
import LanguageSupport
import RuleLanguage
import Testing

private let scenario = """
  scenario "Friday"
    you Sam
    with Mark, a colleague
    objective Mark says yes
    part yes: said
  read "dont" as "do not"
  behaviour asking: pull "Asks"
    +3 "when"
  fact asked
  state desk
    Mark: Well?
    when asking
      set asked
      Mark: On Friday.
    when "promotion"
      reach yes said
      end
    otherwise
      Mark: Hm.

  """

/// Running scripted conversations.
@Suite struct TestRunTests {
  private func results(_ tests: String) throws -> [TestResult] {
    let reading = Reading(case: "--- f.scenario\n\(scenario)--- f.test\n\(tests)")
    #expect(reading.report(reading.diagnostics.filter { $0.severity == .error }) == "")
    let rules = try #require(reading.tests)
    return rules.tests.map { run($0, of: rules, in: reading.program) }
  }

  /// A word that only an expectation knows does not change how the person is heard.
  ///
  /// With "vacation" among the rules' words, "vaction" would be read as it.
  @Test func expectationsDoNotChangeWhatIsHeard() throws {
    let result = try results(
      "test \"a slip\"\n  you: My vaction.\n  expect not \"vacation\"\n  expect \"vaction\"\n")[0]
    #expect(result.failures == [])
    let heard = result.session.turns[0].events.compactMap { event -> [String]? in
      if case .heard(let answer) = event { return answer.clauses.flatMap(\.words) }
      return nil
    }
    #expect(heard == [["my", "vaction"]])
    // A slip for a word of the rules is one, whatever the tests say.
    #expect(try results("test \"t\"\n  you: My promtion.\n  expect end met\n")[0].passed)
  }

  /// Patterns of expectations go through the pack like those of rules.
  @Test func patternsAreFoundInTheAnswer() throws {
    let results = try results(
      """
      test "words"
        you: I dont know. And when?
        expect "do not" and ends with asking
        expect asking with "when" and not "never"
        expect asked and count(pull) = 1
        expect Mark: On Friday.
      """)
    #expect(results[0].failures == [])
    #expect(results[0].tried == 4)
  }

  /// An answer that nobody hears any more is a failure, told once.
  @Test func answersAfterTheEndFail() throws {
    let result = try results(
      """
      test "too much"
        you: promotion
        expect end met
        you: and more
        you: and more
        expect end met
      """)[0]
    #expect(result.failures.count == 1)
    #expect(result.tried == 1)
    #expect(result.session.turns.count == 1)
    #expect(result.failures.first?.found.first?.contains("after answer 1") == true)
  }

  /// The same test gives the same result.
  @Test func runningIsAFunction() throws {
    let text = "test \"t\"\n  you: when?\n  expect -> desk\n  expect end\n"
    let (first, second) = (try results(text)[0], try results(text)[0])
    #expect(first.failures == second.failures)
    #expect(first.session.situation == second.session.situation)
  }
}

/// What tests exercise.
@Suite struct CoverageTests {
  @Test func whatAnswersIsExercised() throws {
    let text = """
      scenario "Friday"
        you Sam
        with Mark, a colleague
        objective Mark says yes
        part yes: said
      text day "Friday"
      state desk
        Mark: Well?
          when "nested"
            Mark: So you did answer.
        notice length > 3 once
          Mark: That was long.
        when "keep {day 1..2}"
          like keep Monday
          Mark: On {day}.
            | {day}, I said.
            | Never.
        otherwise
          Mark: Hm.
      state unused
        otherwise
          end
      after
        when turn = 9
          end
      anywhere
        when "bye"
          -> unused

      test "some of it"
        you: nested, I think, or not
        you: keep monday
        you: keep monday
        expect -> desk
      """
    let reading = Reading(case: "--- f.scenario\n\(text)")
    let rules = try #require(reading.tests)
    var coverage = Coverage(of: reading.program, source: 0)
    for test in rules.tests { coverage.add(run(test, of: rules, in: reading.program).session) }
    var seen: [Coverage.Kind: [Bool]] = [:]
    for item in coverage.items { seen[item.kind, default: []].append(item.isTested) }
    #expect(seen[.states] == [true, false])
    #expect(seen[.nested] == [true])
    #expect(seen[.notices] == [true])
    #expect(seen[.rules] == [true])
    #expect(seen[.otherwise] == [false, false])
    #expect(seen[.afters] == [false])
    #expect(seen[.everywhere] == [false])
    // Well?, the nested line, the notice's, two of three wordings, not the otherwise.
    #expect(seen[.wordings] == [true, true, true, true, true, false, false])
    #expect(coverage.items.filter(\.hasExample).map(\.kind) == [.rules])
  }
}
