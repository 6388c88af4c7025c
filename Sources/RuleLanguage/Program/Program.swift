public import Diagnostics
public import Record

/// A scenario, or rules files alone, with every name checked: what the engine plays.
///
/// Things refer to each other by index in the arrays here.
public struct Program: Sendable {
  public var sources: [Source]
  public var hearing: HearingRules
  /// What compiles the patterns, until it has.
  var compiler: PatternCompiler?
  public var head: Head
  public var meters: [MeterRule]
  public var facts: [FactRule]
  public var texts: [TextRule]
  public var parts: [PartRule]
  public var signals: [SignalRule]
  public var pitfalls: [PitfallRule]
  public var phases: [String]
  public var states: [State]
  public var rules: [Rule]
  /// The rules of each bundle that is used, or of all in rules files alone.
  public var bundles: [[Int]]
  public var lines: [SaidLine]
  public var interrupts: [Int]
  public var anywhere: [Int]
  public var afters: [Int]
  public var epilogues: [Verdict: String]
  public var advice: [AdviceRule]

  /// The order in which rules are read, found by what an answer has; nil until prepared.
  ///
  /// It knows the rules as they were then.
  public private(set) var orders: ReadingOrders?

  /// Whether answers can be heard.
  public var isPrepared: Bool { compiler == nil }

  /// Compiles the patterns, if that is still to be done, and says what is wrong with their words.
  ///
  /// - Complexity: O(patterns and the classes they name), the first time.
  @discardableResult
  public mutating func prepare() -> [Diagnostic] {
    guard var compiler else { return [] }
    compiler.compile(into: &hearing)
    self.compiler = nil
    orders = ReadingOrders(of: self)
    return compiler.diagnostics
  }

  /// Returns the place of a range, for a person to look up.
  public func place(of range: SourceRange) -> Place {
    let source = sources[Int(range.source)]
    return Place(file: source.name, line: source.line(at: Int(range.lower)))
  }
}

/// The head of a scenario; all empty for rules files alone.
public struct Head: Hashable, Sendable {
  public var title = ""
  public var role = ""
  public var you = ""
  /// Names and what is said of them, in the order of the `with` fields.
  public var with: [Person] = []
  public var objective = ""
  public var kind = "practice"
  public var balance: ClosedRange<Int>?
  public var turns: Int?
  /// Where the conversation goes after the last turn.
  public var outOfTime: Int?
  public var level: Int?

  public struct Person: Hashable, Sendable {
    public var name: String
    public var description: String
  }
}

public struct MeterRule: Hashable, Sendable {
  public var name: String
  public var start: Int
  public var maximum: Int
}

/// A yes or no; with lines, something that can be told.
public struct FactRule: Hashable, Sendable {
  public var name: String
  /// What happens when it is told for the first time.
  public var body: [Action]
  /// The line that reminds of it; nil where there is none.
  public var again: Int?
}

/// Words that are kept.
public struct TextRule: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case single(first: String)
    case list(most: Int)
    case rating(ClosedRange<Int>)
  }

  public var name: String
  public var kind: Kind
}

public struct PartRule: Hashable, Sendable {
  public var name: String
  /// From least to most.
  public var degrees: [String]
}

public struct SignalRule: Hashable, Sendable {
  public var name: String
  /// Nil when its author does not say.
  public var kind: SignalKind?
  public var title: String
  public var wants: [Act]
  /// How many answers a case waits for one of them.
  public var within: Int
  public var advice: String
}

/// A habit worth flagging, or a note: something taken down that is no fault.
public struct PitfallRule: Hashable, Sendable {
  public var name: String
  public var title: String
  public var condition: Condition
  public var isOnce: Bool
  public var examples: [ExampleSyntax]
  public var isNote: Bool
  /// Empty of a note.
  public var advice: String
  public var range: SourceRange
}

public struct State: Hashable, Sendable {
  public var name: String
  public var phase: Int?
  public var opening: [Action]
  /// Rules in page order, bundles' rules where their `use` stands; notices among them.
  public var rules: [Int]
  public var otherwise: Int?
  /// The line that takes up the thread again.
  public var back: Int?
  public var hints: [String]
  public var range: SourceRange
  /// Where each `if` of the opening stands, a branch before those within it.
  public var branches: [SourceRange] = []
}

public struct Rule: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case when, notice, otherwise
  }

  public var kind: Kind
  /// Nil for `otherwise`.
  public var condition: Condition?
  public var isOnce: Bool
  public var body: [Action]
  public var examples: [ExampleSyntax]
  /// Whether it is written for several states: in a bundle or a block.
  public var isShared: Bool
  public var range: SourceRange
  /// Where each `if` of the body stands, a branch before those within it.
  public var branches: [SourceRange] = []
}

/// A line of the counterpart, or of the coach.
public struct SaidLine: Hashable, Sendable {
  public var speaker: String
  public var signals: [Int]
  /// Used in order; the last stays.
  public var wordings: [Template]
  /// What clauses that nothing matched count as, in the very next answer.
  public var expects: Int?
  /// Rules for the answer to this line.
  public var nested: [Int]
  public var range: SourceRange
}

/// A text with names to fill in.
public struct Template: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case literal(String)
    case text(Int)
    case meter(Int)
  }

  public var pieces: [Piece]
}

/// Advice for the debrief, and when it holds.
public struct AdviceRule: Hashable, Sendable {
  public var condition: Condition
  public var text: String
  public var range: SourceRange
}
