extension MessagePage {
  static let onFiles: [MessagePage] = [
    MessagePage(
      "unknown-file", "A file that is not there",
      """
      `use english` takes in the file `english.rules`, which is looked for beside this file and \
      then in the folder of rules. It is in neither. The name is written without its ending.
      """,
      wrong: """
        --- courtesy.rules
        rules courtesy
          when "thank you"
            they: You are welcome.
        --- talk.rules
        use courtsey
        """,
      right: """
        --- courtesy.rules
        rules courtesy
          when "thank you"
            they: You are welcome.
        --- talk.rules
        use courtesy
        """),
    MessagePage(
      "uses-itself", "A file that uses itself",
      """
      Everything in this file is here already. Take the name out, or write the name of the file \
      that you meant.
      """,
      wrong: """
        --- talk.rules
        use talk
        meter trust 5 of 10
        """,
      right: """
        --- talk.rules
        meter trust 5 of 10
        """),
    MessagePage(
      "unusable-file", "A file that cannot be read as text",
      """
      The file is there and cannot be used; the message says why. Rules are plain text in UTF-8. A \
      word processor can save as that: choose "plain text" and UTF-8.
      """,
      wrong: """
        --- courtesy.rules
        (saved as something that is no plain text)
        --- talk.scenario
        scenario "A talk"
          kind reflection
          with Mark, team lead
          use  courtesy

        state hello
          otherwise
            Mark: Goodbye.
            end
        """,
      wrongInFull: """
        --- courtesy.rules
        \0
        --- talk.scenario
        scenario "A talk"
          kind reflection
          with Mark, team lead
          use  courtesy

        state hello
          otherwise
            Mark: Goodbye.
            end
        """,
      right: """
        --- courtesy.rules
        rules courtesy
          when "thank you"
            they: You are welcome.
        --- talk.scenario
        scenario "A talk"
          kind reflection
          with Mark, team lead
          use  courtesy

        state hello
          use courtesy
          otherwise
            Mark: Goodbye.
            end
        """),
  ]
}
