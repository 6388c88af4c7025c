extension MessagePage {
  static let onKept: [MessagePage] = [
    MessagePage(
      "never-shown", "Words that are kept and never said",
      """
      A rule keeps words of the person in this text, and no line says them. Perhaps the line that \
      should take them up says something fixed instead; perhaps the text is left from an earlier draft.
      """,
      wrong: """
        scenario "A course"
          you Sam
          with Mark, team lead
          objective Mark agrees to the course
          part yes: given

        text course "the course"

        state hello
          Mark: What is it about?
          when "(take|do|want) the {course 1..4} course"
            reach yes given
            Mark: Then take the course.
            end
          otherwise
            Mark: I am listening.
        """,
      right: """
        scenario "A course"
          you Sam
          with Mark, team lead
          objective Mark agrees to the course
          part yes: given

        text course "the course"

        state hello
          Mark: What is it about?
          when "(take|do|want) the {course 1..4} course"
            reach yes given
            Mark: Then take {course}.
            end
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "read-twice", "Words that are read as two things",
      """
      `read … as …` says what is meant by what is typed. The same words cannot be read in two ways: \
      one of the two lines would be forgotten.
      """,
      wrong: """
        read "its" as "it is"
        read "its" as "of it"
        """,
      right: """
        read "its" as "it is"
        """),
  ]
}
