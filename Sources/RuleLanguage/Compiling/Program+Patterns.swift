package import Diagnostics

extension Source {
  /// Reads the pattern that stands at a range, its quotes included; nil where none can be read.
  package func pattern(at range: SourceRange) -> PatternSyntax? {
    var reader = PatternReader(source: self, index: Int(range.source), quoted: range.bytes)
    return try? reader.pattern()
  }
}

extension Program {
  /// Compiles patterns that are no part of the program, by its files' words and the cast's names.
  ///
  /// - Complexity: O(language pack + patterns and the classes they name).
  package func hearing(
    of patterns: [[PatternSyntax.Item]], from files: [FileSyntax]
  ) -> HearingRules {
    let nowhere = SourceRange(source: 0, lower: 0, upper: 0)
    let patterns = patterns.map { items in
      PatternSyntax(items: items, isQuestion: false, text: "", range: nowhere)
    }
    var compiler = PatternCompiler(
      files: files, patterns: patterns, texts: [:], addresses: hearing.addresses,
      endlessClasses: [], readsAllClasses: false)
    let notes = patterns.map { pattern in
      PatternNote(
        text: pattern.text, isQuestion: pattern.isQuestion, captures: [], range: pattern.range)
    }
    var result = HearingRules(
      sources: sources, questions: [], patternNotes: notes, behaviours: [],
      addresses: hearing.addresses)
    compiler.compile(into: &result)
    return result
  }
}
