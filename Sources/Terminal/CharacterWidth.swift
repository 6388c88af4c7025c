internal import CEditLine

/// How many columns text takes on a terminal.
public enum CharacterWidth {
  /// Returns the columns of one scalar: 0, 1 or 2.
  ///
  /// libc's word where it has one. It does not know the newest emoji; a table of the wide blocks
  /// answers then. Controls count as 0, since none reaches a terminal from here.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0..<0xA0: return 0
    default: break
    }
    let known = cel_width(scalar.value)
    return known >= 0 ? Int(known) : guess(scalar.value)
  }

  /// Returns the columns of one character as a reader sees it: 0, 1 or 2.
  ///
  /// A flag, a family or a thumb with its skin tone is drawn as one picture, so a character never
  /// counts more than 2; and U+FE0F asks for the wide picture of a narrow sign.
  public static func columns(of character: Character) -> Int {
    var sum = 0
    for scalar in character.unicodeScalars {
      sum += scalar == "\u{FE0F}" && sum == 1 ? 1 : columns(of: scalar)
    }
    return min(sum, 2)
  }

  /// Returns the columns of a text without line breaks.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func guess(_ value: UInt32) -> Int {
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(value) } ? 2 : 1
  }
}
