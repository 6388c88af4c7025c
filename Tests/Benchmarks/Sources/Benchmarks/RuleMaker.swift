/// Seeded chance, the same on every machine.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// How the rules of a made scenario look.
enum Shape: String, CaseIterable {
  /// A frame of speech, then words of content; two rules in ten with a gap or a class.
  case ordinary
  /// All rules share their first and last words.
  case shared
  /// Rules of nothing but gaps between few words.
  case gaps
}

/// Makes scenarios of any size, and answers that some rule waits for or none.
struct RuleMaker {
  let count: Int
  let shape: Shape
  private var chance: Chance
  private let words: [String]
  private(set) var patterns: [String] = []
  /// For each rule an answer it waits for.
  private(set) var hits: [String] = []

  private static let frames = [
    "i want", "i would like", "i need", "can i get", "you should give me", "we have to discuss",
    "it is about", "tell me about", "what about", "how about", "i feel", "it seems",
  ]
  private static let plain =
    "the a and or so to of in on at for with from by about into over after is are was were be been do"
    .split(separator: " ").map(String.init)

  init(count: Int, shape: Shape, seed: UInt64) {
    self.count = count
    self.shape = shape
    chance = Chance(seed: seed)
    words = RuleMaker.vocabulary(shape == .gaps ? 60 : 4_000, &chance)
    for _ in 0..<count { addRule() }
  }

  private static func vocabulary(_ count: Int, _ chance: inout Chance) -> [String] {
    let onsets = ["b", "br", "c", "d", "dr", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s"]
    let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo"]
    let ends = ["", "n", "r", "l", "t", "m", "s", "nd", "ck"]
    var seen: Set<String> = []
    var words: [String] = []
    while words.count < count {
      let word = (0..<Int.random(in: 2...3, using: &chance)).map { _ in
        RuleMaker.pick(onsets, &chance) + RuleMaker.pick(vowels, &chance)
          + RuleMaker.pick(ends, &chance)
      }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func pick(_ items: [String], _ chance: inout Chance) -> String {
    items[Int.random(in: items.indices, using: &chance)]
  }

  private mutating func pick(_ items: [String]) -> String { RuleMaker.pick(items, &chance) }

  private mutating func addRule() {
    let (a, b, c) = (pick(words), pick(words), pick(words))
    let filler = (0..<3).map { _ in pick(RuleMaker.plain) }.joined(separator: " ")
    switch shape {
    case .ordinary:
      let (one, two) = (pick(RuleMaker.frames), pick(RuleMaker.frames))
      switch Int.random(in: 0..<20, using: &chance) {
      case 0..<12:
        add("(\(one)|\(two)) [the|a|my] \(a) \(b)", "\(filler) \(two) \(a) \(b) \(filler)")
      case 12..<17: add("\(a) \(b) ... \(c)", "\(filler) \(a) \(b) \(filler) \(c)")
      default: add("\(a) @thing [the|a] \(b)", "\(filler) \(a) stone \(b) \(filler)")
      }
    case .shared: add("you ... \(a) \(b) ... me", "you \(filler) \(a) \(b) \(filler) me")
    case .gaps: add("\(a) ..3 \(b) ... \(c)", "\(a) \(filler) \(b) \(filler) \(c)")
    }
  }

  private mutating func add(_ pattern: String, _ hit: String) {
    patterns.append(pattern)
    hits.append(hit)
  }

  /// A scenario of one state with all the rules.
  var scenario: String {
    var text = """
      scenario "Measured"
        you Sam, a report
        with Mark, a supervisor
        objective Mark names a day
        part day: named

      words thing = stone, river, ladder, window, bottle

      state hello
        Mark: Hello.
        when "we name a day"
          reach day named
          end

      """
    for (index, pattern) in patterns.enumerated() {
      text += "  when \"\(pattern)\"\n    Mark: Answer \(index).\n"
    }
    return text + "  otherwise\n    Mark: I see.\n"
  }

  /// Behaviours whose cues are the patterns, twelve in all.
  var behaviours: String {
    var text = "words thing = stone, river, ladder, window, bottle\n\n"
    for behaviour in 0..<12 {
      let name = String(UnicodeScalar(UInt8(97 + behaviour)))
      text += "behaviour act-\(name): push \"Act \(name)\"\n"
      for index in stride(from: behaviour, to: patterns.count, by: 12) {
        text += "  +3 \"\(patterns[index])\"\n"
      }
      text += "\n"
    }
    return text
  }

  /// Answers of the same make-up in which rule words stand alone, so that hardly a rule matches.
  mutating func misses(_ count: Int) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 4...9, using: &chance)).map { _ in
        pick(RuleMaker.plain) + " " + pick(words)
      }.joined(separator: " ")
    }
  }

  /// Lines of speech, so many bytes in all; one in eight holds what some rule waits for.
  mutating func transcript(bytes: Int) -> [String] {
    var lines: [String] = []
    var size = 0
    while size < bytes {
      var line = (0..<Int.random(in: 4...20, using: &chance)).map { _ in
        Bool.random(using: &chance) ? pick(RuleMaker.plain) : pick(words)
      }.joined(separator: " ")
      if Int.random(in: 0..<8, using: &chance) == 0 { line = pick(hits) }
      lines.append(line + ".")
      size += line.utf8.count + 2
    }
    return lines
  }
}
