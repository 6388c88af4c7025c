import Foundation
import RuleLanguage

/// The pages as the language reference holds them: Markdown, a file for each group.
enum MessageReference {
  static var files: [(name: String, text: String)] {
    let groups = MessageGroup.allCases.filter { !$0.pages.isEmpty }
    return [("Messages.md", overview(groups))] + groups.map { (file(of: $0), text(of: $0)) }
  }

  private static func file(of group: MessageGroup) -> String {
    "MessagesOn\(group.rawValue.capitalized).md"
  }

  private static func overview(_ groups: [MessageGroup]) -> String {
    var text = """
      # Messages

      Everything that `rehearse check` can say, by what it is about. `rehearse check --explain CODE`
      shows the same pages. These files are written by a test; the pages stand in
      `Sources/RuleLanguage/Explaining`.

      Examples that begin with `state` stand in a scenario with Mark; those without are files of rules.

      """
    for group in groups {
      text += "\n## \(group.rawValue.capitalized)\n\n\(group.summary)\n\n"
      text += "<doc:\(file(of: group).dropLast(3))>: "
      text += group.pages.map { "`\($0.code)`" }.joined(separator: ", ") + "\n"
    }
    return text
  }

  private static func text(of group: MessageGroup) -> String {
    var text = "# Messages on \(group.rawValue)\n\n\(group.summary)\n"
    for page in group.pages {
      text += "\n## \(page.code)\n\n**\(page.title).** \(page.reason)\n"
      text += "\nWrong:\n\n```\n\(page.wrong.shown)\n```\n"
      text += "\nRight:\n\n```\n\(page.right.shown)\n```\n"
    }
    return text
  }
}
