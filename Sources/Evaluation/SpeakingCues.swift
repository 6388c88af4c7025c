import Hearing
import RuleLanguage

/// Which cues speak in a row, those of behaviours that did not win included.
///
/// A heard clause keeps the evidence of its winner alone; what a cue is worth shows where it loses as
/// well. Cues are numbered through, behaviour by behaviour.
struct SpeakingCues {
  private let rules: HearingRules
  /// The number of each behaviour's first cue.
  let firsts: [Int]
  let count: Int
  /// The row in which each cue spoke last, so that a row names each once.
  private var lastRows: [Int]

  init(of rules: HearingRules) {
    self.rules = rules
    var firsts: [Int] = []
    var count = 0
    for behaviour in rules.behaviours {
      firsts.append(count)
      count += behaviour.cues.count
    }
    (self.firsts, self.count) = (firsts, count)
    lastRows = [Int](repeating: -1, count: count)
  }

  /// Returns the numbers of the cues that speak in any clause of a row.
  ///
  /// - Complexity: O(patterns that hold + cues without a pattern), for each clause.
  mutating func speaking(
    in answer: HeardAnswer, row: Int, isAfterQuestion: Bool
  ) -> [Int32] {
    var speaking: [Int32] = []
    for (index, clause) in answer.clauses.enumerated() {
      for pattern in clause.patterns {
        for entry in rules.cues.cues(of: Int(pattern)) { note(entry, clause, row, &speaking) }
      }
      for entry in rules.cues.others {
        let sign = rules.behaviours[Int(entry.behaviour)].cues[Int(entry.cue)].sign
        let isThere =
          switch sign {
          case .pattern(let pattern): clause.holds(pattern: pattern)
          case .question: clause.isQuestion
          case .short: clause.words.count <= 3
          case .opens: index == 0
          case .closes: index == answer.clauses.count - 1
          case .afterQuestion: isAfterQuestion
          case .echo(let least): clause.echoed.count >= least
          }
        if isThere { note(entry, clause, row, &speaking) }
      }
    }
    return speaking
  }

  private mutating func note(
    _ entry: CueIndex.Entry, _ clause: HeardClause, _ row: Int, _ speaking: inout [Int32]
  ) {
    let number = firsts[Int(entry.behaviour)] + Int(entry.cue)
    guard lastRows[number] != row else { return }
    let silencers = rules.behaviours[Int(entry.behaviour)].cues[Int(entry.cue)].without
    guard !silencers.contains(where: { clause.holds(pattern: $0) }) else { return }
    lastRows[number] = row
    speaking.append(Int32(number))
  }
}
