import Diagnostics
import Terminal

extension CheckReport {
  /// Shows what was changed, what there is to say, and how much that is.
  func show(on output: Output) {
    for change in changes { output.writeLine(StyledText(change.text)) }
    if !changes.isEmpty { output.writeLine(StyledText(CheckWording.changed(changes.count) + "\n")) }
    for file in leftAlone.sorted() {
      output.writeLine(StyledText(CheckWording.leftAlone(visible(file)) + "\n"))
    }
    for finding in findings {
      output.writeLine(StyledText(finding.diagnostic.rendered(in: finding.sources)))
    }
    for finding in unproven {
      let text = finding.diagnostic.rendered(in: finding.sources, as: CheckWording.notProven)
      output.writeLine(StyledText(text))
    }
    for way in ways { output.writeLine(StyledText(way.text)) }
    output.writeLine(
      StyledText(CheckWording.checked(files: files.count, findings: findings.count)))
    if !unproven.isEmpty {
      output.writeLine(StyledText(CheckWording.unproven(unproven.count)))
    }
  }
}

extension Mending.Change {
  /// Where and what, then the lines as they were and as they are.
  fileprivate var text: String {
    let rows = before.map { "- \(visible($0))\n" } + after.map { "+ \(visible($0))\n" }
    return "\(visible(file)):\(line): \(visible(message))\n" + rows.joined()
  }
}

extension CheckReport.Way {
  /// The answers one a line, as they can be typed.
  fileprivate var text: String {
    let rows = answers.map { "> \($0.isEmpty ? CheckWording.silence : visible($0))\n" }
    return CheckWording.met(visible(file)) + "\n" + rows.joined()
  }
}
