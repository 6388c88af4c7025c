extension MessagePage {
  static let onTests: [MessagePage] = [
    MessagePage(
      "empty-test", "A test with nothing in it",
      """
      A test is a conversation: what the person says, each answer after `you:`, and what it should \
      lead to, after `expect`. With nothing in it, it would count as passed and prove nothing.
      """,
      wrong: state + """
        test "a promise"
        """,
      right: state + """
        test "a promise"
          you: When will you send it?
          expect end
        """),
    MessagePage(
      "no-expectation", "A test that could never fail",
      """
      Answers alone show that a conversation can be played, not that it went as it should. Say at \
      the moments that matter what you expect: a line, a state, a meter, the end.
      """,
      wrong: state + """
        test "a promise"
          you: When will you send it?
        """,
      right: state + """
        test "a promise"
          you: When will you send it?
          expect Mark: On Friday.
          expect end
        """),
    MessagePage(
      "unknown-step", "A line that no test can hold",
      """
      In a test the person speaks after `you:`, and everything else is an `expect`. What the other \
      should say is expected too: `expect Mark: On Friday.`
      """,
      wrong: state + """
        test "a promise"
          you: When will you send it?
          Mark: On Friday.
          expect end
        """,
      right: state + """
        test "a promise"
          you: When will you send it?
          expect Mark: On Friday.
          expect end
        """),
    MessagePage(
      "plain-line", "An expected line with more than its words",
      """
      An expected line is compared with what was heard, word by word; signals and wordings are \
      not heard. Ask for a signal with `expect heard NAME`, and write `...` at the end where only \
      the beginning matters.
      """,
      wrong: state + """
        test "a promise"
          you: When will you send it?
          expect Mark: On Friday.
            | On Monday.
        """,
      right: state + """
        test "a promise"
          you: When will you send it?
          expect Mark: On ...
        """),
    MessagePage(
      "first-here", "`first` in an expectation",
      """
      `first` asks whether the rule it stands in answers for the first time. An expectation stands \
      in no rule; expect the line that is said the first time, or not said any more.
      """,
      wrong: state + """
        test "a promise"
          you: Well?
          expect first
        """,
      right: state + """
        test "a promise"
          you: Well?
          expect Mark: Hm.
        """),
    MessagePage(
      "no-answer-yet", "An expectation about an answer that was not given",
      """
      An expectation is about the `you:` line above it. Before the first one only the opening has \
      been said: lines, the state, meters and facts can be expected there, but no moves and no words.
      """,
      wrong: state + """
        test "a promise"
          expect question
          you: When will you send it?
          expect end
        """,
      right: state + """
        test "a promise"
          you: When will you send it?
          expect question
          expect end
        """),
    MessagePage(
      "measure-alone", "A measure joined with something else",
      """
      A measure, such as `agility` or `talk-share`, is about the whole conversation up to here, and \
      a condition is about the moment. Each measure has an `expect` line of its own.
      """,
      wrong: state + """
        test "a promise"
          you: When will you send it?
          expect breadth = 0 and turn = 1
        """,
      right: state + """
        test "a promise"
          you: When will you send it?
          expect breadth = 0
          expect turn = 1
        """),
    MessagePage(
      "no-tests", "A `.test` file without a test",
      """
      A `.test` file stands beside the scenario of the same name and is there for its tests. \
      Without any it would pass, and nothing would have been tried.
      """,
      wrong: whole + """
        --- friday.test
        # to be written
        """,
      right: whole + """
        --- friday.test
        test "a promise"
          you: When will you send it?
          expect end
        """),
    MessagePage(
      "only-tests", "Something else than a test in a `.test` file",
      """
      Everything that is played stands in the scenario, so that a test cannot change what it tests. \
      A `.test` file holds `test` blocks and comments.
      """,
      wrong: whole + """
        --- friday.test
        meter trust 5 of 10

        test "a promise"
          you: When will you send it?
          expect end
        """,
      right: whole + """
        --- friday.test
        test "a promise"
          you: When will you send it?
          expect end
        """),
    MessagePage(
      "test-without-scenario", "A test with nobody to talk to",
      """
      A test plays a conversation, so it stands in a scenario or in a `.test` file beside it: the \
      tests of `friday.scenario` in `friday.test`. Rules are tried by the tests of the scenarios \
      that use them, and by their own `like` lines.
      """,
      wrong: """
        --- monday.test
        test "a promise"
          you: When will you send it?
          expect end
        """,
      right: whole + """
        --- friday.test
        test "a promise"
          you: When will you send it?
          expect end
        """),
  ]

  private static let state = """
    state desk
      Mark: Well?
      when "when"
        Mark: On Friday.
        end
      otherwise
        Mark: Hm.


    """

  private static let whole = """
    --- friday.scenario
    scenario "Friday"
      kind reflection
      with Mark, team lead
      turns 9

    \(state)
    """
}
