import Conversation
public import Diagnostics
import LanguageSupport
import Proofs
import RuleLanguage

/// What `check` says of a damaged file.
public struct Trial: Sendable {
  public enum Outcome: String, CaseIterable, Sendable {
    case inPlace = "in place", elsewhere, silent
  }

  public var outcome: Outcome
  /// The codes reported, with their 1-based lines.
  public var reports: [String]

  /// Checks a damaged file as `rehearse check` does: read, check, examine, prove.
  public init(_ damage: Damage, of scene: Scene) {
    let damaged = damage.applied(to: scene.page)
    let (used, unknown) = Trial.files(of: damaged, among: scene.companions)
    let sources = used + [damaged]
    let found = unknown + Trial.diagnostics(of: sources)
    let places = damage.places
    let own = sources.count - 1
    let isInPlace = found.contains {
      Int($0.range.source) == own
        && places.contains(sources[own].line(at: Int($0.range.lower)) - 1)
    }
    outcome = found.isEmpty ? .silent : isInPlace ? .inPlace : .elsewhere
    reports = found.map { diagnostic in
      let source = sources[Int(diagnostic.range.source)]
      return "\(diagnostic.code)@\(source.line(at: Int(diagnostic.range.lower)))"
    }
  }

  /// Of some files those that a file uses, in reading order, and what it uses in vain.
  ///
  /// Rules are read beside all others of their folder.
  private static func files(of main: Source, among known: [Source]) -> ([Source], [Diagnostic]) {
    var used: Set<String> = []
    var unknown: [Diagnostic] = []
    func visit(_ source: Source) {
      for name in parse(source, index: known.count).0.uses {
        let match = known.first { $0.name.split(separator: "/").last == "\(name.text).rules" }
        if let match {
          if used.insert(match.name).inserted { visit(match) }
        } else if source.name == main.name {
          unknown.append(Diagnostic("unknown-file", name.text, at: name.range))
        }
      }
    }
    visit(main)
    let isRules = main.name.hasSuffix(".rules")
    let files = known.filter { isRules || used.contains($0.name) }
    // The ranges point into the file's place among those that are read.
    return (
      files,
      unknown.map { diagnostic in
        var moved = diagnostic
        moved.range.source = Int32(files.count)
        return moved
      }
    )
  }

  /// Everything that `check` has to say of the last of some files.
  public static func diagnostics(of sources: [Source]) -> [Diagnostic] {
    let reading = Reading(sources)
    let found = reading.diagnostics
    if found.contains(where: { $0.severity == .error }) { return found }
    return found + examine(reading.program) + prove(reading.program).diagnostics
  }
}
