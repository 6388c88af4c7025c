public import Diagnostics

/// A condition as written.
public struct ConditionSyntax: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case all([ConditionSyntax])
    case any([ConditionSyntax])
    indirect case not(ConditionSyntax)
    /// `asking with "who" without "why"`: all of it in one clause.
    case clause(Scope, [Requirement])
    case silent, question, first
    case only(Name)
    case waited(Name)
    case heard(Name)
    /// A bare name: a fact or a begun part. A behaviour or side alone is a `clause`.
    case named(Name)
    case degree(part: Name, degree: Name)
    case compare(AmountSyntax, Comparison, Number, isPercent: Bool)
  }

  /// Which clauses may meet the requirements.
  public enum Scope: String, Hashable, Sendable {
    case some, opens, ends
  }

  public var kind: Kind
  public var range: SourceRange
}

/// One thing that a clause must, or must not, have.
public struct Requirement: Hashable, Sendable {
  public var isWanted: Bool
  public var thing: ThingSyntax
}

/// What a clause may have: words or an act.
public enum ThingSyntax: Hashable, Sendable {
  case pattern(PatternSyntax)
  /// A behaviour or a side.
  case act(Name)
  /// The clause is a question.
  case question
  case any([ThingSyntax])
}

/// Something counted or kept: a meter, or a counter with what it counts.
public struct AmountSyntax: Hashable, Sendable {
  public var name: Name
  public var argument: Name?
  /// `streak(only push)`.
  public var isOnly: Bool
}

public enum Comparison: String, Hashable, Sendable {
  case less = "<"
  case atMost = "<="
  case equal = "="
  case atLeast = ">="
  case more = ">"

  public func holds(_ a: Int, _ b: Int) -> Bool {
    switch self {
    case .less: a < b
    case .atMost: a <= b
    case .equal: a == b
    case .atLeast: a >= b
    case .more: a > b
    }
  }
}
