import Diagnostics
public import RuleLanguage

/// Returns what a file means, a line a declaration: its tree without the places, as text.
///
/// Two files of one shape differ in their layout only.
public func shape(_ file: FileSyntax) -> [String] {
  [file.uses.map(\.text).joined(separator: ",")] + file.declarations.map { shape(of: $0) }
}

private func shape(of value: Any) -> String {
  var text = ""
  describe(value, into: &text)
  return text
}

/// Walks any value, so that no part of the tree can be forgotten.
private func describe(_ value: Any, into text: inout String) {
  if value is SourceRange { return }
  if let pattern = value as? PatternSyntax {
    // A pattern's text is its layout.
    describe(pattern.items, into: &text)
    text += pattern.isQuestion ? "?" : ""
    return
  }
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty {
    text += "\(value)"
    return
  }
  text += mirror.displayStyle == .collection ? "[" : "("
  for child in mirror.children {
    if let label = child.label { text += label + ":" }
    describe(child.value, into: &text)
    text += ","
  }
  text += ")"
}
