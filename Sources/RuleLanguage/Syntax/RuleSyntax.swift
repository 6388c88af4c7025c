public import Diagnostics
public import Record

/// `when`, `notice` or `otherwise` with its examples and its body.
public struct RuleSyntax: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case when, notice, otherwise
  }

  public var kind: Kind
  /// Nil for `otherwise`.
  public var condition: ConditionSyntax?
  public var isOnce: Bool
  public var examples: [ExampleSyntax]
  public var body: [StatementSyntax]
  /// The rule's first line.
  public var range: SourceRange
  /// Whether some of it could not be read, so that what it lacks is no further fault.
  public var isDamaged = false
}

/// `like` or `unlike` with a sentence; an empty text is silence.
public struct ExampleSyntax: Hashable, Sendable {
  public var isLike: Bool
  public var text: Prose
}

/// What stands in a body or an opening.
public enum StatementSyntax: Hashable, Sendable {
  case line(LineSyntax)
  case effect(EffectSyntax)
  case branch(BranchSyntax)
  case move(MoveSyntax)
}

/// `Mark [vague]: text`, its wordings, and what is for the answer to it.
public struct LineSyntax: Hashable, Sendable {
  public var speaker: Name
  public var signals: [Name]
  /// At least one.
  public var wordings: [Prose]
  public var expects: Name?
  public var nested: [RuleSyntax]
  public var range: SourceRange
}

public struct EffectSyntax: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case set(Name)
    case clear(Name)
    case add(Name, Int)
    case assign(Name, Int)
    /// Without a value: the whole answer, or what a pattern of the rule captured.
    case keep(Name, value: Prose?)
    case reach(part: Name, degree: Name)
    case tell(Name)
  }

  public var kind: Kind
  public var range: SourceRange
}

public struct BranchSyntax: Hashable, Sendable {
  public var condition: ConditionSyntax
  public var body: [StatementSyntax]
  public var otherwise: [StatementSyntax]
  public var range: SourceRange
}

public struct MoveSyntax: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case enter(Name)
    /// Without a verdict: as the parts of the objective say.
    case end(Verdict?)
  }

  public var kind: Kind
  public var range: SourceRange
}
