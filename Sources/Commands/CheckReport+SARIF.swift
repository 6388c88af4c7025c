import Diagnostics
import FoundationEssentials
import RuleLanguage

extension CheckReport {
  /// The report as a SARIF 2.1.0 log, which code hosts and editors read.
  func sarif(in surroundings: Surroundings) throws -> String {
    let used = Set(findings.map(\.diagnostic.code))
    let rules = MessageGroup.allCases.flatMap(\.pages).filter { used.contains($0.code) }
    let log = SARIFLog(runs: [
      .init(
        tool: .init(
          driver: .init(
            rules: rules.map { page in
              .init(
                id: page.code, shortDescription: .init(text: page.title),
                fullDescription: .init(text: page.reason))
            })),
        results: findings.map { result(of: $0, in: surroundings) })
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(log), as: UTF8.self) + "\n"
  }

  private func result(of finding: Finding, in surroundings: Surroundings) -> SARIFLog.Result {
    let diagnostic = finding.diagnostic
    let source = finding.sources[Int(diagnostic.range.source)]
    let (lower, upper) = (Int(diagnostic.range.lower), Int(diagnostic.range.upper))
    let region = SARIFLog.Region(
      startLine: source.line(at: lower), startColumn: source.scalarColumn(at: lower),
      endLine: source.line(at: upper), endColumn: source.scalarColumn(at: upper))
    let help = diagnostic.fix.map { " (\($0.message))" } ?? ""
    return SARIFLog.Result(
      ruleId: diagnostic.code, level: diagnostic.severity == .error ? "error" : "warning",
      message: .init(text: diagnostic.message + help),
      locations: [
        .init(
          physicalLocation: .init(
            artifactLocation: .init(uri: uri(of: surroundings.relative(finding.path))),
            region: region))
      ])
  }

  /// A path as a reference: what is no plain character is written as its bytes.
  private func uri(of path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    let text = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    return path.hasPrefix("/") ? "file://" + text : text
  }
}

extension Source {
  /// The column of a byte, from 1, a column a Unicode scalar.
  fileprivate func scalarColumn(at offset: Int) -> Int {
    let offset = min(max(0, offset), bytes.count)
    return text(lineStarts[line(at: offset) - 1]..<offset).unicodeScalars.count + 1
  }
}

/// As much of the format as findings need; its names are those of the standard.
private struct SARIFLog: Encodable {
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name = "rehearse"
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Message
    var fullDescription: Message
  }

  struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
  }

  struct Message: Encodable { var text: String }
  struct Location: Encodable { var physicalLocation: PhysicalLocation }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct ArtifactLocation: Encodable { var uri: String }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }
}
