import Hearing
import LanguageSupport
import Record
import RuleLanguage
import Testing

/// Points as likelihoods, worked out by hand.
@Suite struct LikelihoodTests {
  private let rules = Reading(
    case: """
      behaviour asking: pull "Asks"
        +3 "who"
        +5 "why"
      behaviour telling: push "Tells"
        +3 "me"
        -2 "why"
      """
  ).program.hearing

  /// 1.85³ is 6.3316, 1.85⁵ 21.67, 1.85⁻² 0.2922; none of them weighs 1.85³.
  private static let cases: [(String, [Double])] = [
    ("who", [0.4634, 0.0732, 0.4634]),
    ("who me", [0.3333, 0.3333, 0.3333]),
    ("why", [0.7659, 0.0103, 0.2238]),
    ("there", [0.12, 0.12, 0.76]),
  ]

  @Test(arguments: cases)
  func areAsWorkedOutByHand(_ text: String, _ expected: [Double]) throws {
    let clause = try #require(hear(text, after: Previously(), by: rules).clauses.first)
    let found = clause.likelihoods(among: rules.behaviours.count)
    #expect(found.count == expected.count)
    for (value, wanted) in zip(found, expected) {
      #expect(abs(value - wanted) < 0.0002, "\(found)")
    }
  }

  @Test func confidenceIsTheMovesLikelihood() throws {
    let move = try #require(hear("why", after: Previously(), by: rules).clauses[0].move)
    #expect(abs(move.confidence - 0.7659) < 0.0001)
  }

  @Test func anAssumedMoveIsNotSure() throws {
    let answer = hear("there", after: Previously(lines: [], expected: 0), by: rules)
    #expect(answer.clauses[0].move?.confidence == 0)
  }
}
