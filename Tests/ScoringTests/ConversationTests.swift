import Record
import Scoring
import TestSupport
import Testing

/// Measures over what both sides said, and what the debrief picks out of it.
@Suite struct ConversationTests {
  private func debriefed(_ script: String) -> Debrief { debrief(of: record(script)) }

  /// 4 + 2 of 6 + 4 + 6 words (a dash is none); the coach's five do not count.
  @Test(arguments: [("report", 40...60), ("supervisor", 0...50), ("colleague", nil)])
  func talkShare(_ role: String, _ usual: ClosedRange<Int>?) {
    let talk = debriefed(
      """
      role \(role)
      Mark: Good to see you.
      > [proposing] I want a course
      Mark: We'll see - leave it with me.
      coach: Ask him who decides it.
      > [asking] Who decides?
      """
    ).talk
    #expect(talk.ratio == Ratio(6, of: 16))
    #expect(talk.ratio.percent == 38)
    #expect(talk.usual == usual)
  }

  @Test func longestTurnIsTheFirstOfEquals() throws {
    let longest = try #require(debriefed("> [?] one\n> [?] one two\n> [?] two one").longestTurn)
    #expect(longest.turn == 2)
    #expect(longest.words == 2)
    #expect(!longest.isLong)
    #expect(debriefed("> ").longestTurn == nil)
  }

  @Test(arguments: [(80, false), (81, true)])
  func overEightyWordsIsLong(_ words: Int, _ isLong: Bool) {
    let text = Array(repeating: "so", count: words).joined(separator: " ")
    #expect(debriefed("> [?] \(text)").longestTurn?.isLong == isLong)
  }

  @Test func agilityLeavesOpenCasesOut() {
    let agility = debriefed(
      """
      > [asking] a
      > [asking] b
      signal vague 0 answered 1 | V | A | L
      signal vague 1 missed 2 | V | A | L
      signal upset 0 answered 2 | U | A | L
      signal upset 2 open | U | A | L
      """
    ).agility
    #expect(agility.ratio == Ratio(2, of: 3))
    #expect(agility.open.count == 1)
    #expect(agility.missed.map(\.firstChance) == [2])
  }

  /// The last turn that reached a degree, with what was said back and without the coach.
  @Test func evidence() throws {
    let objective = debriefed(
      """
      part decision: vague, named
      > [asking] One?
        reach decision vague
      Mark: Perhaps.
      > [asking] Two?
        reach decision named
      coach: Well done.
      Mark: It is Petra.
      Petra: It is me.
      > [asking] Three?
      Mark: Bye.
      """
    ).objective
    let evidence = try #require(objective.evidence)
    #expect(evidence.turn == 2)
    #expect(evidence.words == "Two?")
    #expect(evidence.lines.map(\.text) == ["It is Petra.", "It is me."])
    #expect(objective.steps == Ratio(2, of: 2))
  }

  @Test(arguments: [
    ("meter trust 5 10\nmeter tension 1 10", "tension"), ("meter trust 5 10", "trust"), ("", nil),
  ])
  func timelineShowsTensionOrTheFirstMeter(_ meters: String, _ shown: String?) {
    let timeline = debriefed(meters + "\n> [?] x").timeline
    #expect(timeline.meter?.name == shown)
    #expect((timeline.entries.first?.level == nil) == (shown == nil))
  }

  @Test func pitfallsAreGathered() throws {
    let pitfalls = debriefed(
      """
      > [?] one two
        pitfall weasel | Weasel words | Say it. |
        pitfall weasel | Weasel words | Say it. | two
      > [?] x
        pitfall blame | Blame | Do not. | x
      > [?] y
        pitfall weasel | Weasel words | Say it. | y
      """
    ).pitfalls
    #expect(pitfalls.map(\.name) == ["weasel", "blame"])
    #expect(pitfalls.map(\.turns) == [[1, 3], [2]])
    #expect(pitfalls.map(\.words) == ["one two", "x"])
  }

  @Test(arguments: [
    ("advice From a rule.\nsignal vague 0 missed 1 | V | From V. | L", "From a rule."),
    (
      """
      signal vague 0 missed 1 | V | From V. | L
      signal upset 0 missed 1 | U | From U. | L
      signal upset 0 missed 1 | U | From U. | L
      """, "From U."
    ),
    (
      "signal vague 0 missed 1 | V | From V. | L\nsignal upset 0 missed 1 | U | From U. | L",
      "From V."
    ),
    ("signal vague 0 answered 1 | V | From V. | L", nil),
    ("signal vague 0 missed 1 | V |  | L", nil),
  ])
  func oneThingNextTime(_ script: String, _ text: String?) {
    #expect(debriefed("> [?] x\n" + script).nextTime?.text == text)
  }
}
