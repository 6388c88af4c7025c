extension MessagePage {
  static let onRules: [MessagePage] = [
    MessagePage(
      "expected-rule", "Something else where only rules can stand",
      """
      A bundle (`rules NAME`) and the blocks `interrupt`, `anywhere` and `after` hold rules and \
      nothing else: what is said or done there stands under a `when`, which says in which case.
      """,
      wrong: """
        rules courtesy
          they: You are welcome.
        """,
      right: """
        rules courtesy
          when "thank you"
            they: You are welcome.
        """),
    MessagePage(
      "once-here", "`once` where it means nothing",
      """
      `once` stands after the condition of a `when` or a `notice`: the rule answers one time and \
      is silent from then on. Inside a rule, `if first` asks whether the rule answers for the \
      first time.
      """,
      wrong: """
        rules money
          when "budget"
            if turn > 3 once
              they: At last.
            they: Finance decides that.
        """,
      right: """
        rules money
          when "budget"
            if turn > 3 and first
              they: At last.
            they: Finance decides that.
        """),
    MessagePage(
      "else-without-if", "An `else` that belongs to no `if`",
      """
      An `else` stands right below an `if` and what the `if` does, at the same depth. If anything \
      stands between them, or the depth differs, it belongs to nothing.
      """,
      wrong: """
        rules money
          when "budget"
            if first
              they: Finance decides that.
              else
              they: As I said, finance.
        """,
      right: """
        rules money
          when "budget"
            if first
              they: Finance decides that.
            else
              they: As I said, finance.
        """),
    MessagePage(
      "too-many-branches", "Too many `else if`",
      """
      An `if` may have 64 `else if` after it. Long before that, rules of their own are easier to \
      read: they are tried from top to bottom too, and each can have its examples.
      """,
      wrong: """
        rules money
          when "budget"
            if turn = 1
              they: So soon?
            else if turn = 2
              they: Already?
            # … and so on, up to turn = 66
        """,
      wrongInFull: "rules money\n  when \"budget\"\n    if turn = 1\n      they: So soon?\n"
        + (2...66).map { "    else if turn = \($0)\n      they: Already?\n" }.joined(),
      right: """
        rules money
          when "budget" and turn = 1
            they: So soon?
          when "budget" and turn < 5
            they: Already?
        """),
    MessagePage(
      "silent-rule", "A rule that says nothing",
      """
      When this rule answers, the person gets no reply and does not know whether they were heard. \
      Let the other say something, or move on to a state whose opening does. If something should \
      only change beside the answer, write `notice` instead of `when`: then other rules still reply.
      """,
      wrong: """
        meter trust 5 of 10

        state hello
          when trust < 10 and "thank you"
            trust +1
          otherwise
            Mark: I am listening.
        """,
      right: """
        meter trust 5 of 10

        state hello
          when trust < 10 and "thank you"
            trust +1
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "notice-moves", "A notice that moves the conversation",
      """
      A `notice` takes effect beside the answer: it changes a meter, sets a fact, perhaps says a \
      line, and then the rules are read as always. If it moved on too, it would be unclear who \
      answers. A `when` may move.
      """,
      wrong: """
        state hello
          notice "thank you"
            end
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          when "thank you"
            end
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "after-move", "Something behind a move",
      """
      A move, `-> state` or `end`, is the last thing a rule does: the conversation is elsewhere \
      then. What stands behind it would never happen. Put it before the move.
      """,
      wrong: """
        state hello
          when "thank you"
            end
            Mark: You are welcome.
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
      "otherwise-here", "An `otherwise` outside a state",
      """
      `otherwise` replies when no rule of the state heard anything. In a bundle or a block it would \
      stand between the state and its own `otherwise` and hide it in every state. Give each state \
      its own.
      """,
      wrong: """
        rules courtesy
          when "thank you"
            they: You are welcome.
          otherwise
            they: I see.
        """,
      right: """
        rules courtesy
          when "thank you"
            they: You are welcome.
        """),
    MessagePage(
      "second-otherwise", "Two `otherwise` in one state",
      """
      What no rule heard can get one reply only. If it should not always be the same, write \
      further wordings: deeper lines that begin with `|`, used one after the other.
      """,
      wrong: """
        state hello
          otherwise
            Mark: I am listening.
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          otherwise
            Mark: I hear you.
              | I am listening.
        """),
    MessagePage(
      "too-many-rules", "Too many rules",
      """
      A scenario may have 200,000 rules, those of the files it uses among them. No author has ever \
      written so many by hand; look at what wrote this file.
      """,
      wrong: """
        state hello
          when "thank you"
            Mark: You are welcome.
          # … and 200,000 more
          otherwise
            Mark: I am listening.
        """,
      wrongInFull: "state hello\n"
        + String(repeating: "  when silent\n    end\n", count: Limit.rules)
        + "  otherwise\n    Mark: I am listening.",
      right: """
        state hello
          when "thank you"
            Mark: You are welcome.
          otherwise
            Mark: I am listening.
        """),
  ]
}
