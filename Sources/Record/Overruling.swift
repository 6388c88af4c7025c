/// What a person says clauses were, beside what the rules heard; it changes no reply and no state.
///
/// A session is its answers, so nothing here reaches the conversation: measures are taken of the record as
/// the person sees it (``seen(_:)``), beside those of the record as it is.
public struct Overruling: Hashable, Sendable {
  /// What a clause was, in a person's view.
  public enum Verdict: Hashable, Sendable {
    case behaviour(String)
    /// No move at all.
    case nothing
  }

  /// A clause of a conversation.
  public struct Place: Hashable, Sendable, Comparable {
    /// 1 and up, both.
    public var turn: Int
    public var clause: Int

    public init(turn: Int, clause: Int) {
      self.turn = turn
      self.clause = clause
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.turn, left.clause) < (right.turn, right.clause)
    }
  }

  private var verdicts: [Place: Verdict] = [:]

  public init() {}

  public var isEmpty: Bool { verdicts.isEmpty }

  /// What was said, clause by clause.
  ///
  /// - Complexity: O(n log n) in the clauses that were labelled.
  public var all: [(place: Place, verdict: Verdict)] {
    verdicts.sorted { $0.key < $1.key }.map { (place: $0.key, verdict: $0.value) }
  }

  /// What was said of a clause; nil takes it back.
  public subscript(place: Place) -> Verdict? {
    get { verdicts[place] }
    set { verdicts[place] = newValue }
  }

  /// Forgets what was said of turn `number` (1-based) and those after it: they are answered anew.
  public mutating func rewind(to number: Int) {
    verdicts = verdicts.filter { $0.key.turn < number }
  }

  /// Returns the record as the person sees it: the same conversation, with their moves.
  ///
  /// A move of theirs is certain and has no evidence; one they confirm keeps its own. What is said of a
  /// clause that is not there, or of a behaviour that is not in the repertoire, changes nothing.
  ///
  /// - Complexity: O(clauses × behaviours) at the most.
  public func seen(_ record: Record) -> Record {
    var seen = record
    for (place, verdict) in verdicts {
      guard let clause = record.clause(at: place) else { continue }
      let (turn, index) = (place.turn - 1, place.clause - 1)
      switch verdict {
      case .nothing: seen.turns[turn].clauses[index].move = nil
      case .behaviour(let name):
        guard let behaviour = record.repertoire.first(where: { $0.name == name }) else { continue }
        var move = Move(behaviour: name, side: behaviour.side, points: 0, evidence: [])
        if let heard = clause.move, heard.behaviour == name {
          move.points = heard.points
          move.evidence = heard.evidence
        }
        seen.turns[turn].clauses[index].move = move
      }
    }
    return seen
  }
}

extension Record {
  /// Returns a clause by its numbers; nil where there is none.
  public func clause(at place: Overruling.Place) -> Clause? {
    guard (1...max(1, turns.count)).contains(place.turn), !turns.isEmpty else { return nil }
    let clauses = turns[place.turn - 1].clauses
    guard (1...max(1, clauses.count)).contains(place.clause), !clauses.isEmpty else { return nil }
    return clauses[place.clause - 1]
  }
}
