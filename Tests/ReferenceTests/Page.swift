import Foundation

let catalogue = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Sources/RuleLanguage/RuleLanguage.docc")

/// A page of the reference as its blocks of code, in order.
struct Page {
  var name: String
  var text: String
  var blocks: [Block] = []

  /// What stands between two fences; `kind` is the word after the first one.
  struct Block {
    var kind: String
    var text: String
    /// The line of the page after which it stands, 1-based.
    var line: Int
  }

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: catalogue.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  init(_ name: String) throws {
    self.name = name
    text = try String(contentsOf: catalogue.appending(path: "\(name).md"), encoding: .utf8)
    var open: Block?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(kind: String(line.dropFirst(3)), text: "", line: index + 1)
        }
      } else {
        open?.text += line + "\n"
      }
    }
    precondition(open == nil, "a fence of \(name) stays open")
  }

  /// The blocks of one kind.
  func all(_ kind: String) -> [Block] { blocks.filter { $0.kind == kind } }
}
