/// Text made safe for a terminal.
///
/// What could move the cursor, colour or hide text, or turn the direction of what follows becomes
/// U+FFFD, so that it shows where something was: C0 and C1 controls with ESC and DEL, and the
/// bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069).
///
/// Newlines stay; CRLF and a lone CR become a newline. A tab, U+2028 and U+2029 become a space.
public func sanitised(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(isSafe) { return text }
  var safe = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    // A `\r` has already become the newline of its pair.
    if !(scalar == "\n" && previous == "\r") { safe.append(replacement(for: scalar)) }
    previous = scalar
  }
  return String(safe)
}

/// Bytes of any origin made safe for a terminal; what is not UTF-8 becomes U+FFFD too.
public func sanitised(_ bytes: [UInt8]) -> String {
  sanitised(String(decoding: bytes, as: UTF8.self))
}

/// Text made safe for a terminal, on one line: newlines become spaces as well.
public func sanitisedLine(_ text: String) -> String {
  let safe = sanitised(text)
  if !safe.unicodeScalars.contains("\n") { return safe }
  return String(String.UnicodeScalarView(safe.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
}

private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\n" || replacement(for: scalar) == scalar
}

private func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x0A, 0x0D: "\n"
  case 0x09, 0x2028, 0x2029: " "
  case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: scalar
  }
}
