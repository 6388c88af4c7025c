extension MessagePage {
  static let onDeclarations: [MessagePage] = [
    MessagePage(
      "unknown-declaration", "A line at the left margin that begins with no known word",
      """
      Its first word says what a line is. At the left margin stand declarations: `meter`, `state`, \
      `words`, `rules` and so on. This word is none of them: perhaps it is misspelt, or the line \
      belongs to the one above and should stand deeper.
      """,
      wrong: """
        metre trust 5 of 10
        """,
      right: """
        meter trust 5 of 10
        """),
    MessagePage(
      "unknown-field", "A field that a scenario does not have",
      """
      Below its title a scenario says who you are, who the other is and what you want, each on a \
      line with a name: `you`, `with`, `objective`, `part`, `role`, `kind`, `level`, `balance`, \
      `turns`, `use`. Other things, such as meters, stand at the left margin.
      """,
      wrong: """
        scenario "A day off"
          kind  reflection
          whith Mark, team lead

        state hello
          otherwise
            Mark: Friday is fine.
            end
        """,
      right: """
        scenario "A day off"
          kind reflection
          with Mark, team lead

        state hello
          otherwise
            Mark: Friday is fine.
            end
        """),
    MessagePage(
      "missing-field", "A scenario that does not say who, or what for",
      """
      A practice needs four fields: who the person is (`you`), who the other is (`with`), what the \
      person wants (`objective`), and at least one `part` by which it can be told how far they \
      came. Without them the card and the debrief would have holes.
      """,
      wrong: """
        scenario "A day off"
          you        Sam, engineer
          with       Mark, team lead
          part       day: named

        state hello
          otherwise
            reach day named
            Mark: Friday is fine.
            end
        """,
      right: """
        scenario "A day off"
          you        Sam, engineer
          with       Mark, team lead
          objective  Mark names a day
          part       day: named

        state hello
          otherwise
            reach day named
            Mark: Friday is fine.
            end
        """),
    MessagePage(
      "unknown-kind", "A kind of scenario that there is not",
      """
      A scenario is a `practice` (the usual kind, and what it is without this field), a \
      `preparation` or a `reflection`: the interviews before and after.
      """,
      wrong: """
        scenario "Looking back"
          kind review
          with Mark, a colleague

        state hello
          otherwise
            Mark: Thank you.
            end
        """,
      right: """
        scenario "Looking back"
          kind reflection
          with Mark, a colleague

        state hello
          otherwise
            Mark: Thank you.
            end
        """),
    MessagePage(
      "unknown-verdict", "A verdict that there is not",
      """
      A conversation ends `met`, `partly` or `unmet`, as the parts of the objective say, or `left` \
      when the other walks out. Other words mean nothing to the debrief.
      """,
      wrong: """
        epilogue failed
          In June nobody has looked at it.
        """,
      right: """
        epilogue unmet
          In June nobody has looked at it.
        """),
    MessagePage(
      "unknown-side", "A side that there is not",
      """
      A behaviour is on one of four sides: `push` (telling), `pull` (asking and listening), \
      `away` (leaving the matter) or `neutral`. The balance in the debrief is counted from them.
      """,
      wrong: """
        behaviour asking: pulling "Asking"
          +3 "who"
        """,
      right: """
        behaviour asking: pull "Asking"
          +3 "who"
        """),
    MessagePage(
      "number-too-large", "A number that is too large",
      """
      Numbers are counts of answers, words or points, so 100,000 is more than any conversation \
      needs. A larger one is nearly always a slip of the fingers.
      """,
      wrong: """
        behaviour asking: pull "Asking"
          +3000000 "who"
        """,
      right: """
        behaviour asking: pull "Asking"
          +3 "who"
        """),
    MessagePage(
      "meter-range", "A meter or rating whose numbers do not fit",
      """
      A meter has a first and a greatest value, `5 of 10`; a rating a least and a greatest, \
      `1 to 5`. The first number is not above the second, and the second is 63 at the most: nobody \
      can tell trust of 70 from trust of 71.
      """,
      wrong: """
        meter trust 50 of 100
        """,
      right: """
        meter trust 5 of 10
        """),
    MessagePage(
      "balance", "A balance that no conversation can have",
      """
      The balance says which share of the moves should be push, from a smaller to a greater \
      percentage. If the first is the greater one, or the second above 100%, nobody could ever be \
      inside.
      """,
      wrong: """
        scenario "A day off"
          kind    reflection
          with    Mark, team lead
          balance 60% to 40% push

        state hello
          otherwise
            Mark: Friday is fine.
            end
        """,
      right: """
        scenario "A day off"
          kind    reflection
          with    Mark, team lead
          balance 40% to 60% push

        state hello
          otherwise
            Mark: Friday is fine.
            end
        """),
    MessagePage(
      "nothing-to-tell", "A fact that is told and has no line",
      """
      `tell` lets the other say what stands under the fact, once, and then its reminder. This fact \
      has no line under it, so the person would hear nothing. Give it one, or write `set` if the \
      fact is only to be remembered.
      """,
      wrong: """
        fact finance

        rules money
          when "who decides"
            tell finance
        """,
      right: """
        fact finance
          they: Finance closes the round on the twentieth.
          again: As I said: the twentieth.

        rules money
          when "who decides"
            tell finance
        """),
  ]
}
