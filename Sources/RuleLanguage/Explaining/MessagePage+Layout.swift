extension MessagePage {
  static let onLayout: [MessagePage] = [
    MessagePage(
      "tab", "A line indented with a tab",
      """
      How deep a line stands says what it belongs to, so its depth must be plain to see. A tab is \
      two columns wide in one editor and eight in another. Use two spaces a level; most editors \
      can be told to type them when you press Tab.
      """,
      wrong: """
        state hello
        ⇥when "thank you"
        ⇥⇥Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """,
      wrongInFull: """
        state hello
        \twhen "thank you"
        \t\tMark: You are welcome.
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "thank you"
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "indentation", "A line that stands between two levels",
      """
      Every level is two spaces deeper than the one above: a state at the left margin, its rules \
      after two spaces, what a rule does after four. A line with three spaces could belong to \
      either, so it is not guessed.
      """,
      wrong: """
        state hello
           when "thank you"
             Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "thank you"
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "too-deep", "Too many levels",
      """
      Eight levels are the most, of lines and of brackets. Long before that nobody can say any \
      more when the innermost line happens. Give the inner part a rule of its own, or a state.
      """,
      wrong: """
        state hello
          when "course"
            if first
              if turn > 1
                if turn > 2
                  if turn > 3
                    if turn > 4
                      if turn > 5
                        if turn > 6
                          Mark: At last you say it.
            Mark: Which course?
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "course" and first and turn > 6
            Mark: At last you say it.
          when "course"
            Mark: Which course?
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "nothing-belongs-here", "A deeper line under a line that takes none",
      """
      Some lines stand alone: a meter, an effect, a move, a phase. A deeper line below one of them \
      belongs to nothing. Usually it only stands too far to the right. A `phase` is a heading: the \
      states that belong to it are not deeper.
      """,
      wrong: """
        phase open

          state hello
            otherwise
              Mark: I am listening.
        """,
      right: """
        phase open

        state hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "swallowed-line", "A line that would be said aloud",
      """
      Deeper lines under something said go on with its text, so that a long speech fits on the \
      page. Here the deeper line is plainly meant as something else, an effect, a move or another \
      line said, and Mark would have read it aloud. Let it stand beside the line above.
      """,
      wrong: """
        state hello
          when "thank you"
            Mark: You are welcome.
              end
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "thank you"
            Mark: You are welcome.
            end
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "comment-on-line", "A comment behind something else",
      """
      A comment is a line that begins with `#`. Behind something else `#` is no comment, because \
      people say things such as "we are #1". Put the comment on the line above.
      """,
      wrong: """
        state hello
          when "thank you"  # polite
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          # polite
          when "thank you"
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "line-too-long", "A line that is too long",
      """
      A line may have 4096 bytes, which is some 700 words, far more than anybody says in one \
      breath. Go on with the text on deeper lines below, or cut it into several lines said.
      """,
      wrong: """
        state hello
          otherwise
            Mark: I am listening.
            Mark: You look worried. … and so on for two pages, all on this line
        """,
      wrongInFull: """
        state hello
          otherwise
            Mark: I am listening.
            Mark: You look worried.\(String(repeating: " And so on.", count: 400))
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
              You look as if something had been on your mind for days.
        """),
    MessagePage(
      "expected", "Something else should stand here",
      """
      Each kind of line has one form, and this one leaves it. The message names what should stand \
      in the underlined place; the rest of the line was not read.
      """,
      wrong: """
        meter trust 5 from 10
        """,
      right: """
        meter trust 5 of 10
        """),
    MessagePage(
      "missing", "A line that stops too early",
      """
      The line is right as far as it goes, and something that belongs to it is not there. The \
      message names it.
      """,
      wrong: """
        meter trust 5 of
        """,
      right: """
        meter trust 5 of 10
        """),
    MessagePage(
      "unclosed-quote", "A quote without its end",
      """
      A pattern, a title or a value begins and ends with `"` on one line. Without the second one \
      nobody can tell where it ends. There is no way to write `"` inside it; in a title, use curly \
      quotes.
      """,
      wrong: """
        rules courtesy
          when "thank you
            they: You are welcome.
        """,
      right: """
        rules courtesy
          when "thank you"
            they: You are welcome.
        """),
    MessagePage(
      "odd-character", "A character that looks right and is not",
      """
      Word processors turn straight quotes into curly ones and hyphens into dashes, and what you \
      paste looks right. In what is said that is welcome; in a rule only the plain characters of \
      the keyboard mean anything.
      """,
      wrong: """
        rules courtesy
          when “thank you”
            they: You are welcome.
        """,
      right: """
        rules courtesy
          when "thank you"
            they: You are welcome.
        """),
  ]
}
