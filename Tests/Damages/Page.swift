public import Diagnostics

/// A file as its lines, each with what it is: what damages are chosen from.
///
/// It looks at first words and indentation alone, so that it owes nothing to the reader it tests.
public struct Page: Sendable {
  public enum Role: Hashable, Sendable {
    case nothing
    /// At the left margin, by its first word.
    case declaration(String)
    /// A field of the scenario's head, by its first word.
    case field(String)
    /// `when`, `notice`, `otherwise`.
    case rule(String)
    /// `and …` or `or …` below a condition.
    case condition
    case branch, cue, example, effect, move, said, wording, prose
    /// More members of a class or a list.
    case members
    /// `use`, `back`, `hint`, `again`, `advice`, `wants`, `expects`.
    case label(String)
  }

  public struct Line: Sendable {
    public var indent: Int
    /// Without the blanks at both ends.
    public var content: String
    public var role: Role
    /// Index of the line it stands under.
    public var parent: Int?

    public var text: String { String(repeating: " ", count: indent) + content }
    public var firstWord: String { String(content.prefix { $0.isLetter || $0 == "-" }) }
  }

  public let name: String
  public private(set) var lines: [Line] = []

  public init(_ source: Source) {
    name = source.name
    let text = source.text(0..<source.bytes.count)
    var above: [Int] = []
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = raw.drop { $0 == " " }
      var line = Line(
        indent: raw.count - content.count, content: String(content), role: .nothing, parent: nil)
      if !content.isEmpty, content.first != "#" {
        while let last = above.last, lines[last].indent >= line.indent { above.removeLast() }
        line.parent = above.last
        line.role = Page.role(of: line, under: above.last.map { lines[$0] })
        above.append(lines.count)
      }
      lines.append(line)
    }
  }

  /// The file's text, made of lines.
  public static func source(_ name: String, _ lines: [String]) -> Source {
    Source(name: name, text: lines.joined(separator: "\n"))
  }

  // MARK: - Parts

  public var indices: Range<Int> { lines.indices }

  /// Indices of the lines whose role is among some.
  public func all(where holds: (Line) -> Bool) -> [Int] { indices.filter { holds(lines[$0]) } }

  /// The line and everything below it, without blank lines and comments at its end.
  public func subtree(_ index: Int) -> Range<Int> {
    var last = index
    for other in (index + 1)..<max(index + 1, lines.count) {
      if lines[other].role == .nothing { continue }
      if lines[other].indent <= lines[index].indent { break }
      last = other
    }
    return index..<last + 1
  }

  public func children(of index: Int) -> [Int] {
    subtree(index).filter { lines[$0].parent == index }
  }

  /// The lines that a line stands under, the nearest first.
  public func chain(above index: Int) -> [Int] {
    var result: [Int] = []
    var line = index
    while let parent = lines[line].parent {
      result.append(parent)
      line = parent
    }
    return result
  }

  /// The rule that a line belongs to.
  public func rule(of index: Int) -> Int? {
    ([index] + chain(above: index)).first {
      if case .rule = lines[$0].role { true } else { false }
    }
  }

  /// The declaration that a line belongs to.
  public func block(of index: Int) -> Int { chain(above: index).last ?? index }

  // MARK: - Roles

  private static let lists: Set = ["words", "filler", "cut", "small", "common", "forms"]

  private static func role(of line: Line, under parent: Line?) -> Role {
    let word = line.firstWord
    guard let parent else { return .declaration(word) }
    switch parent.role {
    case .declaration("scenario"): return .field(word)
    case .declaration(let word) where lists.contains(word): return .members
    case .declaration("epilogue"), .field, .prose, .wording, .label("hint"), .label("advice"):
      return .prose
    case .said, .label("again"), .label("back"):
      if line.content.hasPrefix("|") { return .wording }
      if word == "expects" { return .label(word) }
      let isRule = word == "when" && (line.content.contains("\"") || !line.content.contains("."))
      return isRule ? .rule(word) : .prose
    case .rule where word == "and" || word == "or", .branch where word == "and" || word == "or":
      return .condition
    default: return role(of: line, beginning: word)
    }
  }

  private static func role(of line: Line, beginning word: String) -> Role {
    switch word {
    case "when", "notice", "otherwise": return .rule(word)
    case "if", "else": return .branch
    case "like", "unlike": return .example
    case "use", "back", "hint", "again", "advice", "wants", "expects": return .label(word)
    case "end": return .move
    case "set", "clear", "keep", "reach", "tell": return .effect
    default: break
    }
    if line.content.hasPrefix("->") { return .move }
    if line.content.hasPrefix("+") || line.content.hasPrefix("-") { return .cue }
    return line.content.contains(#/^[A-Za-z-]+ [-+=] \d+$/#)
      || line.content.contains(#/^[a-z-]+ [-+]\d+$/#)
      ? .effect : .said
  }
}
