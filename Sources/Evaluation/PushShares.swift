import Record

/// A person's push share in a conversation, as labelled and as predicted, over the same rows.
public struct PersonShare: Hashable, Sendable {
  /// Rows that truly push or pull: how much there is to go by.
  public var evidence: Int
  /// Push / (push + pull), 0 to 1.
  public var truth: Double
  /// Nil where no row was predicted to push or to pull.
  public var predicted: Double?
}

/// How near predicted push shares come to the true ones.
public struct ShareAgreement: Hashable, Sendable {
  /// How many rows that push or pull these people have; no upper bound for the last group.
  public var evidence: ClosedRange<Int>
  public var people: Int
  /// People of whom no row was predicted to push or to pull; they are in none of the measures.
  public var unpredicted: Int
  /// Mean distance of the predicted share from the true one, 0 to 1.
  public var error: Double?
  /// Mean of predicted minus true, −1 to 1: above 0, people come out pushier than they are.
  public var bias: Double?
  public var pearson: Double?
  public var spearman: Double?

  /// Groups of people by evidence, which is what a share is worth.
  static let groups = [1...4, 5...9, 10...19, 20...Int.max]

  init(of people: [PersonShare], evidence: ClosedRange<Int> = 1...Int.max) {
    self.evidence = evidence
    let meant = people.filter { evidence.contains($0.evidence) }
    let pairs = meant.compactMap { person in person.predicted.map { (person.truth, $0) } }
    self.people = meant.count
    unpredicted = meant.count - pairs.count
    pearson = Evaluation.pearson(pairs.map(\.0), pairs.map(\.1))
    spearman = Evaluation.spearman(pairs.map(\.0), pairs.map(\.1))
    guard !pairs.isEmpty else { return }
    error = pairs.reduce(0) { $0 + abs($1.1 - $1.0) } / Double(pairs.count)
    bias = pairs.reduce(0) { $0 + $1.1 - $1.0 } / Double(pairs.count)
  }
}

/// The shares of all people who truly push or pull, with their conversations, in order of appearance.
///
/// - Complexity: O(rows + people).
func personShares(
  _ rows: [ScoredRow], people: Int
) -> [(conversation: Int, share: PersonShare)] {
  var counts = [(conversation: Int, push: Int, pull: Int, heardPush: Int, heardPull: Int)](
    repeating: (0, 0, 0, 0, 0), count: people)
  for row in rows {
    counts[row.person].conversation = row.conversation
    switch row.truth {
    case .push: counts[row.person].push += 1
    case .pull: counts[row.person].pull += 1
    case .away, .neutral: break
    }
    switch row.predicted {
    case .push: counts[row.person].heardPush += 1
    case .pull: counts[row.person].heardPull += 1
    case .away, .neutral: break
    }
  }
  return counts.compactMap { person in
    guard let truth = share(person.push, of: person.push + person.pull) else { return nil }
    let predicted = share(person.heardPush, of: person.heardPush + person.heardPull)
    return (
      person.conversation,
      PersonShare(evidence: person.push + person.pull, truth: truth, predicted: predicted)
    )
  }
}
