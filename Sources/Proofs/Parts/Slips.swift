import RuleLanguage

/// Whether leaving out a part could change which slips of the fingers are understood.
///
/// A word that is named is known when it is mistyped too; one that only a short beginning covers
/// would not be any more.
func losesSlips(_ part: [PatternSyntax.Item], coveredBy rest: [PatternSyntax.Item]) -> Bool {
  var beginnings: [String] = []
  rest.forEachText { text, isBeginning in
    if isBeginning, text.utf8.count < leastBeginning { beginnings.append(text) }
  }
  guard !beginnings.isEmpty else { return false }
  var isLost = false
  part.forEachText { text, isBeginning in
    guard !isBeginning, text.utf8.count >= leastBeginning else { return }
    if beginnings.contains(where: { text.hasPrefix($0) }) { isLost = true }
  }
  return isLost
}

/// Letters of a beginning from which on mistyped words are looked for by it.
private let leastBeginning = 5

extension [PatternSyntax.Item] {
  /// Calls `body` with each written word and each beginning.
  fileprivate func forEachText(_ body: (String, _ isBeginning: Bool) -> Void) {
    for item in self {
      switch item {
      case .word(let text), .forms(let text): body(text, false)
      case .beginning(let text): body(text, true)
      case .choice(let parts), .optional(let parts): for part in parts { part.forEachText(body) }
      case .capture(_, let inner): inner.forEachText(body)
      case .anyWord, .gap, .class, .start, .end: continue
      }
    }
  }
}
