import Diagnostics
import FoundationEssentials
import RuleLanguage

extension CheckReport {
  /// The report as one JSON document, as `check --help` describes it.
  func json(in surroundings: Surroundings) throws -> String {
    let document = Document(
      files: files.map { surroundings.relative($0) },
      diagnostics: findings.map { Shown($0, in: surroundings) },
      unproven: unproven.map { Shown($0, in: surroundings) },
      changes: changes.map { change in
        ShownChange(
          file: surroundings.relative(change.path), line: change.line, message: change.message,
          before: change.before, after: change.after)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

private struct Document: Encodable {
  var files: [String]
  var diagnostics: [Shown]
  var unproven: [Shown]
  var changes: [ShownChange]
}

private struct ShownChange: Encodable {
  var file: String
  var line: Int
  var message: String
  var before: [String]
  var after: [String]
}

/// A finding as the document shows it.
private struct Shown: Encodable {
  var code: String
  var group: String?
  var severity: String
  var message: String
  var file: String
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
  var notes: [ShownNote]
  var fix: ShownFix?
  var incomplete: Bool

  init(_ finding: CheckReport.Finding, in surroundings: Surroundings) {
    let diagnostic = finding.diagnostic
    let place = finding.place(of: diagnostic.range)
    code = diagnostic.code
    group = MessagePage.find(code)?.group.rawValue
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    file = surroundings.relative(finding.path)
    (line, column) = (place.start.line, place.start.column)
    (endLine, endColumn) = (place.end.line, place.end.column)
    notes = diagnostic.notes.map { note in
      let place = finding.place(of: note.range)
      return ShownNote(
        message: note.message,
        file: surroundings.relative(finding.paths[Int(note.range.source)]),
        line: place.start.line, column: place.start.column, endLine: place.end.line,
        endColumn: place.end.column)
    }
    fix = diagnostic.fix.map { fix in
      ShownFix(
        message: fix.message,
        edits: [fix.edit].compactMap(\.self).map { edit in
          let place = finding.place(of: edit.range)
          return ShownEdit(
            file: surroundings.relative(finding.paths[Int(edit.range.source)]),
            line: place.start.line, column: place.start.column, endLine: place.end.line,
            endColumn: place.end.column, replacement: edit.replacement)
        })
    }
    incomplete = diagnostic.isIncomplete
  }
}

private struct ShownNote: Encodable {
  var message: String
  var file: String
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
}

private struct ShownFix: Encodable {
  var message: String
  var edits: [ShownEdit]
}

private struct ShownEdit: Encodable {
  var file: String
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
  var replacement: String
}

extension CheckReport.Finding {
  /// The places where a range begins, and after its last character.
  func place(of range: SourceRange) -> (start: Position, end: Position) {
    let source = sources[Int(range.source)]
    return (source.position(at: Int(range.lower)), source.position(at: Int(range.upper)))
  }
}

extension Surroundings {
  /// A path as other programs find it from here: relative below the working folder, else whole.
  func relative(_ path: String) -> String {
    let folder = workingFolder.hasSuffix("/") ? workingFolder : workingFolder + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}
