import Record
import Scoring
import TestSupport
import Testing

/// Every number here was worked out on paper from the formula in ``LabelAgreement``.
@Suite struct LabelAgreementTests {
  /// Pairs of what the rules heard and what the person says, a turn each; `?` is no move.
  private func agreement(_ pairs: [(Int, String, String)]) -> LabelAgreement {
    var script: [String] = []
    var overruling = Overruling()
    for (count, heard, said) in pairs {
      for _ in 0..<count {
        script.append("> [\(heard)] a")
        let place = Overruling.Place(turn: script.count, clause: 1)
        overruling[place] = said == "?" ? .nothing : .behaviour(said)
      }
    }
    return LabelAgreement(of: overruling, in: record(script.joined(separator: "\n")))
  }

  @Test func behavioursAndSides() {
    let found = agreement([
      (3, "asking", "asking"), (2, "asking", "checking"), (1, "asking", "reasoning"),
      (1, "greeting", "?"), (1, "?", "?"),
    ])
    #expect(found.behaviours == Ratio(4, of: 8))
    #expect(found.sides == Ratio(7, of: 8))
    #expect(found.kappa == nil)
  }

  @Test(arguments: [
    // 15 of 20 agree; chance 12 x 11 + 8 x 9 = 204: (300 - 204) / (400 - 204) = .4898
    (
      [
        (9, "asking", "asking"), (3, "reasoning", "asking"), (2, "asking", "reasoning"),
        (6, "reasoning", "reasoning"),
      ], 49
    ),
    // 12 + 5 + 1 = 18 of 18
    ([(12, "asking", "listening"), (5, "offering", "expecting"), (1, "greeting", "?")], 100),
    // never: chance 9 x 9 + 9 x 9 = 162: (0 - 162) / (324 - 162)
    ([(9, "asking", "reasoning"), (9, "reasoning", "asking")], -100),
    // 8 of 20; chance 10 x 8 + 10 x 12 = 200: (160 - 200) / 200 = -.2
    (
      [
        (3, "asking", "asking"), (5, "reasoning", "asking"), (7, "asking", "reasoning"),
        (5, "reasoning", "reasoning"),
      ], -20
    ),
    // all of one side: chance agrees on all
    ([(20, "asking", "checking")], nil),
    // seventeen are too few
    ([(9, "asking", "asking"), (8, "reasoning", "reasoning")], nil),
  ])
  func beyondChance(_ pairs: [(Int, String, String)], _ kappa: Int?) {
    #expect(agreement(pairs).kappa == kappa)
  }
}

@Suite struct OverrulingTests {
  private let heard = record("> [asking 40] a [?] b\n> [reasoning] c\n> [?] d")

  private func place(_ turn: Int, _ clause: Int) -> Overruling.Place {
    Overruling.Place(turn: turn, clause: clause)
  }

  @Test func theRecordIsSeenAsThePersonSays() {
    var overruling = Overruling()
    overruling[place(1, 1)] = .behaviour("asking")
    overruling[place(1, 2)] = .behaviour("offering")
    overruling[place(2, 1)] = .nothing
    // Nothing of this is there.
    overruling[place(2, 2)] = .nothing
    overruling[place(9, 1)] = .behaviour("asking")
    overruling[place(3, 1)] = .behaviour("singing")
    let seen = overruling.seen(heard)
    #expect(seen.turns.map { $0.moves.map(\.behaviour) } == [["asking", "offering"], [], []])
    #expect(seen.turns[0].moves.map(\.confidence) == [1, 1])
    #expect(seen.turns[0].moves.map(\.points) == [3, 0])
    #expect(seen.turns.map(\.text) == heard.turns.map(\.text))
  }

  @Test func anAnswerGivenAnewTakesItsLabelsAlong() {
    var overruling = Overruling()
    for turn in 1...3 { overruling[place(turn, 1)] = .nothing }
    overruling.rewind(to: 2)
    #expect(overruling.all.map(\.place) == [place(1, 1)])
    overruling[place(1, 1)] = nil
    #expect(overruling.isEmpty)
  }

  @Test func aSecondViewShowsWhatDiffers() throws {
    let heard = record("> [asking] a [asking] b [checking] c\n> [reasoning] d")
    var overruling = Overruling()
    #expect(SecondView(overruling, of: heard) == nil)
    overruling[place(1, 1)] = .behaviour("checking")
    let view = try #require(SecondView(overruling, of: heard))
    let different = view.differences(from: debrief(of: heard)).map {
      "\($0.name.rawValue) \($0.byRules.number ?? 0) \($0.byPerson.number ?? 0)"
    }
    #expect(different.contains("open-questions 67 33"))
    #expect(!different.contains { $0.hasPrefix("breadth") })
  }
}
