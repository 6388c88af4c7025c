import Diagnostics

/// Returns the fix "write the near name", if one is near.
func suggestion(for name: String, among known: some Sequence<String>, at range: SourceRange) -> Fix?
{
  nearest(to: name, among: known).map { Fix("write `\(visible($0))`", edit: Edit(range, $0)) }
}

/// Returns the fix for a word near to one that is expected.
///
/// The words that may stand in a place are those in backquotes in its description.
func correction(of found: String, to what: String, at range: SourceRange) -> Fix? {
  if found == "=>", what.contains("`->`") { return Fix("write `->`", edit: Edit(range, "->")) }
  let known = quotedParts(of: what).filter { $0.allSatisfy(\.isLetter) }
  return suggestion(for: found, among: known, at: range)
}

/// Returns the fix that adds what is missing at the end of a line, when it can be one thing only.
func insertion(of what: String, at range: SourceRange) -> Fix? {
  let known = quotedParts(of: what)
  guard known == [")"] || known == [":"] else { return nil }
  return Fix("add `\(known[0])`", edit: Edit(range, known[0]))
}

private func quotedParts(of text: String) -> [String] {
  let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
  return stride(from: 1, to: pieces.count, by: 2).map { String(pieces[$0]) }
}

/// What word processors make of the characters of a keyboard, and what was typed.
let plainCharacters: [String: String] = [
  "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": ",",
  "−": "-", "–": "-", "—": "-", "‑": "-", "→": "->", "⟶": "->", "≥": ">=", "≤": "<=", "…": "...",
  "\u{A0}": " ", "\u{2007}": " ", "\u{202F}": " ", "：": ":", "，": ",", "（": "(", "）": ")",
]
