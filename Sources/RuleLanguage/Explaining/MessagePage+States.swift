extension MessagePage {
  static let onStates: [MessagePage] = [
    MessagePage(
      "no-states", "A scenario without a state",
      """
      A state is a moment of the conversation: what the other says on the way in, and the rules for \
      what the person may answer. The first one on the page is where the conversation begins. \
      Without any there is nothing to play.
      """,
      wrong: """
        scenario "A day off"
          kind reflection
          with Mark, team lead
        """,
      right: """
        scenario "A day off"
          kind reflection
          with Mark, team lead

        state hello
          Mark: What can I do for you?
          otherwise
            Mark: Friday is fine.
            end
        """),
    MessagePage(
      "unreachable", "A state that nothing leads to",
      """
      The conversation begins in the first state and goes where a `->` leads. To this state none \
      does, so nobody will ever see it. Perhaps the rule that should lead here is missing, or names \
      another state.
      """,
      wrong: """
        state hello
          when "day off"
            Mark: Which day?
          otherwise
            Mark: I am listening.

        state choosing
          otherwise
            Mark: Friday is fine.
            end
        """,
      right: """
        state hello
          when "day off"
            Mark: Which day?
            -> choosing
          otherwise
            Mark: I am listening.

        state choosing
          otherwise
            Mark: Friday is fine.
            end
        """),
    MessagePage(
      "dead-end", "A state that the conversation can never leave",
      """
      From here no rule leads to an `end`, neither directly nor through other states, and there is \
      no limit of `turns`. The person could only give up. Let some rule move on or end.
      """,
      wrong: """
        scenario "A day off"
          kind reflection
          with Mark, team lead

        state hello
          when "day off"
            Mark: Friday is fine.
          otherwise
            Mark: I hear you.
              | I am listening.
        """,
      right: """
        scenario "A day off"
          kind reflection
          with Mark, team lead

        state hello
          when "day off"
            Mark: Friday is fine.
            end
          otherwise
            Mark: I hear you.
              | I am listening.
        """),
    MessagePage(
      "missing-otherwise", "A state without `otherwise`",
      """
      People answer in their own words, and some answers fit none of the rules. `otherwise` says \
      what the other replies then; without it, it would be silence. The best line helps: it says \
      what the other did understand, or asks for one thing.
      """,
      wrong: """
        state hello
          when "thank you"
            Mark: You are welcome.
        """,
      right: """
        state hello
          when "thank you"
            Mark: You are welcome.
          otherwise
            Mark: I am not sure what you would like from me.
        """),
    MessagePage(
      "repeated-question", "An `otherwise` that asks the same again and again",
      """
      The wordings of a line are used in order, and the last one stays. If it is a question, a \
      person who is not understood hears the same question every time and feels interrogated. Add \
      a last wording that states something.
      """,
      wrong: """
        state hello
          otherwise
            Mark: Sorry?
              | What would you like to get out of today?
        """,
      right: """
        state hello
          otherwise
            Mark: Sorry?
              | What would you like to get out of today?
              | Take your time. I am listening.
        """),
    MessagePage(
      "never-met", "An objective that nobody can meet",
      """
      A conversation ends `met` when every part of the objective is at its last degree. Nothing in \
      the scenario reaches this one, so the best person could not succeed. Write `reach` in the \
      rule where it happens.
      """,
      wrong: """
        scenario "A day off"
          you        Sam, engineer
          with       Mark, team lead
          objective  Mark names a day
          part       day: discussed, named

        state hello
          when "day off"
            reach day discussed
            Mark: Friday is fine.
            end
          otherwise
            Mark: I am listening.
        """,
      right: """
        scenario "A day off"
          you        Sam, engineer
          with       Mark, team lead
          objective  Mark names a day
          part       day: discussed, named

        state hello
          when "day off"
            reach day named
            Mark: Friday is fine.
            end
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "endless-loop", "States that lead to each other without waiting",
      """
      A state whose opening always moves on does not wait for an answer. When such states lead to \
      each other in a circle, the conversation never comes to rest. Let one of them wait: take its \
      move out, and give it an `otherwise`.
      """,
      wrong: """
        state hello
          Mark: Come in.
          -> door

        state door
          Mark: Please sit down.
          -> hello
        """,
      right: """
        state hello
          Mark: Come in.
          -> door

        state door
          Mark: Please sit down.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "too-many-hints", "More than three hints",
      """
      A state has three hints, each a little more: where to look, what to try, how it could sound. \
      Somebody who asks a fourth time does not need a hint.
      """,
      wrong: """
        state hello
          hint
            He has given you the floor.
            Say what you hope for.
            Then ask what he hopes for.
            "I would like ten minutes on my development."
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          hint
            He has given you the floor.
            Say what you hope for, then ask what he hopes for.
            "I would like ten minutes on my development. What would you like?"
          otherwise
            Mark: I am listening.
        """),
  ]
}
