public import Diagnostics
import Foundation
import LanguageSupport
import RuleLanguage

/// Files that nothing is wrong with, each with what it uses.
public enum Corpus {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "DamageTests/Corpus")

  /// The small scenarios and packs written to be damaged.
  public static let small: [[Source]] = names.map { sources(for: $0) }

  /// The rules and scenarios that the project ships.
  public static var shipped: [[Source]] { Shipped.all.map(Shipped.sources) }

  private static let names: [String] = {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    precondition(found.count > 5, "no corpus in \(folder.path)")
    return found.filter { $0.hasSuffix(".rules") || $0.hasSuffix(".scenario") }.sorted()
  }()

  private static func source(_ name: String) -> Source {
    let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
    precondition(!bytes.isEmpty, "no text in \(name)")
    return Source(name: name, bytes: Array(bytes))
  }

  private static func sources(for name: String) -> [Source] {
    let main = source(name)
    let used = parse(main, index: 0).0.uses.map { "\($0.text).rules" }
    return used.filter { names.contains($0) && $0 != name }.map(source) + [main]
  }
}
