public import Diagnostics
import Foundation
import RuleLanguage

/// The rules and scenarios that the project ships, found from where this file stands.
public enum Shipped {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static let rules = names(in: "rules", ending: "rules")
  public static let scenarios = names(in: "scenarios", ending: "scenario")

  /// Every file, such as `rules/english.rules`.
  public static var all: [String] { rules + scenarios }

  public static func source(_ path: String) -> Source {
    let bytes = (try? Data(contentsOf: root.appending(path: path))) ?? Data()
    precondition(!bytes.isEmpty, "no text in \(path)")
    return Source(name: path, bytes: Array(bytes))
  }

  /// Returns a file after everything it uses; rules after the rest of the rules.
  public static func sources(for path: String) -> [Source] {
    if path.hasSuffix(".rules") { return (rules.filter { $0 != path } + [path]).map(source) }
    var result: [Source] = []
    func add(_ path: String) {
      let source = source(path)
      for name in parse(source, index: 0).0.uses {
        let used = "rules/\(name.text).rules"
        if rules.contains(used), !result.contains(where: { $0.name == used }) { add(used) }
      }
      result.append(source)
    }
    add(path)
    return result
  }

  private static func names(in folder: String, ending: String) -> [String] {
    let path = root.appending(path: folder).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = files.filter { $0.hasSuffix(".\(ending)") }.sorted().map { "\(folder)/\($0)" }
    precondition(!found.isEmpty, "nothing in \(folder)")
    return found
  }
}
