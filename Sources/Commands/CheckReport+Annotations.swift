import Diagnostics

extension CheckReport {
  /// The report as workflow commands, which GitHub Actions shows beside the lines of a change.
  func annotations(in surroundings: Surroundings) -> String {
    findings.map { annotation(of: $0, in: surroundings) }.joined()
      + CheckWording.checked(files: files.count, findings: findings.count) + "\n"
  }

  private func annotation(of finding: Finding, in surroundings: Surroundings) -> String {
    let diagnostic = finding.diagnostic
    let (start, end) = finding.place(of: diagnostic.range)
    let properties: [(String, String)] = [
      ("file", surroundings.relative(finding.path)),
      ("line", "\(start.line)"), ("endLine", "\(end.line)"),
      ("col", "\(start.column)"), ("endColumn", "\(end.column)"),
      ("title", diagnostic.code),
    ]
    let places = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    var text = visible(diagnostic.message)
    if let fix = diagnostic.fix { text += "\nhelp: \(visible(fix.message))" }
    let command = diagnostic.severity == .error ? "error" : "warning"
    return "::\(command) \(places)::\(escaped(text, isProperty: false))\n"
  }

  /// What would end a command, or one of its properties, is written as its number.
  private func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where isProperty: "%3A"
      case "," where isProperty: "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
