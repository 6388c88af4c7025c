extension MessagePage {
  static let onProofs: [MessagePage] = [
    MessagePage(
      "beaten", "A rule that others always beat",
      """
      Rules are read from top to bottom and the first that holds answers. Here the rules above hold \
      whenever this one does, so its lines are never said. The note shows an answer that was just \
      played: this rule's condition held, and the other one answered. Put the narrower rule first.
      """,
      wrong: """
        state open
          when "course"
            Mark: Which course?
            end
          when "course" with "thank you"
            Mark: You are welcome.
          otherwise
            Mark: Go on.
        """,
      right: """
        state open
          when "course" with "thank you"
            Mark: You are welcome.
          when "course"
            Mark: Which course?
            end
          otherwise
            Mark: Go on.
        """),
    MessagePage(
      "told-once", "An answer that gets no reply the second time",
      """
      `tell` says what a fact has to say once. Later it says the line after `again:`; without one it \
      says nothing at all. This rule can answer when the fact has been told, and has no other line, so \
      the person would wait in vain. Give the fact an `again:`, or the rule a line of its own.
      """,
      wrong: """
        fact price
          Mark: It is three hundred.

        state hello
          Mark: What can I do for you?
          when "price"
            tell price
          when "thank you"
            end
          otherwise
            Mark: I am listening.
        """,
      right: """
        fact price
          Mark: It is three hundred.
          again: Three hundred, as I said.

        state hello
          Mark: What can I do for you?
          when "price"
            tell price
          when "thank you"
            end
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "out-of-bounds", "A comparison with a number that cannot be",
      """
      A meter has a lowest and a highest value, a share goes from 0 to 100%, a counter is never \
      below 0. A comparison beyond that comes out the same whenever it is asked, so it asks nothing. \
      Most often `>` was written for `>=`, or the meter was changed later.
      """,
      wrong: """
        meter trust 5 of 10

        state hello
          Mark: What can I do for you?
          when "day off" and trust > 10
            Mark: Any day you like.
            end
          otherwise
            trust +1
            Mark: I am listening.
        """,
      right: """
        meter trust 5 of 10

        state hello
          Mark: What can I do for you?
          when "day off" and trust >= 10
            Mark: Any day you like.
            end
          otherwise
            trust +1
            Mark: I am listening.
        """),
    MessagePage(
      "never-holds", "A condition that never holds",
      """
      Everything that can have happened by then was looked at, and with none of it does this hold: \
      nothing sets the fact before, the meter cannot come so far, or two parts of the condition \
      contradict each other. So what stands below it is never read.
      """,
      wrong: """
        fact money

        state hello
          Mark: What can I do for you?
          when "raise" and money
            Mark: We spoke of the money already.
            end
          otherwise
            Mark: I am listening.
        """,
      right: """
        fact money

        state hello
          Mark: What can I do for you?
          when "raise" and money
            Mark: We spoke of the money already.
            end
          when "raise"
            set money
            Mark: That is about money, then.
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "always-holds", "A part of a condition that always holds",
      """
      Whatever has happened by then, this holds, so it asks nothing; an `else` below it is never \
      read. Either it can go, or something else was meant.
      """,
      wrong: """
        state hello
          if first
            Mark: What can I do for you?
          else
            Mark: What else can I do for you?
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          if first
            Mark: What can I do for you?
          else
            Mark: What else can I do for you?
          when "day off"
            Mark: Friday is fine.
            -> hello
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "never-matters", "A part that never matters",
      """
      With this part and without it, the same answers are taken in the same situations: something \
      beside it is wider, or asks for more. It costs the next reader a thought for nothing, and often \
      it shows that something else was meant. Take it out, or write what it was to be. \
      With `--proofs` the same is told of words: of `holidays` beside `holiday*`.
      """,
      wrong: """
        state hello
          Mark: What can I do for you?
          when "(day off|holiday*)" and length < 20 and length < 40
            Mark: Any day you like.
            end
          otherwise
            Mark: I am listening.
        """,
      right: """
        state hello
          Mark: What can I do for you?
          when "(day off|holiday*)" and length < 20
            Mark: Any day you like.
            end
          otherwise
            Mark: I am listening.
        """),
    MessagePage(
      "epilogue-never", "An epilogue of an end that cannot come",
      """
      An epilogue tells what came of a conversation that ended so. No way leads to this end, so \
      nobody will read it: a rule that should `end` is missing, or cannot answer.
      """,
      wrong: """
        state hello
          Mark: What can I do for you?
          when "day off"
            Mark: Friday is fine.
            end
          otherwise
            Mark: I am listening.

        epilogue left
          He has not spoken to you since.
        """,
      right: """
        state hello
          Mark: What can I do for you?
          when "day off"
            Mark: Friday is fine.
            end
          when "idiot"
            Mark: We stop here.
            end left
          otherwise
            Mark: I am listening.

        epilogue left
          He has not spoken to you since.
        """),
    MessagePage(
      "epilogue-missing", "An end without an epilogue, where others have one",
      """
      A conversation was played that ends so, and the debrief has nothing to say of what came of it, \
      though it has for other ends. A walk-out without an epilogue of its own gets that of `unmet`.
      """,
      wrong: """
        scenario "A day off"
          you Sam, data engineer
          with Mark, team lead
          objective Mark gives you Friday off
          part friday: given

        state hello
          Mark: What can I do for you?
          when "idiot"
            like You idiot.
            Mark: We stop here.
            end left
          otherwise
            reach friday given
            Mark: Friday is fine.
            end

        epilogue met
          You are off on Friday.
        """,
      right: """
        scenario "A day off"
          you Sam, data engineer
          with Mark, team lead
          objective Mark gives you Friday off
          part friday: given

        state hello
          Mark: What can I do for you?
          when "idiot"
            like You idiot.
            Mark: We stop here.
            end left
          otherwise
            reach friday given
            Mark: Friday is fine.
            end

        epilogue met
          You are off on Friday.
        epilogue left
          He has not spoken to you since.
        """),
  ]
}
