/// A pattern of one to three words, as a number: what is counted by the million.
struct MinedShape: Hashable {
  /// Numbers of up to three words, 16 bits each, from the lowest; 0 is no word, 1 is any word.
  private var bits: UInt64

  static let anyWord: UInt16 = 1
  private static let start: UInt64 = 1 << 48
  private static let end: UInt64 = 1 << 49
  private static let gap: UInt64 = 1 << 50

  private init(_ words: ArraySlice<UInt16>, flags: UInt64) {
    bits = flags
    for (place, word) in words.enumerated() { bits |= UInt64(word) << (16 * UInt64(place)) }
  }

  /// Appends every pattern of a clause, some more than once.
  ///
  /// Up to three words side by side, with `^` or `$` where they begin or end the clause; and two words
  /// with up to two between them. At least one is a word of its own, and at an open end none is any
  /// word, which would say nothing.
  ///
  /// - Complexity: O(words).
  static func add(of words: [UInt16], to shapes: inout [MinedShape]) {
    for first in words.indices {
      for last in first..<min(first + 3, words.count) {
        let run = words[first...last]
        guard run.contains(where: { $0 != anyWord }) else { continue }
        let (opens, closes) = (words[first] != anyWord, words[last] != anyWord)
        if opens, closes { shapes.append(MinedShape(run, flags: 0)) }
        if first == 0, closes { shapes.append(MinedShape(run, flags: start)) }
        if last == words.count - 1, opens { shapes.append(MinedShape(run, flags: end)) }
        if first == 0, last == words.count - 1 {
          shapes.append(MinedShape(run, flags: start | end))
        }
      }
      guard words[first] != anyWord else { continue }
      for other in (first + 1)..<max(first + 1, min(first + 4, words.count))
      where words[other] != anyWord {
        shapes.append(MinedShape([words[first], words[other]], flags: gap))
      }
    }
  }

  /// Returns the pattern as a rule file has it, without quotes; `names` are those of the words.
  func text(_ names: [String]) -> String {
    var words: [String] = []
    for place: UInt64 in 0..<3 {
      let word = UInt16(truncatingIfNeeded: bits >> (16 * place))
      guard word != 0 else { continue }
      // The one word that people write with a capital.
      words.append(names[Int(word)] == "i" ? "I" : names[Int(word)])
    }
    if bits & MinedShape.gap != 0 { words.insert("..2", at: 1) }
    if bits & MinedShape.start != 0 { words.insert("^", at: 0) }
    if bits & MinedShape.end != 0 { words.append("$") }
    return words.joined(separator: " ")
  }
}
