import Record

/// Pitfalls: each habit that was flagged, once, with the turns it was seen in.
///
/// - Formula: the pitfalls of all turns, gathered by name, in the order of first sight.
/// - Unit: numbers of turns.
/// - Source: [seed] the habits; the rules that see them are content.
public struct PitfallSummary: Hashable, Sendable {
  public var name: String
  public var title: String
  public var advice: String
  /// Numbers of turns, rising, one or more.
  public var turns: [Int]
  /// The person's words in the first of the turns; the whole answer if the pitfall names none.
  public var words: String
}

/// Returns each pitfall once, in the order of first sight.
func pitfallSummaries(of turns: [Turn]) -> [PitfallSummary] {
  var summaries: [PitfallSummary] = []
  for turn in turns {
    for pitfall in turn.pitfalls {
      if let index = summaries.firstIndex(where: { $0.name == pitfall.name }) {
        guard summaries[index].turns.last != turn.number else { continue }
        summaries[index].turns.append(turn.number)
      } else {
        summaries.append(
          PitfallSummary(
            name: pitfall.name, title: pitfall.title, advice: pitfall.advice,
            turns: [turn.number], words: pitfall.words.isEmpty ? turn.text : pitfall.words))
      }
    }
  }
  return summaries
}
