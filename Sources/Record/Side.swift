/// Which way an act moves a conversation.
///
/// The balance of a conversation is its push moves over its push and pull moves; away and neutral
/// moves are shown and not counted.
public enum Side: String, Hashable, Sendable, CaseIterable {
  /// Telling: proposing, reasoning, expecting, evaluating, offering.
  case push
  /// Asking, checking, listening, disclosing, common ground, shared hopes.
  case pull
  /// Stepping back: a break, a postponement.
  case away
  /// Agreeing the frame, acknowledging, greetings, plain information.
  case neutral
}
