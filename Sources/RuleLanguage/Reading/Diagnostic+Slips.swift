import Diagnostics

/// What the reader has to say about things that could be read, and cannot be meant.
extension Diagnostic {
  /// A second line of a kind of which there is one, such as `back:`.
  static func secondTime(_ word: String, at range: SourceRange, earlier: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      "second-time", "`\(word)` stands above already, and there can be one.", at: range,
      notes: [Note("it stands here first", at: earlier)], fix: Fix("take one of them out"))
  }

  static func numberRange(_ range: ClosedRange<Int>, at place: SourceRange) -> Diagnostic {
    let bounds =
      range.upperBound == Int.max
      ? "of \(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
    return Diagnostic("number-range", "Here should stand a number \(bounds).", at: place)
  }

  static func lateOpening(at range: SourceRange, edit: Edit?) -> Diagnostic {
    Diagnostic(
      "late-opening",
      edit == nil
        ? "What happens on entering a state stands above its rules; here it looks like part of a rule."
        : "This looks like part of the rule above it, and stands beside that rule.",
      at: range,
      fix: Fix(
        edit == nil ? "move it into a rule, or above the rules" : "indent it two spaces more",
        edit: edit))
  }

  static func emptyBlock(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-block", "Nothing stands below this line.", at: range,
      fix: Fix("write what belongs to it, two spaces deeper, or take it out"))
  }

  /// A line under a text that is no text.
  static func swallowedByText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "swallowed-line", "This stands under a text, so it would be taken for more of that text.",
      at: range, fix: Fix("indent it less, so that it stands beside the text"))
  }
}
