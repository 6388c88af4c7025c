extension MessagePage {
  static let onHeardPatterns: [MessagePage] = [
    MessagePage(
      "spans-clauses", "A pattern that reaches over the end of a clause",
      """
      What is typed is cut into clauses at the marks and before the words that the language pack \
      names with `cut before`, and a pattern is found within one clause. So no clause can hold words \
      on both sides of such a word. Look for one side, or let a condition ask for both.
      """,
      wrong: """
        cut before but

        state open
          when "yes but"
            Mark: But what?
            end
          otherwise
            Mark: Go on.
        """,
      right: """
        cut before but

        state open
          when "yes" and "but"
            Mark: But what?
            end
          otherwise
            Mark: Go on.
        """),
    MessagePage(
      "never-heard", "A pattern that nobody's typing can hold",
      """
      A `read` line says that words are read as others, so the words on its left side stand in no \
      answer any more. Patterns are read by the same lines where their words stand side by side; here \
      brackets keep them apart. Write the words that the line puts in their place.
      """,
      wrong: """
        read "no way" as "never"

        state open
          when "(no) way"
            Mark: Never is a long time.
            end
          otherwise
            Mark: Go on.
        """,
      right: """
        read "no way" as "never"

        state open
          when "never"
            Mark: Never is a long time.
            end
          otherwise
            Mark: Go on.
        """),
    MessagePage(
      "always-heard", "A pattern that everything said holds",
      """
      A pattern of nothing but gaps and words that may be left out is found in every clause. As the \
      condition of a rule it asks only whether anything is said, which `not silent` says in words; as \
      a cue it makes every clause the same behaviour.
      """,
      wrong: """
        state open
          when "_ [please]"
            Mark: I hear you.
            end
          otherwise
            Mark: Take your time.
        """,
      right: """
        state open
          when not silent
            Mark: I hear you.
            end
          otherwise
            Mark: Take your time.
        """),
    MessagePage(
      "cancelled-cue", "A cue that its own exception cancels",
      """
      A cue counts in a clause that holds its pattern and none of its exceptions. Here whatever holds \
      the pattern holds an exception too. Most often the exception was meant to be longer.
      """,
      wrong: """
        behaviour offering: pull "Offering"
          +3 "let me help" without "help"
          +3 "i can do it"

        state open
          when offering
            Mark: Thank you.
            end
          otherwise
            Mark: Go on.
        """,
      right: """
        behaviour offering: pull "Offering"
          +3 "let me help" without "help myself"
          +3 "i can do it"

        state open
          when offering
            Mark: Thank you.
            end
          otherwise
            Mark: Go on.
        """),
  ]
}
