extension MessagePage {
  static let onNames: [MessagePage] = [
    MessagePage(
      "unknown-name", "A name that nothing declares",
      """
      Every name is declared once, somewhere in the scenario or in a file it uses: a meter by \
      `meter`, a state by `state`, a behaviour by `behaviour`. This one is not. Often it is \
      misspelt, and the message knows a name that is nearly the same.
      """,
      wrong: """
        meter trust 5 of 10

        rules patience
          when trsut >= 7
            they: Take your time.
        """,
      right: """
        meter trust 5 of 10

        rules patience
          when trust >= 7
            they: Take your time.
        """),
    MessagePage(
      "unknown-speaker", "Somebody speaks who is not there",
      """
      Only those can speak who are named in a `with` field of the scenario; then `coach`, who \
      comments from the side, and `they`, which is the first of them. So a misspelt name is found \
      and no stranger walks in. Capital letters count.
      """,
      wrong: """
        state hello
          otherwise
            Marc: I am listening.
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "unknown-statement", "A line in a rule that does nothing known",
      """
      Below a rule stand lines said (`Mark: …`), effects (`trust +1`, `set`, `clear`, `keep`, \
      `reach`, `tell`), `if`, and at the end a move (`-> state`, `end`). This line begins with \
      none of them. If it is something said, the speaker and a colon are missing.
      """,
      wrong: """
        state hello
          otherwise
            say I am listening.
        """,
      right: """
        state hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "duplicate", "A name that is declared twice",
      """
      Which of the two is meant could only be guessed. Behaviours, facts, meters, texts, pitfalls \
      and parts share their names, since a condition can ask for any of them; states, signals, \
      bundles and classes have names of their own kind.
      """,
      wrong: """
        fact promised
        meter promised 0 of 3
        """,
      right: """
        fact promised
        meter promises 0 of 3
        """),
    MessagePage(
      "reserved-name", "A word of the language as a name",
      """
      Words such as `turn`, `first` and `once` mean something in conditions already. If a meter had \
      such a name, nobody could tell which is meant.
      """,
      wrong: """
        fact first
        """,
      right: """
        fact first-meeting
        """),
    MessagePage(
      "minus-in-name", "A minus that grew together with a name",
      """
      A hyphen can join two words of a name, as in `next-step`, but not a word and a number: that \
      looks like a meter and how far it falls. With a space before the minus it is just that.
      """,
      wrong: """
        meter trust 5 of 10

        rules insults
          when "liar"
            trust-1
            they: I did not hear that.
        """,
      right: """
        meter trust 5 of 10

        rules insults
          when "liar"
            trust -1
            they: I did not hear that.
        """),
    MessagePage(
      "unused", "A name that nothing uses",
      """
      Nothing goes wrong, and yet something was meant: a meter that nothing asks for changes \
      nothing, a bundle that no state uses is never read. Use it, or take it out. What comes from \
      another file may stay unused.
      """,
      wrong: """
        text course "the course"

        state hello
          when "go on {course 1..4}"
            Mark: When is it?
          otherwise
            Mark: I am listening.

        signal vague "A vague promise"
          wants push within 2 turns
        """,
      right: """
        text course "the course"

        state hello
          when "go on {course 1..4}"
            Mark [vague]: We should look at {course} one day.
          otherwise
            Mark: I am listening.

        signal vague "A vague promise"
          wants push within 2 turns
        """),
    MessagePage(
      "class-cycle", "A class of words that takes itself in",
      """
      A class may name other classes, and then holds their words too. When the way leads back to \
      where it began, there is no end to it. Take one of the names out; the message spells the \
      circle.
      """,
      wrong: """
        words thanks = thanks, @praise
        words praise = great, @thanks
        """,
      right: """
        words thanks = thanks, @praise
        words praise = great
        """),
    MessagePage(
      "bundle-cycle", "A bundle of rules that uses itself",
      """
      `use` stands for the rules of the bundle it names, as if they stood there. If two bundles \
      use each other, reading them would never end.
      """,
      wrong: """
        rules courtesy
          when "thank you"
            they: You are welcome.
          use small-talk

        rules small-talk
          when "weather"
            they: It is too warm, yes.
          use courtesy
        """,
      right: """
        rules courtesy
          when "thank you"
            they: You are welcome.
          use small-talk

        rules small-talk
          when "weather"
            they: It is too warm, yes.
        """),
    MessagePage(
      "fact-cycle", "A fact that tells itself",
      """
      `tell` says what a fact has to say, and all of it happens before the person answers. A fact \
      that tells itself, or tells one that tells it, would be in the middle of its own words. Rules \
      under one of its lines may tell it again: they are for a later answer.
      """,
      wrong: """
        fact price
          Mark: It is three hundred.
          tell discount

        fact discount
          Mark: With the discount, that is.
          tell price

        state hello
          when "price"
            tell price
          otherwise
            end
        """,
      right: """
        fact price
          Mark: It is three hundred.
          tell discount
          again: Three hundred, with the discount.

        fact discount
          Mark: With the discount, that is.

        state hello
          when "price"
            tell price
          otherwise
            end
        """),
    MessagePage(
      "long-chain", "Too many things that name one another in a row",
      """
      A class may take in a class that takes in a third; so may bundles use bundles and facts tell \
      facts. After 64 links in a row nobody knows any more what the first one holds. Write what it \
      holds where it is needed.
      """,
      wrong: """
        words a0 = thanks
        words a1 = @a0
        words a2 = @a1
        # … and so on, up to a66
        """,
      wrongInFull: "words a0 = thanks\n"
        + (1...66).map { "words a\($0) = @a\($0 - 1)\n" }.joined(),
      right: """
        words a0 = thanks
        words a1 = @a0
        words a2 = @a0
        """),
  ]
}
