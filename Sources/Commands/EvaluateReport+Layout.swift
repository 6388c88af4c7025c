import Terminal

extension EvaluateReport {
  /// Columns of the names at the left of a table.
  var nameWidth: Int { 20 }

  /// A table: a heading with the names of its columns, then a line for each row.
  func table(_ heading: String, _ columns: [String], _ rows: [(String, [String])]) -> [String] {
    let cell = (EvaluateReport.width - nameWidth) / max(6, columns.count)
    let head = left(heading, nameWidth) + columns.map { right($0, cell) }.joined()
    return [trimmed(head)]
      + rows.map { name, cells in
        trimmed(left(name, nameWidth) + cells.map { right($0, cell) }.joined())
      }
  }

  /// A share with two places; a dash where there is none.
  func share(_ value: Double?) -> String { value.map { decimal($0, places: 2) } ?? "-" }

  func wrapped(_ text: String) -> [String] {
    let lines: String = text.wrapped(to: EvaluateReport.width, hanging: 2)
    return lines.split(separator: "\n").map(String.init)
  }

  func left(_ text: String, _ width: Int) -> String {
    let text = cut(text, to: width - 1)
    return text + String(repeating: " ", count: width - text.count)
  }

  func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The beginning of a text that is too long, with a sign that it goes on.
  func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
