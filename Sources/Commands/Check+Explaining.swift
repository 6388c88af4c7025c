import RuleLanguage
import Terminal

extension Check {
  /// Shows the page of a code, or the list of all of them.
  func explain(_ code: String, on output: Output) {
    if let (group, page) = MessagePage.find(code) {
      show(page, of: group, on: output)
    } else {
      list(on: output)
    }
  }

  private func show(_ page: MessagePage, of group: MessageGroup, on output: Output) {
    output.writeLine(StyledText("\(page.title) [\(page.code), \(group.rawValue)]\n"))
    output.writeLine(StyledText((page.reason + "\n").wrapped(to: output.width)))
    for (heading, example) in [
      (CheckWording.wrong, page.wrong), (CheckWording.right, page.right),
    ] {
      let place = example.isInScenario ? CheckWording.inScenario : ""
      output.writeLine(StyledText("\(heading)\(place):\n"))
      for line in example.shown.split(separator: "\n", omittingEmptySubsequences: false) {
        output.writeLine(StyledText(line.isEmpty ? "" : "    \(line)"))
      }
      output.writeLine(StyledText(""))
    }
  }

  private func list(on output: Output) {
    let widest = MessagePage.codes.map(\.count).max() ?? 0
    for group in MessageGroup.allCases where !group.pages.isEmpty {
      output.writeLine(StyledText("\(group.rawValue): \(group.summary)".wrapped(to: output.width)))
      for page in group.pages {
        let blank = String(repeating: " ", count: widest - page.code.count + 2)
        let line = "  \(page.code)\(blank)\(page.title)"
        output.writeLine(StyledText(line.wrapped(to: output.width, hanging: widest + 4)))
      }
      output.writeLine(StyledText(""))
    }
    output.writeLine(StyledText(CheckWording.explainMore))
  }
}
