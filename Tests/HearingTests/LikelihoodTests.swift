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

  /// 1.6³ is 4.096, 1.6⁵ 10.48576, 1.6⁻² 0.390625; none of them weighs 1.6³.
  private static let cases: [(String, [Double])] = [
    ("who", [0.4455, 0.1088, 0.4455]),
    ("who me", [0.3333, 0.3333, 0.3333]),
    ("why", [0.7003, 0.0261, 0.2736]),
    ("there", [0.1641, 0.1641, 0.6719]),
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
    #expect(abs(move.confidence - 0.7003) < 0.0001)
  }

  @Test func anAssumedMoveIsNotSure() throws {
    let answer = hear("there", after: Previously(lines: [], expected: 0), by: rules)
    #expect(answer.clauses[0].move?.confidence == 0)
  }
}
