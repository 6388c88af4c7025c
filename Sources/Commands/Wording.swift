import Diagnostics
import RuleLanguage

/// Everything the commands say, the conversation and its debrief left out.
enum Wording {
  static let about = """
    You say what you would say, in your own words; the other answers; a debrief shows how you \
    balanced push (telling) and pull (asking and listening), with the words that made every \
    number. Nothing leaves this machine.
    """

  // MARK: Files

  static func missingFile(_ path: String) -> String { "\(visible(path)): there is no such file." }
  static func isFolder(_ path: String) -> String {
    "\(visible(path)): this is a folder; name a file in it."
  }
  static func fileTooLarge(_ path: String, bytes: Int) -> String {
    "\(visible(path)): \(bytes) bytes are too many; a file may have \(Limit.fileBytes)."
  }
  static func unreadableFile(_ path: String) -> String {
    "\(visible(path)): this file cannot be read."
  }
  static func unwritableFile(_ path: String) -> String {
    "\(visible(path)): this file cannot be written; it is as it was."
  }
  static func binaryFile(_ path: String) -> String {
    "\(visible(path)): this is no text file: it holds zero bytes."
  }
  static func notUTF8(_ path: String) -> String {
    "\(visible(path)): this is not UTF-8 text; save it as UTF-8 and try again."
  }
  static func unknownFile(_ name: Name, near known: [String], folders: [String]) -> Diagnostic {
    let near = nearest(to: name.text, among: known).map {
      Fix("write `\($0)`", edit: Edit(name.range, $0))
    }
    return Diagnostic(
      "unknown-file", "There is no `\(name.text).rules` beside this file or in the library.",
      at: name.range, fix: near ?? Fix(libraryAdvice(folders)))
  }
  private static func libraryAdvice(_ folders: [String]) -> String {
    folders.isEmpty
      ? "no library was found: say where it is with `--library DIR`"
      : "the library is a folder with `rules` in it; name another one with `--library DIR`"
  }
  static func usesItself(_ name: Name) -> Diagnostic {
    Diagnostic(
      "uses-itself", "This file uses itself.", at: name.range, fix: Fix("take `\(name.text)` out"))
  }
  static func unusableFile(_ name: Name, why: String) -> Diagnostic {
    Diagnostic("unusable-file", "`\(name.text)` cannot be used: \(why)", at: name.range)
  }
  static func unknownScenario(_ name: String, near: String?) -> String {
    let hint = near.map { " Did you mean `\($0)`?" } ?? " `rehearse list` shows them all."
    return "There is no scenario `\(visible(name))`.\(hint)"
  }
  static func cannotPlay(_ name: String) -> String {
    "`\(visible(name))` cannot be played as it stands; see above."
  }
  static func notAScenario(_ name: String) -> String {
    "\(visible(name)): this holds no scenario, so there is nobody to talk to."
  }

  // MARK: The list

  static let noScenarios = "No scenarios found. Say where they are with --library DIR."
  static func broken(_ name: String) -> String { "(cannot be read: rehearse check \(name))" }
  static func hidden(_ name: String, _ path: String) -> String {
    "note: \(visible(path)) is hidden by an earlier `\(name)`"
  }
  static func level(_ level: Int) -> String { "level \(level)" }
  static func turns(_ turns: Int) -> String { "\(turns) turns" }
  static let youAre = "You are"
  static let with = "With"
  static let youWant = "You want"
  static let time = "Time"
  static func answers(_ count: Int) -> String { "\(count) answers at the most" }

  // MARK: The conversation

  static let nameAScenario = "Name a scenario; `rehearse list` shows them all."
  static let chooseOne = "Whom would you like to talk to? Type a name; Tab completes it."
  static let howToAnswer = """
    Type what you would say. Alt-Enter makes a new line, an empty line is silence, :help shows more.
    """
  static let you = "You"
  static let silence = "(says nothing)"
  static let coach = "coach"
  static func tooLong(_ bytes: Int) -> String {
    "That was \(bytes) bytes; an answer may have \(Limit.answerBytes). Nothing was said; put it shorter."
  }
  static let afterwards =
    "Look back with :why N or :score, say with :label N what was misheard, try again with :retry N, leave with :quit."
  static func unplayed(_ count: Int) -> String {
    count == 1
      ? "One more answer came after the end and was not played."
      : "\(count) more answers came after the end and were not played."
  }

  // MARK: Commands of a session

  static let help = """
    :help      this
    :hint      a hint, a little more each time
    :why       why the other said that; :why N for an earlier turn
    :label N   what turn N was heard as; :label N BEHAVIOUR says what it was
    :label     your view beside that of the rules, and lines for a rule file
    :score     five bars on the talk so far; :why score for the arithmetic
    :undo      take back the last answer
    :retry N   go back and answer turn N another way
    :quit      end here, with the debrief
    ::         begin an answer with a colon
    An empty line is silence.
    """
  static func unknownCommand(_ name: String, near: String?) -> String {
    let hint = near.map { " Did you mean `\($0)`?" } ?? " `:help` shows them all."
    return "There is no command `\(visible(name))`.\(hint)"
  }
  static let hintsOff = "Hints are off in this session."
  static let noHint =
    "There is no hint for this moment. What would you like the other to know, or to tell you?"
  static let nothingToUndo = "Nothing has been said yet."
  static func noTurn(_ last: Int) -> String {
    last == 0 ? "Nothing has been said yet." : "Name a turn from 1 to \(last)."
  }
  static func back(to turn: Int) -> String { "Back before turn \(turn)." }
}

extension Wording {
  static let noRules = "No rules found. Say where they are with --library DIR."
}
