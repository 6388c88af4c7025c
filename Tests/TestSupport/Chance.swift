public import Record

/// Seeded chance, the same on every machine.
public struct Chance: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text to stumble over.
  public mutating func text(upTo length: Int) -> String {
    let odd: [Character] = [
      "a", "b", "é", "e\u{301}", " ", " ", " ", "\n", "\t", "\u{1B}", "\u{7}", "\u{9B}", "\u{202E}",
      "\u{2028}", "\u{A0}", "漢", "字", "。", "「", "👩‍👩‍👧", "\"", "[", "\u{0}", "\r\n", "ß", "x", "\u{85}",
    ]
    return String((0..<Int.random(in: 0...length, using: &self)).map { _ in pick(odd) })
  }

  /// A record without rhyme or reason, within what its fields promise.
  public mutating func record() -> Record {
    let sides = Side.allCases
    var record = Record(name: text(upTo: 5), title: text(upTo: 90), role: text(upTo: 12))
    record.objective = text(upTo: 200)
    record.epilogue = text(upTo: 200)
    record.band = Bool.random(using: &self) ? Int.random(in: 0...50, using: &self)...100 : nil
    record.repertoire = (0..<6).map { _ in
      Behaviour(name: text(upTo: 30), side: pick(sides), title: text(upTo: 9))
    }
    record.meters = (0..<Int.random(in: 0...2, using: &self)).map { index in
      Meter(name: index == 0 ? text(upTo: 20) : "tension", start: 3, maximum: pick([0, 1, 10, 99]))
    }
    record.parts = [Part(name: text(upTo: 9), degrees: [text(upTo: 9), "b"], reached: 1, turn: 1)]
    record.verdict = pick(Verdict.allCases + [nil])
    for number in 0..<pick([0, 1, 5, 30, 130]) { record.turns.append(turn(number + 1, in: record)) }
    for turn in record.turns.indices where turn % 7 == 3 {
      record.cases.append(
        SignalCase(
          signal: "s", title: text(upTo: 20), advice: text(upTo: 50), line: text(upTo: 300),
          opened: turn, closed: turn + 1, outcome: pick([.answered, .missed, .open])))
    }
    return record
  }

  private mutating func turn(_ number: Int, in record: Record) -> Turn {
    let clauses = (0..<Int.random(in: 0...3, using: &self)).map { _ in
      let act = pick(record.repertoire)
      return Clause(
        text: self.text(upTo: 40), isQuestion: false,
        move: pick([
          nil, Move(behaviour: act.name, side: act.side, points: 3, evidence: []),
        ]))
    }
    let answer = self.text(upTo: 400)
    let pitfalls = [
      Pitfall(name: "p", title: self.text(upTo: 30), advice: self.text(upTo: 60), words: "")
    ]
    return Turn(
      number: number, text: answer, wordCount: answer.count, clauses: clauses,
      lines: [Line(speaker: self.text(upTo: 40), text: self.text(upTo: 100))], state: "s",
      phase: pick([nil, "a", self.text(upTo: 12)]),
      meters: record.meters.map { Int.random(in: 0...$0.maximum, using: &self) },
      reached: number % 5 == 0 ? [Reached(part: "p", degree: self.text(upTo: 9))] : [],
      pitfalls: number % 6 == 0 ? pitfalls : [],
      told: number % 9 == 0 ? [self.text(upTo: 20)] : [],
      example: pick([nil, self.text(upTo: 100)]))
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }
}
