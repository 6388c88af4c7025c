extension MessagePage {
  static let onConditions: [MessagePage] = [
    MessagePage(
      "needs-comparison", "A meter or a text where a yes or no is asked",
      """
      A fact holds or does not hold. A meter is a number, so the condition must say which numbers \
      it means: `trust >= 5`. A text always holds something, and cannot be asked for; remember \
      with a fact that it was kept.
      """,
      wrong: """
        meter trust 5 of 10

        rules patience
          when trust
            they: Take your time.
        """,
      right: """
        meter trust 5 of 10

        rules patience
          when trust >= 7
            they: Take your time.
        """),
    MessagePage(
      "percent", "A percentage of something that is no share",
      """
      Only `share(push)` and the shares of the other sides are counted in per cent. Meters, turns \
      and counts are plain numbers.
      """,
      wrong: """
        meter trust 5 of 10

        rules patience
          when trust >= 70%
            they: Take your time.
        """,
      right: """
        meter trust 5 of 10

        rules patience
          when trust >= 7
            they: Take your time.
        """),
    MessagePage(
      "about-one-answer", "A question about one answer, asked after the conversation",
      """
      The debrief looks back at everything that was said, so "is this a push" has no answer there: \
      which sentence? Ask how often something happened, `count(push) >= 3`, or for a share, a \
      meter, a fact or a part.
      """,
      wrong: """
        debrief
          when push
            advice Ask before you argue.
        """,
      right: """
        debrief
          when count(push) >= 3
            advice Ask before you argue.
        """),
  ]
}
