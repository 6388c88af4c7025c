/// Returns text that a terminal can only show: white space as plain spaces, and every character that
/// would act instead of being seen as U+FFFD.
///
/// Those are the control characters (escape codes begin with one) and the marks that turn the
/// direction of everything after them. No-break spaces stay, until the lines are broken.
///
/// - Complexity: O(length of the text).
func cleaned(_ text: String) -> String {
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{A0}", "\u{202F}": clean.append(scalar)
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": clean.append("\u{FFFD}")
    case _ where scalar.properties.isWhitespace: clean.append(" ")
    case _ where scalar.properties.generalCategory == .control: clean.append("\u{FFFD}")
    default: clean.append(scalar)
    }
  }
  return String(clean)
}
