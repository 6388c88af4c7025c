import LanguageSupport
import RuleLanguage

/// Rules small enough to read beside a test; the behaviours are numbered 0 to 6.
let smallRules = Reading(
  case: """
    read "dont" as "do not"
    small a, the, is, it, of, you, i
    question "^ (who|what|why)"

    behaviour asking: pull "Asks an open question"
      +4 "^ (who|what|why)"
      -2 "says who"

    behaviour checking: pull "Asks a closed question"
      +3 question

    behaviour proposing: push "Proposes"
      +3 "we could"

    behaviour reasoning: push "Gives reasons"
      +3 "because"

    behaviour greeting: neutral "Says hello"
      +3 "hello"

    behaviour acknowledging: neutral "Takes it in"
      +3 after question
      +3 echo 1

    behaviour pausing: away "Steps back"
      +3 "a break"
    """
).program.hearing
