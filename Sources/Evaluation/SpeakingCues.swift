import Hearing
import RuleLanguage

/// Cues numbered through, behaviour by behaviour: which of them speak in a row, in any clause.
struct SpeakingCues {
  /// The number of each behaviour's first cue.
  private let firsts: [Int]
  /// The row in which each cue spoke last, so that a row names each once.
  private var lastRows: [Int]

  init(of rules: HearingRules) {
    var firsts: [Int] = []
    var count = 0
    for behaviour in rules.behaviours {
      firsts.append(count)
      count += behaviour.cues.count
    }
    self.firsts = firsts
    lastRows = [Int](repeating: -1, count: count)
  }

  /// Returns the numbers of the cues that speak in a row, those of behaviours that did not win included.
  ///
  /// - Complexity: O(cues that speak).
  mutating func speaking(in answer: HeardAnswer, row: Int) -> [Int32] {
    var speaking: [Int32] = []
    for entry in answer.clauses.lazy.flatMap(\.speaking) {
      let number = firsts[Int(entry.behaviour)] + Int(entry.cue)
      guard lastRows[number] != row else { continue }
      lastRows[number] = row
      speaking.append(Int32(number))
    }
    return speaking
  }
}
