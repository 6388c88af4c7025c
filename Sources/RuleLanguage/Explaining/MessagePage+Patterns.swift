extension MessagePage {
  static let onPatterns: [MessagePage] = [
    MessagePage(
      "empty-pattern", "A pattern without words",
      """
      A pattern says which words to look for in an answer, and between these quotes there are none. \
      For an answer of no words at all, write `when silent`.
      """,
      wrong: """
        rules silences
          when ""
            they: Take your time.
        """,
      right: """
        rules silences
          when silent
            they: Take your time.
        """),
    MessagePage(
      "punctuation", "A comma or a full stop in a pattern",
      """
      A pattern finds its words one after the other, and the commas and full stops that people type \
      are not looked at. So `"no, nope, bye"` would only find the three words in a row. One of \
      several is written `(no|nope|bye)`; words in a row need nothing between them.
      """,
      wrong: """
        rules refusals
          when "no, nope, never"
            they: All right.
        """,
      right: """
        rules refusals
          when "(no|nope|never)"
            they: All right.
        """),
    MessagePage(
      "empty-alternative", "An alternative with nothing in it",
      """
      `(who|when)` is one of two, and `|` stands between them. Here nothing stands on one side of \
      it. What may be there or not is written with square brackets: `[please]`.
      """,
      wrong: """
        rules requests
          when "(please|) send it"
            they: I will.
        """,
      right: """
        rules requests
          when "[please] send it"
            they: I will.
        """),
    MessagePage(
      "empty-capture", "A capture that could keep no words",
      """
      What `{course …}` captures is put into a line later, and if it were nothing, the line would \
      have a hole: "Ah, . In principle I am all for it." `..4` is up to four words, none among \
      them; say how many at least.
      """,
      wrong: """
        text course "the course"

        rules courses
          when "go on {course ..4} course"
            they: Ah, {course}. In principle I am all for it.
        """,
      right: """
        text course "the course"

        rules courses
          when "go on {course 1..4} course"
            they: Ah, {course}. In principle I am all for it.
        """),
    MessagePage(
      "gap", "A gap that cannot be read",
      """
      Between two words of a pattern, `..4` is up to four other words, `1..4` one to four, `...` \
      any number. The first number is not above the second, and the second is 64 at the most.
      """,
      wrong: """
        rules deciders
          when "who 4..1 decides"
            they: Petra does.
        """,
      right: """
        rules deciders
          when "who 1..4 decides"
            they: Petra does.
        """),
    MessagePage(
      "short-beginning", "A beginning of a word that is too short",
      """
      `disappoint*` finds every word that begins so. With a single letter before the star it would \
      find a good part of all words, and the rule would answer when nobody expects it.
      """,
      wrong: """
        rules feelings
          when "d*"
            they: I can see that it matters to you.
        """,
      right: """
        rules feelings
          when "disappoint*"
            they: I can see that it matters to you.
        """),
    MessagePage(
      "pattern-sign", "A sign in the wrong place of a pattern",
      """
      Brackets come in pairs, `(…)`, `[…]`, `{…}`. A `?` comes last and says that the answer is a \
      question. `@` stands before the name of a class, `~` and `*` right behind a word. Other \
      signs are not needed: people type them any way they like.
      """,
      wrong: """
        rules deciders
          when "(who|when decides"
            they: Petra, on the twentieth.
        """,
      right: """
        rules deciders
          when "(who|when) decides"
            they: Petra, on the twentieth.
        """),
    MessagePage(
      "unquoted-words", "Two words where one belongs",
      """
      In a list of words, commas stand between the members. A member of two words or more stands \
      in quotes, so that a forgotten comma is found.
      """,
      wrong: """
        words thanks = thanks, thank you
        """,
      right: """
        words thanks = thanks, "thank you"
        """),
    MessagePage(
      "no-words", "Something to hear that nobody can type",
      """
      Only letters and digits make words; other signs are taken away before an answer is \
      looked at. What stands here has none left, so no answer could ever hold it.
      """,
      wrong: """
        words thanks = thanks, "!!"
        """,
      right: """
        words thanks = thanks, cheers
        """),
    MessagePage(
      "question-in-class", "A question mark in a class",
      """
      The `?` at the end of a pattern says that the answer is a question. A class is a set of \
      words, used in the middle of patterns; it says nothing about the answer as a whole. Put the \
      `?` where the class is used.
      """,
      wrong: """
        words deciders = "who decides?"

        rules money
          when "@deciders"
            they: Petra does.
        """,
      right: """
        words deciders = "who decides"

        rules money
          when "@deciders ?"
            they: Petra does.
        """),
    MessagePage(
      "pattern-too-long", "A pattern that is too long",
      """
      A pattern may have 128 words and repetitions; a gap such as `..20` counts as twenty. \
      A list of that length is read more easily as a class of words, which may have any number.
      """,
      wrong: """
        rules food
          when "(red apple|green apple|ripe pear|… and sixty more)"
            they: I am hungry too.
        """,
      wrongInFull: """
        rules food
          when "(\((1...65).map { "apple number\($0)" }.joined(separator: "|")))"
            they: I am hungry too.
        """,
      right: """
        words food = "red apple", "green apple", "ripe pear"

        rules food
          when "@food"
            they: I am hungry too.
        """),
    MessagePage(
      "capture-here", "A capture that may not capture",
      """
      Where a rule captures words, it must capture them every time it answers, or a line would \
      say what was caught long ago. So `{…}` cannot stand in `[…]`, in one branch of `(…|…)`, under \
      `not` or `or`, in a class or in a cue. Make two rules: one with the words and one without.
      """,
      wrong: """
        text day "a day"

        rules days
          when "send it [on {day _}]"
            they: I will send it on {day}.
        """,
      right: """
        text day "a day"

        rules days
          when "send it on {day _}"
            they: I will send it on {day}.
          when "send it"
            they: I will send it.
        """),
    MessagePage(
      "captured-twice", "Two captures into one text",
      """
      A text keeps one thing. If a pattern captures into it twice, the second would overwrite the \
      first. Give each capture a text of its own.
      """,
      wrong: """
        text day "a day"

        rules days
          when "from {day _} to {day _}"
            they: Until {day}, then.
        """,
      right: """
        text first-day "a day"
        text last-day "a day"

        rules days
          when "from {first-day _} to {last-day _}"
            they: From {first-day} until {last-day}, then.
        """),
  ]
}
