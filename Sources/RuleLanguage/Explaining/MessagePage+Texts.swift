extension MessagePage {
  static let onTexts: [MessagePage] = [
    MessagePage(
      "empty-text", "A line said without words",
      """
      A speaker and a colon say who speaks; after them stands what is said. If the other is to say \
      nothing, leave the line out and let a `notice` do what has to be done.
      """,
      wrong: """
        state hello
          otherwise
            Mark:
            end
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
            end
        """),
    MessagePage(
      "missing-colon", "A speaker without a colon",
      """
      A line said is a speaker, a colon, a space, and the text: `Mark: Come in.` Without the colon \
      nobody can tell where the name ends and what is said begins.
      """,
      wrong: """
        state hello
          otherwise
            Mark I am listening.
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "blank-before-colon", "A space before the colon",
      """
      A line said is a speaker, a colon, a space, and the text: `Mark: Come in.` The colon stands \
      right after the name, or after the brackets with its signal.
      """,
      wrong: """
        state hello
          otherwise
            Mark : I am listening.
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "no-blank-after-colon", "No space after the colon",
      """
      A line said is a speaker, a colon, a space, and the text: `Mark: Come in.` Without the space \
      it is hard to see that somebody speaks.
      """,
      wrong: """
        state hello
          otherwise
            Mark:I am listening.
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "colon-after-keyword", "A colon where none belongs",
      """
      Colons stand after speakers. `like` and `unlike` are no speakers: the rest of their line is \
      the example, and with a colon the example would begin with it.
      """,
      wrong: """
        state hello
          when "thank you"
            like: thank you so much
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "thank you"
            like thank you so much
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "too-many-wordings", "Too many wordings",
      """
      A line may have 64 wordings, one for each time it is said; the last one stays. No \
      conversation is that long.
      """,
      wrong: """
        state hello
          otherwise
            Mark: I am listening.
              | Go on.
              | … and 63 more
        """,
      wrongInFull: "state hello\n  otherwise\n    Mark: I am listening.\n"
        + String(repeating: "      | Go on.\n      | Yes?\n", count: 32),
      right: """
        state hello
          otherwise
            Mark: I am listening.
              | Go on.
        """),
    MessagePage(
      "unclosed-brace", "A brace without its end",
      """
      In a text, `{course}` is replaced by what was kept. Here the closing brace is missing. If a \
      brace is really to be said, write it twice: `{{`.
      """,
      wrong: """
        text course "the course"

        rules courses
          when "go on {course 1..4}"
            they: Ah, {course. In principle I am all for it.
        """,
      right: """
        text course "the course"

        rules courses
          when "go on {course 1..4}"
            they: Ah, {course}. In principle I am all for it.
        """),
    MessagePage(
      "control-character", "An invisible character that commands",
      """
      Some characters are no letters but commands to a terminal: ring, move, turn the text round. \
      They come along when text is copied from elsewhere. Nothing that is said may hold one.
      """,
      wrong: """
        state hello
          otherwise
            Mark: I am listening.⟨bell⟩
        """,
      wrongInFull: "state hello\n  otherwise\n    Mark: I am listening.\u{7}",
      right: """
        state hello
          otherwise
            Mark: I am listening.
        """),
  ]
}
