import Testing

/// What a person says their answers were never reaches the other.
@Suite struct OverrulingTests {
  private let answers = [
    "sounds like trouble because I need it", "what is it, but why", "", "I need the key",
    "i check the valve",
  ]

  private func said(_ transcript: String) -> [Substring] {
    let debrief = transcript.firstRange(of: "── Debrief")?.lowerBound ?? transcript.endIndex
    return transcript[..<debrief].split(separator: "\n").filter {
      $0.hasPrefix("Bo:") || $0.hasPrefix("You:")
    }
  }

  @Test(arguments: ["asking", "none", "yes", "engine", "listening"])
  func theConversationStaysAsItIs(_ word: String) {
    let plain = run(["practice", "key"], input: answers)
    var typed: [String] = []
    for (index, answer) in answers.dropLast().enumerated() {
      typed += [answer, ":label \(index + 1) \(word)", ":label \(index + 1).1 \(word)", ":label"]
    }
    let labelled = run(["practice", "key"], input: typed + [answers[answers.count - 1]])
    #expect(said(labelled) == said(plain))
    #expect(said(plain).count > 2 * answers.count)
    #expect(labelled.contains("YOUR VIEW") == (word != "engine"))
    for part in ["AFTERWARDS", "OBJECTIVE", "BALANCE", "AGILITY"] {
      let line = { (text: String) in
        text.split(separator: "\n").last { $0.hasPrefix(part) }
      }
      #expect(line(labelled) == line(plain))
    }
  }
}
