import Diagnostics

/// Files with the fixes of their messages made, as far as a tool can make them.
struct Mending {
  /// One fix, made.
  struct Change: Hashable {
    var path: String
    /// What messages call the file.
    var file: String
    /// The line where it begins, in the text as it was then.
    var line: Int
    /// What the fix does, in the imperative.
    var message: String
    /// The lines it touches, as they were and as they are.
    var before: [String]
    var after: [String]
  }

  /// The mended files by path; those that need no mending are not among them.
  private(set) var texts: [String: [UInt8]] = [:]
  private(set) var changes: [Change] = []
  /// Files with fixes that were left alone, since nobody named them; as messages call them.
  private(set) var leftAlone: Set<String> = []
  /// What may be changed.
  private let named: [String]

  /// Checks files and mends the named ones, round by round: a fix can bring to light what stood
  /// behind it.
  ///
  /// - Throws: `FileFailure` when a file cannot be read.
  init(
    of files: [String], named: [String], from library: Library, withWords: Bool = false
  ) throws(FileFailure) {
    self.named = named
    // Each round makes at least one fix; what needs more rounds than this goes round in circles.
    for _ in 0..<20 {
      let report = try CheckReport(of: files, from: library, texts: texts, withWords: withWords)
      guard mend(report.findings) else { return }
    }
  }

  /// Makes the fixes of one round; false when there was none to make.
  private mutating func mend(_ findings: [CheckReport.Finding]) -> Bool {
    var fixes: [String: (source: Source, fixes: [Fix])] = [:]
    for finding in findings {
      guard let fix = finding.diagnostic.fix, let edit = fix.edit else { continue }
      let index = Int(edit.range.source)
      guard named.contains(finding.paths[index]) else {
        leftAlone.insert(finding.sources[index].name)
        continue
      }
      fixes[finding.paths[index], default: (finding.sources[index], [])].fixes.append(fix)
    }
    var isChanged = false
    for (path, (source, fixes)) in fixes.sorted(by: { $0.key < $1.key }) {
      let (mended, made) = source.applying(fixes)
      guard mended != source else { continue }
      isChanged = true
      texts[path] = mended.bytes
      changes += made.compactMap { Change($0, in: source, path: path) }
    }
    return isChanged
  }

  /// Writes the mended files, each all at once.
  ///
  /// - Throws: `FileFailure` when one cannot be written; those before it are.
  func write() throws(FileFailure) {
    for path in named {
      guard let text = texts[path], let file = changes.first(where: { $0.path == path })?.file
      else { continue }
      try Files.replace(path, with: text, called: file)
    }
  }
}

extension Mending.Change {
  fileprivate init?(_ fix: Fix, in source: Source, path: String) {
    guard let edit = fix.edit else { return nil }
    let first = source.line(at: Int(edit.range.lower))
    let last = source.line(at: max(Int(edit.range.lower), Int(edit.range.upper)))
    let lines = source.lineBytes(first).lowerBound..<source.lineBytes(last).upperBound
    var bytes = Array(source.bytes[lines])
    let lower = Int(edit.range.lower) - lines.lowerBound
    let upper = min(bytes.count, Int(edit.range.upper) - lines.lowerBound)
    bytes.replaceSubrange(lower..<max(lower, upper), with: edit.replacement.utf8)
    self.path = path
    file = source.name
    line = first
    message = fix.message
    before = Self.rows(source.text(lines))
    after = Self.rows(String(decoding: bytes, as: UTF8.self))
  }

  private static func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
