/// Texts that would hurt a reader without bounds, made here since they are long.
enum Hostile {
  static let texts: [String: String] = [
    "brackets": when(times("(", 4000)),
    "brackets on many lines": when("silent" + times("\n    or " + times("(", 4000), 20)),
    "negations": when(times("not ", 1000) + "silent"),
    "pattern brackets": when("\"" + times("(", 4000) + "\""),
    "pattern options": when("\"" + times("[a", 1300) + "\""),
    "pattern captures": "text t \"\"\n" + when("\"" + times("{t ", 1300) + "\""),
    "pattern alternatives": when("\"" + times("(a|b|c d) ", 300) + "\""),
    "else if": "state s\n  if silent\n    end" + times("\n  else if silent\n    end", 20_000),
    "indentation": "state s" + stairs { "\n\($0)if silent" },
    "indented lines": "state s\n" + stairs { "\($0)they: x\n" },
    "class of itself": "words a = " + times("@a, ", 900) + "@a",
    "chain of classes": (1...20_000).map { "words w\($0) = @w\($0 - 1)\n" }.joined()
      + "words w0 = a\n" + when("\"@w20000\""),
    "chain of facts": (1...20_000).map { "fact f\($0)\n  tell f\($0 - 1)\n  they: x\n" }.joined()
      + "fact f0\n  they: y\n" + head + "state s\n  otherwise\n    tell f20000\n    end",
    "chain of states": head
      + (1...20_000).map { "state s\($0)\n  -> s\($0 + 1)\n" }.joined()
      + "state s20001\n  otherwise\n    end",
    "chain of states with answers": head
      + (1...5000).map { "state s\($0)\n  otherwise\n    -> s\($0 + 1)\n" }.joined()
      + "state s5001\n  otherwise\n    end",
    "chain of bundles": (1...20_000).map { "rules r\($0)\n  use r\($0 - 1)\n" }.joined()
      + "rules r0\n  when silent\n    they: x\nstate s\n  use r20000",
    "circle of classes": ring { "words w\($0) = @w\($1)\n" },
    "circle of bundles": ring { "rules r\($0)\n  use r\($1)\n" } + "state s\n  use r0",
    "circle of facts": ring { "fact f\($0)\n  tell f\($1)\n  they: x\n" } + head + "state s\n"
      + "  when silent\n    tell f0\n  otherwise\n    end",
    "circle of states": ring { "state s\($0)\n  -> s\($1)\n" } + head,
  ]

  private static let head = "scenario \"S\"\n  kind reflection\n  with Mark\n"

  private static func when(_ condition: String) -> String {
    "state s\n  when \(condition)\n    end"
  }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Ever deeper lines.
  private static func stairs(_ line: (String) -> String) -> String {
    (1...1500).map { line(times("  ", $0)) }.joined()
  }

  /// Five hundred things, each naming the next and the last the first.
  private static func ring(_ thing: (Int, Int) -> String) -> String {
    (0..<500).map { thing($0, ($0 + 1) % 500) }.joined()
  }
}
