public import Diagnostics

/// A quoted pattern, such as `"^ [please] (send|mail) {what 1..4}"`.
public struct PatternSyntax: Hashable, Sendable {
  public enum Item: Hashable, Sendable {
    /// A word or, after folding, several (`e-mail`).
    case word(String)
    /// `want~`: the word's forms.
    case forms(String)
    /// `disappoint*`: a beginning.
    case beginning(String)
    case anyWord
    case gap(least: Int, most: Int?)
    indirect case `class`(Name)
    case choice([[Item]])
    case optional([[Item]])
    indirect case capture(Name, [Item])
    /// `^` and `$`: the clause's start and end.
    case start, end
  }

  public var items: [Item]
  /// A last `?`: the clause is a question.
  public var isQuestion: Bool
  /// What stands between the quotes.
  public var text: String
  /// The quotes included.
  public var range: SourceRange
}
