public import Diagnostics
public import Record

/// `test "name"`: a conversation, answer by answer, and what each answer should lead to.
public struct TestSyntax: Hashable, Sendable {
  /// One line of a test.
  public enum Step: Hashable, Sendable {
    /// `you: TEXT`; an empty text is silence.
    case answer(Prose)
    case expect(ExpectationSyntax)
  }

  /// The range is that of the quoted name.
  public var name: Prose
  public var steps: [Step]
  /// The test's first line.
  public var range: SourceRange
}

/// `expect …`: what the answer above it, or the opening, should have led to.
public struct ExpectationSyntax: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// `-> NAME`: the state the conversation is in.
    case state(Name)
    /// `end`: it has ended; with a verdict, so.
    case end(Verdict?)
    /// `Mark: TEXT`: a line said in that turn, as it is heard; a last `...` stands for the rest.
    case line(speaker: Name, Prose)
    case condition(ConditionSyntax)
  }

  /// `expect not -> ask`; the `not` of a condition is the condition's own.
  public var isNegated: Bool
  public var kind: Kind
  public var range: SourceRange
}
