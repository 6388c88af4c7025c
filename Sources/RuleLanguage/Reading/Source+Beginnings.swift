import Diagnostics

/// What more text at the end of a file could still mend: nobody is told off for what they are typing.
extension Source {
  /// Returns the diagnostic with what can be told of it: whether more text could make it go away.
  func judged(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    let lower = Int(diagnostic.range.lower)
    result.isIncomplete =
      Self.mendedAnywhere.contains(diagnostic.code)
      || Self.mendedBelow.contains(diagnostic.code) && isOpen(at: lower)
      || !Self.neverMended.contains(diagnostic.code) && isHalfTyped(at: Int(diagnostic.range.upper))
    return result
  }

  /// A declaration below, or a block with rules for everywhere, can mend these wherever they stand.
  private static let mendedAnywhere: Set = [
    "unknown-name", "no-states", "no-tests", "unreachable", "dead-end", "never-met", "unused",
    "nothing-to-tell", "test-without-scenario",
  ]

  /// Lines that belong to what is underlined can mend these, while there is room for some.
  private static let mendedBelow: Set = [
    "missing", "empty-text", "unclosed-brace", "missing-field", "missing-otherwise",
    "repeated-question", "silent-rule", "empty-test", "no-expectation", "unknown-speaker",
    "empty-block",
  ]

  /// However the last line goes on, these stay.
  private static let neverMended: Set = [
    "tab", "indentation", "line-too-long", "comment-on-line", "control-character",
    "blank-before-colon", "too-deep", "too-many-rules",
  ]

  /// Whether a place is on a last line that is not ended: it may still become something else.
  private func isHalfTyped(at offset: Int) -> Bool {
    !bytes[min(offset, bytes.count)...].contains(0x0A)
  }

  /// Whether all lines below the one at `offset` are deeper, so that more of them could follow.
  private func isOpen(at offset: Int) -> Bool {
    let line = line(at: offset)
    guard let first = rawLine(line) else { return true }
    guard line < lineStarts.count else { return true }
    for number in line + 1...lineStarts.count {
      if let below = rawLine(number), !isComment(below), below.indent <= first.indent {
        return false
      }
    }
    return true
  }
}
