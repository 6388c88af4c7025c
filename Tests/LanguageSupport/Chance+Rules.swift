public import Diagnostics
public import TestSupport

extension Chance {
  /// Returns lines of the language's words and signs, in no sensible order.
  public mutating func rules(lines: Int) -> String {
    var indent = 0
    return (0..<Int.random(in: 1...lines, using: &self)).map { _ in
      indent = max(0, min(9, indent + Int.random(in: -2...1, using: &self)))
      let words = (0..<Int.random(in: 1...7, using: &self)).map { _ in pick(Chance.vocabulary) }
      return String(repeating: "  ", count: indent) + pick(Chance.openers) + " "
        + words.joined(separator: pick([" ", " ", ""]))
    }.joined(separator: "\n")
  }

  /// Returns a source with some bytes changed, doubled, taken out or moved.
  public mutating func mutated(_ source: Source) -> Source {
    var bytes = source.bytes
    for _ in 0..<Int.random(in: 1...8, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &self)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &self))
      switch Int.random(in: 0...4, using: &self) {
      case 0: bytes[place] = pick(Array("(\"[{|:@#\t\n -~*?".utf8) + [0, 0x1B, 0xE2, 0xFF])
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: pick(Chance.vocabulary).utf8, at: place)
      default:
        let moved = Array(bytes[place..<end])
        bytes.removeSubrange(place..<end)
        bytes.insert(contentsOf: moved, at: Int.random(in: 0...bytes.count, using: &self))
      }
    }
    return Source(name: source.name, bytes: bytes)
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }

  private static let openers = [
    "when", "notice", "otherwise", "state", "rules", "use", "if", "else", "else if", "they:",
    "coach:", "like", "unlike", "fact", "meter", "text", "words", "behaviour", "signal", "pitfall",
    "note",
    "scenario", "with", "you", "part", "turns", "->", "end", "tell", "set", "keep", "reach", "|",
    "back:", "hint", "expects", "again:", "read", "filler", "cut", "forms", "question", "anywhere",
    "interrupt", "after", "epilogue", "debrief", "advice", "wants", "+3", "-2", "and", "or", "#",
  ]

  private static let vocabulary = [
    "a", "b", "trust", "asking", "push", "pull", "silent", "question", "first", "once", "and", "or",
    "not", "with", "without", "(", ")", "\"who\"", "\"(a|b) ..4 {b 1..2} [c]\"", "\"@a ^ $ _ ?\"",
    "\"", "=", ">=", "<", "5", "99", "of", "to", "%", "+1", "-1", "[a]", "{a}", "{{", "{", ",", ":",
    "add", "@a", "b*", "c~", "as", "within", "turns", "met", "add", "opens with", "ends with",
    "count(asking)", "streak(only push)", "waited(push)", "heard a", "before", "up to 3", "->", "…",
    "“", "—", "é", "👍", "漢", "\u{7}", "\t",
  ]
}
