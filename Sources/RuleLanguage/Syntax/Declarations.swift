public import Diagnostics
public import Record

/// What can stand at the left margin of a file.
public enum Declaration: Hashable, Sendable {
  case scenario(ScenarioSyntax)
  case words(WordsSyntax)
  case behaviour(BehaviourSyntax)
  case pitfall(PitfallSyntax)
  case signal(SignalSyntax)
  case meter(MeterSyntax)
  case fact(FactSyntax)
  case text(TextSyntax)
  case number(NumberSyntax)
  case read(typed: Prose, meant: Prose)
  case list(ListSyntax)
  case forms(FormsSyntax)
  case question(PatternSyntax)
  case phase(Name)
  case state(StateSyntax)
  case bundle(Name, [RuleEntry])
  case block(BlockKind, [RuleEntry], SourceRange)
  case epilogue(Verdict, Prose)
  case debrief([AdviceSyntax])
  case test(TestSyntax)
}

/// The fields of a scenario's head.
public struct ScenarioSyntax: Hashable, Sendable {
  public var title: Prose
  public var role: Prose?
  public var you: Prose?
  public var with: [Prose] = []
  public var objective: Prose?
  public var parts: [PartSyntax] = []
  public var kind: Name?
  public var balance: ClosedRange<Int>?
  public var turns: TurnsSyntax?
  public var level: Int?
  public var range: SourceRange
}

public struct PartSyntax: Hashable, Sendable {
  public var name: Name
  public var degrees: [Name]
}

public struct TurnsSyntax: Hashable, Sendable {
  public var limit: Int
  public var state: Name?
}

/// `words NAME = …` or `words NAME add …`.
public struct WordsSyntax: Hashable, Sendable {
  public enum Member: Hashable, Sendable {
    case pattern(PatternSyntax)
    case `class`(Name)
  }

  public var name: Name
  public var members: [Member]
  public var isAddition: Bool
}

public struct BehaviourSyntax: Hashable, Sendable {
  public var name: Name
  /// Nil when cues are added to a behaviour declared elsewhere.
  public var side: Side?
  public var title: Prose?
  public var cues: [CueSyntax]
  public var examples: [ExampleSyntax]
}

/// A sign that a clause is some behaviour, and how strongly.
public struct CueSyntax: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case pattern(PatternSyntax)
    case question, short, opens, closes, afterQuestion
    case long(Int)
    case echo(Int)
  }

  public var points: Int
  public var kind: Kind
  public var without: [PatternSyntax]
  public var range: SourceRange
}

/// A pitfall, or a note: a pitfall without advice.
public struct PitfallSyntax: Hashable, Sendable {
  public var name: Name
  public var title: Prose
  public var condition: ConditionSyntax
  public var isOnce: Bool
  public var examples: [ExampleSyntax]
  /// Nil of a note.
  public var advice: Prose?
}

public struct SignalSyntax: Hashable, Sendable {
  public var name: Name
  public var kind: SignalKind?
  public var title: Prose
  public var wants: [Name]
  public var within: Int
  public var advice: Prose?
}

public struct MeterSyntax: Hashable, Sendable {
  public var name: Name
  public var start: Int
  public var maximum: Int
}

public struct FactSyntax: Hashable, Sendable {
  public var name: Name
  public var body: [StatementSyntax]
  /// The reminder, said by whoever told it.
  public var again: LineSyntax?
}

public struct TextSyntax: Hashable, Sendable {
  public var name: Name
  public var first: Prose?
  /// `up to 4`: a list that keeps so many texts.
  public var most: Int?
}

public struct NumberSyntax: Hashable, Sendable {
  public var name: Name
  public var range: ClosedRange<Int>
}

/// A plain list of the language pack.
public struct ListSyntax: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case filler, cut, small, common
  }

  public var kind: Kind
  public var members: [Prose]
}

public struct FormsSyntax: Hashable, Sendable {
  public var word: Prose
  public var forms: [Prose]
}

public struct StateSyntax: Hashable, Sendable {
  public var name: Name
  public var opening: [StatementSyntax]
  public var entries: [RuleEntry]
  public var back: [Prose]
  public var hints: [Prose]
}

/// A rule, or the name of a bundle whose rules stand here.
public enum RuleEntry: Hashable, Sendable {
  case rule(RuleSyntax)
  case use(Name)
}

public enum BlockKind: String, Hashable, Sendable {
  case interrupt, anywhere, after
}

public struct AdviceSyntax: Hashable, Sendable {
  public var condition: ConditionSyntax
  public var advice: Prose
  public var range: SourceRange
}

/// One file, read.
public struct FileSyntax: Hashable, Sendable {
  /// Index of the source.
  public var source: Int
  public var uses: [Name]
  public var declarations: [Declaration]
  /// Whether some of it could not be read, so that what it lacks is no further fault.
  public var isDamaged = false
  /// Names whose declarations could not be read, so that using them is no further fault.
  public var damagedNames: Set<String> = []

  /// Notes that a file it uses could not be read: an unknown name may be one of that file's.
  public mutating func lacksNames() {
    isDamaged = true
    damagedNames.insert("use")
  }

  public var scenario: ScenarioSyntax? {
    for case .scenario(let head) in declarations { return head }
    return nil
  }
}
