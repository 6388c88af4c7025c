import Record
import Scoring
import TestSupport
import Testing

/// An answer of one clause for each letter: push, pull (l), away, neutral, unmatched (u); `_` is silence.
private func conversation(_ turns: String, header: String = "") -> Record {
  let acts: [Character: String] = [
    "p": "[reasoning] because", "l": "[asking] why?", "a": "[pausing] wait",
    "n": "[informing] today", "u": "[?] hm", "c": "[checking] right?", "r": "[listening] so it is",
  ]
  let answers = turns.split(separator: " ").map { turn in
    "> " + turn.compactMap { acts[$0] }.joined(separator: " ")
  }
  return record(header + "\n" + answers.joined(separator: "\n"))
}

/// Every number here was worked out by hand from the formula in the measure's own comment.
@Suite struct MeasureTests {
  @Test(arguments: [
    ("p p p p l l l l", Balance.Finding.share(50)),
    ("ppp lll p l", .share(50)),
    ("p p p p p l l l", .share(63)),  // 5/8 = 62.5
    ("p p p l l l l l", .share(38)),  // 3/8 = 37.5
    ("p p p p p p p p", .share(100)),
    ("p p p p l l l a n n", .tooShort),  // seven counted
    ("p p p p l l l l a n n a n n", .share(50)),  // away and neutral do not count
    ("", .tooShort),
    ("u", .tooShort),  // few clauses are too short before they are unclear
    ("u u u p p p p p", .tooShort),  // 3/8 unmatched, 5 counted
    ("u u u u p p p p", .tooShort),  // 4/8 = 50%, not above, 4 counted
    ("u u u u u p p p p", .tooUnclear),  // 5/9 = 55.6%
    ("pppp llll uuuuuuu", .share(50)),  // 7/15 = 46.7%
    ("pppp llll uuuuuuuu", .share(50)),  // 8/16 = 50%, not above
    ("pppp llll uuuuuuuuu", .tooUnclear),  // 9/17 = 52.9%
  ])
  func balance(_ turns: String, _ finding: Balance.Finding) {
    #expect(Balance(of: conversation(turns)).finding == finding)
  }

  @Test(arguments: [
    ("p p p p l l l l", 0), ("p p p p p l l l", 3), ("p p p l l l l l", -2),
    ("p p p p p p p p", 40), ("l l l l l l l l", -40), ("p p", nil),
  ])
  func pointsOutsideTheBand(_ turns: String, _ points: Int?) {
    let record = conversation(turns, header: "band 40 60")
    #expect(Balance(of: record).pointsOutside == points)
  }

  @Test func noBandNoPoints() {
    #expect(Balance(of: conversation("p p p p l l l l")).pointsOutside == nil)
  }

  @Test(arguments: [
    ("p", Mode.push), ("pp", .push), ("l", .pull), ("pl", .both), ("lap", .both), ("a", .pause),
    ("an", .pause), ("pa", .push), ("la", .pull), ("n", .neutral), ("nu", .neutral),
    ("u", .unmatched), ("_", .silence), ("pu", .push),
  ])
  func modes(_ turn: String, _ mode: Mode) {
    #expect(conversation(turn).turns.map { Mode(of: $0) } == [mode])
  }

  @Test(arguments: [
    ("p p l p p p l l", ["push 4-6"], []),
    ("p p l l", ["push 1-2", "pull 3-4"], []),
    ("p p n p p", ["push 1-2", "push 4-5"], []),  // a neutral turn ends a run
    ("p p p p l l l l l", ["pull 5-9"], ["push 1-4"]),
    ("p p p p pl p p p p p", ["push 6-10"], ["push 1-4", "push 6-10"]),
    ("n a _ u pl", [], []),
    ("p", ["push 1-1"], []),
  ])
  func stretches(_ turns: String, _ longest: [String], _ longPushes: [String]) {
    let stretches = Stretches(in: conversation(turns).turns)
    func shown(_ stretches: [Stretch]) -> [String] {
      stretches.map { "\($0.mode) \($0.turns.lowerBound)-\($0.turns.upperBound)" }
    }
    #expect(shown(stretches.longest) == longest)
    #expect(shown(stretches.longPushes) == longPushes)
  }

  @Test func questionsAndReflections() {
    let turns = conversation("lc r lr l c p n").turns
    #expect(Questions(in: turns).open == 3)
    #expect(Questions(in: turns).closed == 2)
    #expect(Questions(in: turns).ratio.percent == 60)
    #expect(Reflections(in: turns).reflections == 2)
    #expect(Reflections(in: turns).questions == 5)
  }

  @Test func breadthLeavesNeutralOut() {
    let breadth = Breadth(of: conversation("l p l n a"))
    #expect(breadth.used.map(\.name) == ["reasoning", "asking", "pausing"])
    #expect(breadth.ratio == Ratio(3, of: 12))
    #expect(breadth.notYet.count == 9)
    #expect(!breadth.notYet.contains { $0.side == .neutral })
  }

  @Test func unmatchedShare() {
    #expect(Unmatched(in: conversation("pu u n a").turns).ratio == Ratio(2, of: 5))
  }
}
