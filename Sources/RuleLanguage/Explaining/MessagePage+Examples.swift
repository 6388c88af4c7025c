extension MessagePage {
  static let onExamples: [MessagePage] = [
    MessagePage(
      "example", "An example that goes elsewhere",
      """
      Every `check` plays the examples. A `like` under a rule must be answered by that rule in some \
      situation, an `unlike` in none; under a behaviour it is heard as this, or not. Either the \
      rule is not what you thought, or a rule above it answers first: the message names it. Move \
      the narrower rule up, or mend the pattern.
      """,
      wrong: """
        state hello
          when "course" with "thank you"
            like Thanks for the course.
            Mark: You are welcome.
          when "course"
            Mark: Which course?
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "course" with "(thank you|thanks)"
            like Thanks for the course.
            Mark: You are welcome.
          when "course"
            Mark: Which course?
          otherwise
            Mark: I am listening.
        """)
  ]
}
