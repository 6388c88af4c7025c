import Conversation
import Foundation
import LanguageSupport
import RuleLanguage
import TestSupport

let conformance = folder("Cases/conformance", beside: #filePath)
let examples = folder("Cases/examples", beside: #filePath)

/// Reads a case after `Cases/small.rules`; one without a scenario's head gets the usual one.
func scene(_ text: String) throws -> Reading {
  let pack = try String(contentsOf: folder("Cases/small.rules", beside: #filePath), encoding: .utf8)
  let head = """
    scenario "A case"
      you Sam, a report
      with Mark, a supervisor
      objective Mark names a day
      part day: vague, named

    """
  let hasHead = text.hasPrefix("scenario ") || text.contains("\nscenario ")
  return Reading(case: "--- small.rules\n\(pack)--- case.scenario\n\(hasHead ? "" : head)\(text)")
}

/// Answers of a section, a line each; `(silence)` is none.
func answers(_ section: String) -> [String] {
  section.split(separator: "\n").map { $0 == "(silence)" ? "" : unescaped(String($0)) }
}

/// Plays answers from the beginning.
func played(_ answers: [String], of program: Program) -> Session {
  var session = Session(program)
  for answer in answers { _ = session.answer(answer) }
  return session
}
