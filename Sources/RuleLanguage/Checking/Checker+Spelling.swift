import Diagnostics
import Record

/// Near names for those that nothing declares.
extension Checker {
  /// What a name could be the name of.
  enum Namespace: Hashable {
    case states, signals, bundles, classes, facts, meters, texts, behaviours
    /// What a condition, a comparison, a said text or a clause can name.
    case conditions, amounts, inserted, acts
  }

  /// Says that there is no such name, with the nearest that there is.
  ///
  /// Every name is declared before the first is looked up, so the names of a kind are gathered once.
  mutating func unknown(_ kind: String, _ name: Name, in space: Namespace) -> Diagnostic {
    var spelling = spellings[space] ?? Spelling(names(in: space))
    let near =
      spelling.completion(of: name.text) ?? spelling.nearest(to: name.text)
      ?? spelling.relative(of: name.text)
    spellings[space] = spelling
    return .unknown(kind, name, near: near)
  }

  private func names(in space: Namespace) -> [String] {
    switch space {
    case .states: states.keys.sorted()
    case .signals: signals.keys.sorted()
    case .bundles: bundles.keys.sorted()
    case .classes: classes.sorted()
    case .facts: factSyntax.map(\.name.text)
    case .meters: meters.map(\.name)
    case .texts: texts.map(\.name)
    case .behaviours: behaviours.map(\.name)
    case .conditions:
      entities.keys.sorted() + ["silent", "question", "first"] + Side.allCases.map(\.rawValue)
    case .amounts: meters.map(\.name) + ["turn", "length", "questions", "misses", "echo"]
    case .inserted: texts.map(\.name) + meters.map(\.name)
    case .acts: behaviours.map(\.name) + Side.allCases.map(\.rawValue)
    }
  }
}
