public import Diagnostics

/// A file to damage: its lines, the names in it, and the files it uses.
public struct Scene: Sendable {
  public let page: Page
  public let names: NameTable
  /// What it uses, in reading order.
  public let companions: [Source]

  public init(_ sources: [Source]) {
    page = Page(sources[sources.count - 1])
    companions = sources.dropLast()
    names = NameTable(page, beside: companions.map(Page.init))
  }

  var lines: [Page.Line] { page.lines }

  /// Returns a damage of one line, whose indentation stays.
  func edit(_ what: String, _ index: Int, _ content: String, hurting: Set<Int> = []) -> Damage {
    let line = lines[index]
    return Damage(
      what, index..<index + 1, [String(repeating: " ", count: line.indent) + content],
      hurting: hurting)
  }

  /// Returns a damage that takes lines out.
  func removal(_ what: String, _ range: Range<Int>, hurting: Set<Int> = []) -> Damage {
    Damage(what, range, [], hurting: hurting)
  }

  /// What a change of a line's meaning may hurt: what stands above it, its rule, the conditions and
  /// examples among which that rule is read, and everything that the names in it are for.
  func reach(of index: Int) -> Set<Int> {
    var result = Set(page.chain(above: index))
    let rule = page.rule(of: index)
    for line in page.subtree(rule ?? index) { result.insert(line) }
    let block = page.block(of: index)
    let isAboutWords = ![
      "state", "scenario", "meter", "fact", "text", "number", "signal", "pitfall", "note",
      "debrief",
    ].contains(lines[block].firstWord)
    for line in isAboutWords ? page.indices : page.subtree(block) {
      switch lines[line].role {
      case .example, .rule: result.insert(line)
      default: continue
      }
    }
    for line in page.subtree(rule ?? index) { result.formUnion(names.ties(of: line)) }
    return result
  }
}
