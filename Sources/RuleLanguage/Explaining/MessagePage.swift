/// What one message means, at more length than its sentence: why it matters, a text that gets it,
/// and the same text mended.
///
/// To add the page of a new code, write one into the list of its group, in this folder; a code has
/// one page and belongs to one group. A test checks both examples: the wrong one gets this code and
/// no other error, the right one gets nothing.
public struct MessagePage: Hashable, Sendable {
  /// The code of the messages it explains.
  public var code: String
  /// What is wrong, in a few words without a full stop.
  public var title: String
  /// Why it matters and how to mend it: Markdown, one paragraph.
  public var reason: String
  public var wrong: MessageExample
  public var right: MessageExample

  // `wrongInFull` is what is checked where `wrong` is too long to be shown, or invisible.
  init(
    _ code: String, _ title: String, _ reason: String, wrong: String, wrongInFull: String? = nil,
    right: String
  ) {
    self.code = code
    self.title = title
    self.reason = reason
    self.wrong = MessageExample(shown: wrong, text: wrongInFull ?? wrong)
    self.right = MessageExample(shown: right, text: right)
  }
}

/// What messages are about; the order is that of the list.
public enum MessageGroup: String, CaseIterable, Hashable, Sendable {
  case layout, declarations, names, patterns, conditions, rules, states, texts, slips, proofs,
    examples
  case files, tests

  /// The pages of the messages about it.
  public var pages: [MessagePage] {
    switch self {
    case .layout: MessagePage.onLayout
    case .declarations: MessagePage.onDeclarations
    case .names: MessagePage.onNames
    case .patterns: MessagePage.onPatterns + MessagePage.onHeardPatterns
    case .conditions: MessagePage.onConditions
    case .rules: MessagePage.onRules
    case .states: MessagePage.onStates
    case .texts: MessagePage.onTexts
    case .slips: MessagePage.onSlips + MessagePage.onKept
    case .proofs: MessagePage.onProofs
    case .examples: MessagePage.onExamples
    case .files: MessagePage.onFiles
    case .tests: MessagePage.onTests
    }
  }

  /// What the messages of the group have in common, as a sentence.
  public var summary: String {
    switch self {
    case .layout: "How lines are laid out, and what can stand on them."
    case .declarations: "What stands at the left margin, and the fields of a scenario."
    case .names: "Names that are not there, are there twice, or are there for nothing."
    case .patterns: "Patterns in quotes, and classes of words."
    case .conditions: "What stands after `when`, `notice` and `if`."
    case .rules: "Rules and what they do."
    case .states: "States and the ways between them."
    case .texts: "What is said."
    case .slips: "What can be read well enough, and cannot be meant."
    case .proofs: "What is proved before anyone plays."
    case .examples: "Examples: `like` and `unlike`."
    case .files: "Files that use each other."
    case .tests: "Scripted conversations."
    }
  }
}

extension MessagePage {
  /// Returns the page of a code with the group it belongs to; nil without one.
  public static func find(_ code: String) -> (group: MessageGroup, page: MessagePage)? {
    for group in MessageGroup.allCases {
      if let page = group.pages.first(where: { $0.code == code }) { return (group, page) }
    }
    return nil
  }

  /// Every code that has a page, group by group.
  public static var codes: [String] { MessageGroup.allCases.flatMap { $0.pages.map(\.code) } }
}
