import LanguageSupport
import RuleLanguage

/// Rules small enough to read beside a test; the behaviours are numbered 0 to 6.
///
/// Their cues are sure of themselves, so that no test depends on how likely a few points make a move.
let smallRules = Reading(
  case: """
    read "dont" as "do not"
    small a, the, is, it, of, you, i
    question "^ (who|what|why)"

    behaviour asking: pull "Asks an open question"
      +8 "^ (who|what|why)"
      -2 "says who"

    behaviour checking: pull "Asks a closed question"
      +3 question

    behaviour proposing: push "Proposes"
      +8 "we could"

    behaviour reasoning: push "Gives reasons"
      +8 "because"

    behaviour greeting: neutral "Says hello"
      +8 "hello"

    behaviour acknowledging: neutral "Takes it in"
      +8 after question
      +8 echo 1

    behaviour pausing: away "Steps back"
      +8 "a break"
    """
).program.hearing
