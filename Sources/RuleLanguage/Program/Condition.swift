public import Record

/// A condition with every name resolved.
public enum Condition: Hashable, Sendable {
  case all([Condition])
  case any([Condition])
  indirect case not(Condition)
  /// Some clause, or the first or last one, has everything wanted and nothing unwanted.
  case clause(ConditionSyntax.Scope, wanted: [Thing], unwanted: [Thing])
  case silent, question, first
  /// Moves of that side, and none of the opposite one.
  case only(Side)
  case waited(Act)
  case heard(Int)
  case fact(Int)
  /// The part has come to this degree (1 is the first) or further.
  case degree(part: Int, Int)
  case compare(Quantity, Comparison, Int)
}

/// What a clause may have.
public enum Thing: Hashable, Sendable {
  case pattern(Int)
  case act(Act)
  case question
  case any([Thing])
}

/// A behaviour by index, or a whole side.
public enum Act: Hashable, Sendable {
  case behaviour(Int)
  case side(Side)
}

/// A number that changes over a conversation.
public enum Quantity: Hashable, Sendable {
  case meter(Int)
  case rating(Int)
  case turn, length, questions, misses, echo
  case count(Act)
  case pitfallCount(Int)
  case streak(Act, isOnly: Bool)
  case since(Act)
  /// In per cent.
  case share(Side)
  case answered(Int)
  case missed(Int)
}

/// What happens in a body or an opening, one thing after another.
public enum Action: Hashable, Sendable {
  case say(Int)
  case set(Int, Bool)
  case add(meter: Int, Int)
  case assign(meter: Int, Int)
  /// A nil value is the whole answer.
  case keep(text: Int, value: String?)
  /// What the rule's patterns captured into the text.
  case keepCaptured(text: Int)
  case reach(part: Int, degree: Int)
  case tell(Int)
  indirect case branch(Condition, then: [Action], otherwise: [Action])
  case enter(Int)
  /// Nil: as the parts of the objective say.
  case end(Verdict?)
}
