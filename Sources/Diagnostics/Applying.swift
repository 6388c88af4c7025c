extension Source {
  /// Makes the edits of fixes, as far as they can be made together.
  ///
  /// Of two that touch the same bytes the one that begins first is made, and of two that are the
  /// same, one. A fix without an edit, or with one outside the text, is left out.
  ///
  /// - Returns: The text that comes of it, and the fixes that were made, in the order of their places.
  /// - Precondition: Every edit is of this source.
  /// - Complexity: O(bytes + fixes × log fixes)
  public func applying(_ fixes: [Fix]) -> (source: Source, made: [Fix]) {
    let edits = fixes.compactMap { fix in fix.edit.map { (fix: fix, edit: $0) } }
    let ordered = edits.sorted { one, other in
      (one.edit.range.lower, one.edit.range.upper) < (
        other.edit.range.lower, other.edit.range.upper
      )
    }
    var made: [Fix] = []
    var result: [UInt8] = []
    var end = 0
    for (fix, edit) in ordered {
      let range = edit.range.bytes
      guard range.lowerBound >= end, range.upperBound <= bytes.count, made.last?.edit != edit else {
        continue
      }
      result += bytes[end..<range.lowerBound]
      result += edit.replacement.utf8
      end = range.upperBound
      made.append(fix)
    }
    result += bytes[end...]
    return (Source(name: name, bytes: result), made)
  }
}
