import Record

/// The rule of thumb that any set of rules has to beat.
///
/// A question mark is pull; without one, three words or fewer are neutral and all else is push.
func yardstick(_ text: String) -> Side {
  var words = 0
  var isInWord = false
  for byte in text.utf8 {
    if byte == UInt8(ascii: "?") { return .pull }
    let isSpace = byte == UInt8(ascii: " ") || (9...13).contains(byte)
    if !isSpace, !isInWord { words += 1 }
    isInWord = !isSpace
  }
  return words <= 3 ? .neutral : .push
}
