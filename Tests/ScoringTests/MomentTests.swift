import Record
import Scoring
import TestSupport
import Testing

/// Which turn is the best and which the hardest: the orders in `GoodMoment` and `HardMoment`.
@Suite struct MomentTests {
  private static let meters = "meter tension 5 10\nmeter trust 5 10\npart p: a, b\n"

  @Test(arguments: [
    ("> [?] x\n  reach p a\n> [?] x\n  told f", 2),  // told before reached
    ("> [?] x\n> [?] x\n  reach p a\nsignal s 0 answered 1 | S | A | L", 2),
    ("> [?] x\n  tension 1\n> [?] x\nsignal s 0 answered 2 | S | A | L", 2),
    ("> [?] x\n  told f\n  tension 6\n> [?] x\n  told g", 2),  // without a hard sign
    ("> [?] x\n  told f\n> [?] x\n  told g\n  trust 6", 2),  // more signs
    ("> [?] x\n  told f\n> [?] x\n  told g", 1),  // the earliest
    ("> [?] x\n  trust 6", 1),
    ("> [?] x\n  tension 4", 1),
    ("> [?] x\n  tension 6\n  trust 4", nil),
    ("> [?] x", nil),
  ])
  func best(_ script: String, _ turn: Int?) {
    #expect(debrief(of: record(Self.meters + script)).best?.turn.number == turn)
  }

  @Test(arguments: [
    ("> [?] x\n  tension 9\n> [?] x\n  pitfall f | F | A | x", 2),  // pitfall before strain
    ("> [?] x\n  pitfall f | F | A | x\n> [?] x\n  tension 9\n  trust 1", 2),  // two signs
    ("> [?] x\n  tension 6\n> [?] x\nsignal s 1 missed 3 | S | A | L\n> [?] x", 2),
    ("> [?] x\n  tension 6\n> [?] x\n  tension 9", 2),  // the larger strain
    ("> [?] x\n  trust 4\n> [?] x\n  tension 6", 1),  // the earliest
    (Array(repeating: "> [reasoning] x", count: 6).joined(separator: "\n"), 4),  // a long run
    (Array(repeating: "> [reasoning] x", count: 3).joined(separator: "\n"), nil),
    ("> [?] x\n  told f\n  tension 9", nil),  // the best turn is not also the hardest
    ("> [?] x\n  told f\n  tension 9\n> [?] x\n  trust 4", 2),
  ])
  func hardest(_ script: String, _ turn: Int?) {
    #expect(debrief(of: record(Self.meters + script)).hardest?.turn.number == turn)
  }

  @Test(arguments: [
    ("  pitfall f | F | From F. | x\n  example Say it.", Suggestion.example("Say it.")),
    ("  pitfall f | F | From F. | x", .advice("From F.")),
    ("  pitfall f | F |  | x\nsignal s 0 missed 1 | S | From S. | L", .advice("From S.")),
    ("  tension 9", nil),
  ])
  func suggestionsComeFromTheRecord(_ details: String, _ suggestion: Suggestion?) throws {
    let debrief = debrief(of: record(Self.meters + "> [?] x\n" + details))
    #expect(try #require(debrief.hardest).suggestion == suggestion)
  }

  @Test func signsStandStrongestFirst() throws {
    let hardest = try #require(
      debrief(
        of: record(
          Self.meters + """
            > [reasoning] x
            > [reasoning] x
            > [reasoning] x
            > [reasoning] x
              tension 8
              pitfall f | F | A | x
            signal s 3 missed 4 | S | A | L
            """)
      ).hardest)
    let kinds = hardest.signs.map { sign in
      switch sign {
      case .pitfall: "pitfall"
      case .missed: "missed"
      case .strained(let change): "\(change.meter) \(change.before) to \(change.after)"
      case .pushedOn(let stretch): "push \(stretch.turns)"
      }
    }
    #expect(kinds == ["pitfall", "missed", "tension 5 to 8", "push 1...4"])
  }
}
