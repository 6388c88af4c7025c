public import Diagnostics

/// A text of a page: a whole scenario, a part of one, a rules file, or several files.
public struct MessageExample: Hashable, Sendable {
  /// As the page shows it; lines such as `--- small.rules` begin each of several files.
  public var shown: String
  /// As it is checked: the same, but for what cannot be shown.
  public var text: String

  /// What goes before a text that has states and no `scenario`.
  public static let head = """
    scenario "An example"
      kind reflection
      with Mark, team lead
      turns 9


    """

  /// Whether the text is shown without the head of its scenario.
  public var isInScenario: Bool {
    !isSeveral && !begins("scenario ") && (begins("state ") || begins("phase "))
  }

  /// The files it comes to, the one to check last.
  public var files: [Source] {
    if isInScenario { return [Source(name: "example.scenario", text: MessageExample.head + text)] }
    guard isSeveral else {
      return [Source(name: begins("scenario ") ? "example.scenario" : "example.rules", text: text)]
    }
    var files: [(name: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        files.append((String(line.dropFirst(4)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files.map { Source(name: $0.name, text: $0.text) }
  }

  private var isSeveral: Bool { text.hasPrefix("--- ") }

  private func begins(_ word: String) -> Bool {
    text.split(separator: "\n").contains { $0.hasPrefix(word) }
  }
}
