extension MessagePage {
  static let onSlips: [MessagePage] = [
    MessagePage(
      "second-time", "Something of which there can be one, written twice",
      """
      A scenario has one `level`, a state one `back:`, an end one epilogue. Of two the first would \
      be forgotten without a word, and it is often the one that was meant.
      """,
      wrong: """
        state money
          they: What is it about?
          back: So, what is it about?
          back: Back to your question.
          otherwise
            they: Finance decides that.
            end
        """,
      right: """
        state money
          they: What is it about?
          back: Back to your question.
          otherwise
            they: Finance decides that.
            end
        """),
    MessagePage(
      "number-range", "A number that means nothing where it stands",
      """
      A level goes from 1 to 5; turns, the turns a signal waits and the points of a cue begin at 1. \
      With 0 nothing would ever be played, answered or counted.
      """,
      wrong: """
        behaviour asking: pull "Asks"
          +0 "^ who"
        """,
      right: """
        behaviour asking: pull "Asks"
          +3 "^ who"
        """),
    MessagePage(
      "late-opening", "Lines of the opening below the rules",
      """
      What a state says and does on entry stands above its first rule. Below a rule such a line is \
      nearly always part of that rule that has lost its two spaces, and it would be said on entry.
      """,
      wrong: """
        state money
          they: What is it about?
          when "budget"
            they: Finance decides that.
          end
          otherwise
            they: I see.
        """,
      right: """
        state money
          they: What is it about?
          when "budget"
            they: Finance decides that.
            end
          otherwise
            they: I see.
        """),
    MessagePage(
      "empty-block", "A line that wants something below it",
      """
      An `if`, an `else`, a bundle, a block such as `anywhere` and a phase mean nothing by \
      themselves. What belongs to them stands below, two spaces deeper; the states of a phase stand \
      below its heading, at the left margin.
      """,
      wrong: """
        rules money
          when "budget"
            if first
            they: Finance decides that.
        """,
      right: """
        rules money
          when "budget"
            if first
              they: Hm.
            they: Finance decides that.
        """),
    MessagePage(
      "effect-range", "A change that does not fit the meter",
      """
      A meter stops at 0 and at its greatest value, so a change by more than the whole of it is a \
      slip, like a change by nothing. `keep` gives a rating a number of its scale.
      """,
      wrong: """
        meter trust 2 of 5

        rules money
          when "thank you" and trust < 5
            trust +11
            they: You are welcome.
        """,
      right: """
        meter trust 2 of 5

        rules money
          when "thank you" and trust < 5
            trust +1
            they: You are welcome.
        """),
    MessagePage(
      "twice", "The same line a second time",
      """
      The same effect or line twice in a row, and the same example, cue or advice in one place, is \
      what a copy leaves behind. Write `trust +2` where two steps are meant.
      """,
      wrong: """
        rules money
          when "budget"
            like What about the budget?
            like What about the budget?
            they: Finance decides that.
        """,
      right: """
        rules money
          when "budget"
            like What about the budget?
            like Is there budget for it?
            they: Finance decides that.
        """),
    MessagePage(
      "lone-brace", "A closing brace without its opening one",
      """
      `{course}` in a line is filled in with what was kept. When the first brace is missing, the \
      name is said as it stands. A brace that is to be said is written `{{`.
      """,
      wrong: """
        text course "the course"

        rules money
          when "take {course 1..4} course"
            they: I like course}.
        """,
      right: """
        text course "the course"

        rules money
          when "take {course 1..4} course"
            they: I like {course}.
        """),
    MessagePage(
      "brace-here", "A name in braces where nothing is filled in",
      """
      Names are filled in where somebody speaks: in lines, wordings and `back:`. An epilogue is \
      shown as it was written, braces and all.
      """,
      wrong: """
        state hope
          they: What do you hope for?
          otherwise
            keep wish
            they: So you hope for {wish}.
            end

        text wish "more"

        epilogue met
          There it is: {wish}.
        """,
      right: """
        state hope
          they: What do you hope for?
          otherwise
            keep wish
            they: So you hope for {wish}.
            end

        text wish "more"

        epilogue met
          There it is.
        """),
    MessagePage(
      "class-without-sign", "The name of a class without `@`",
      """
      In a pattern `@week-days` stands for every word of the class, `week-days` for two words that \
      nobody types.
      """,
      wrong: """
        words week-days = monday, tuesday

        rules dates
          when "on week-days"
            they: That is soon.
        """,
      right: """
        words week-days = monday, tuesday

        rules dates
          when "on @week-days"
            they: That is soon.
        """),
    MessagePage(
      "silent-speaker", "A conversation with somebody who never speaks",
      """
      The first `with` names the person the conversation is with. When no line begins with that \
      name or with `they:`, one of the two is misspelt, or the lines belong to somebody else.
      """,
      wrong: """
        scenario "An example"
          kind reflection
          with Mark, team lead
          with Petra, finance

        state money
          Petra: What is it?
          otherwise
            Petra: I see.
            end
        """,
      right: """
        scenario "An example"
          kind reflection
          with Petra, finance

        state money
          Petra: What is it?
          otherwise
            Petra: I see.
            end
        """),
    MessagePage(
      "empty-unlike", "An `unlike` that has lost its text",
      """
      `like` and `unlike` without a text mean silence. A condition that asks for words or acts can \
      never be met by silence, so an empty `unlike` shows nothing there.
      """,
      wrong: """
        rules money
          when "budget"
            unlike
            they: Finance decides that.
        """,
      right: """
        rules money
          when "budget"
            unlike What about time?
            they: Finance decides that.
        """),
  ]
}
