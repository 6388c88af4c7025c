/// What `check` says about itself and in sum; what it finds is worded where it is found.
enum CheckWording {
  static let discussion = """
    Without a path: everything in the library. Exits with 1 when there is something to say, with 2 \
    when a file cannot be read.

    --format json writes one document: files, diagnostics, unproven (with --proofs) and changes \
    (with --fix). A diagnostic has code, group, severity (error or hint), message, file, line, \
    column, endLine, endColumn (from 1, in characters; the end is the place after the last one), \
    notes, fix (a message and, where a tool can make it, edits) and incomplete (whether more text \
    at the end of the file could mend it). --format github writes annotations for GitHub Actions, \
    --format sarif a SARIF 2.1.0 log.
    """
  static let explainHelp = """
    Show the page of a message, with a wrong and a right example; without a code, all codes.
    """
  static let proofsHelp = """
    List also what could be neither proved nor refuted, words of patterns that others cover, and answers \
    that meet the objective.
    """
  static let formatHelp = "How to show findings."

  // MARK: In sum

  static func checked(files: Int, findings: Int) -> String {
    let what = files == 1 ? "1 file" : "\(files) files"
    if findings == 0 { return "\(what) checked: nothing to say." }
    return "\(what) checked: \(findings == 1 ? "1 finding" : "\(findings) findings")."
  }
  static func met(_ file: String) -> String { "In \(file) these answers meet the objective:" }
  static let silence = "(silence)"
  static let notProven = "not proven"
  static func unproven(_ count: Int) -> String {
    count == 1 ? "1 question is left open." : "\(count) questions are left open."
  }
  static func changed(_ count: Int) -> String {
    count == 1 ? "1 fix made." : "\(count) fixes made."
  }
  static func leftAlone(_ file: String) -> String {
    "\(file) has fixes too, and is as it was: nobody named it."
  }

  // MARK: Pages

  static let explainAlone = "--explain stands alone: it checks no files."
  static let wrong = "Wrong"
  static let right = "Right"
  static let inScenario = ", in a scenario with Mark"
  static let explainMore = "rehearse check --explain CODE shows one with examples."
  static func unknownCode(_ code: String, near: String?) -> String {
    let hint =
      near.map { " Did you mean `\($0)`?" } ?? " `rehearse check --explain` lists them all."
    return "There is no message `\(code)`.\(hint)"
  }
}
