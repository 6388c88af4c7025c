public import Diagnostics
public import RuleLanguage
import TestSupport

/// Files read and checked as one program, the last of them the main one; its `.test` files follow it.
public struct Reading {
  public var sources: [Source]
  public var files: [FileSyntax]
  /// What the reader said.
  public var syntax: [Diagnostic]
  public var program: Program
  /// Nil where no file holds a test.
  public var tests: TestRules?
  /// What the checker said.
  public var meaning: [Diagnostic]

  public init(_ sources: [Source]) {
    self.sources = sources
    files = []
    syntax = []
    for (index, source) in sources.enumerated() {
      let (file, problems) = parse(
        source, index: index, holdsTests: source.name.hasSuffix(".test"))
      files.append(file)
      syntax += problems
    }
    let main = sources.lastIndex { !$0.name.hasSuffix(".test") } ?? 0
    (program, meaning) = check(files, main: main, sources: sources)
    if files.contains(where: \.holdsTests) {
      let (tests, problems) = checkTests(files, main: main, sources: sources)
      self.tests = tests
      meaning += problems
    }
  }

  /// Reads a case: one file, or several that lines such as `--- small.rules` begin.
  public init(case text: String) { self.init(Reading.sources(of: text)) }

  /// Everything there is to say, in the order of the places.
  public var diagnostics: [Diagnostic] {
    (syntax + meaning).sorted {
      ($0.range.source, $0.range.lower) < ($1.range.source, $1.range.lower)
    }
  }

  /// The diagnostics as an author sees them.
  public func report(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { $0.rendered(in: sources) }.joined(separator: "\n")
  }

  /// Returns the sources with an edit made.
  public func sources(after edit: Edit) -> [Source] {
    var result = sources
    let source = sources[Int(edit.range.source)]
    var bytes = source.bytes
    bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8)
    result[Int(edit.range.source)] = Source(name: source.name, bytes: bytes)
    return result
  }

  public static func sources(of text: String) -> [Source] {
    var sources: [(name: String, lines: [Substring])] = [("case", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        sources.append((String(line.dropFirst(4)), []))
      } else {
        sources[sources.count - 1].lines.append(line)
      }
    }
    if sources.count > 1 { sources.removeFirst() }
    return sources.map { name, lines in
      Source(name: name, text: unescaped(lines.joined(separator: "\n")))
    }
  }
}
