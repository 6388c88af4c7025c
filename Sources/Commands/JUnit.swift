import Authoring
import Diagnostics
import FoundationEssentials
import RuleLanguage

/// Runs of tests as XML in the form that JUnit made common, for build servers.
///
/// A scenario is a suite; one that cannot be read is a suite with one error. No times are told, so that
/// the same files give the same bytes.
struct JUnit {
  let xml: String

  init(_ runs: [TestRun]) {
    let tests = runs.map { $0.isReadable ? $0.results.count : 1 }.reduce(0, +)
    let failures = runs.map(\.failed.count).reduce(0, +)
    let errors = runs.count { !$0.isReadable }
    xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + JUnit.tag(
        "testsuites",
        [
          ("name", "rehearse test"), ("tests", "\(tests)"), ("failures", "\(failures)"),
          ("errors", "\(errors)"),
        ], runs.map(JUnit.suite).joined()) + "\n"
  }

  /// Writes the report: the whole of it, or nothing.
  func write(to path: String, called name: String) throws(FileFailure) {
    do {
      try Data(xml.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw FileFailure(message: TestWording.cannotWrite(name))
    }
  }

  private static func suite(_ run: TestRun) -> String {
    let cases = run.isReadable ? run.results.map { test($0, of: run) } : [unreadable(run)]
    return "\n  "
      + tag(
        "testsuite",
        [
          ("name", run.loaded.name), ("tests", "\(cases.count)"),
          ("failures", "\(run.failed.count)"), ("errors", run.isReadable ? "0" : "1"),
        ], cases.joined() + "\n  ") + "\n"
  }

  /// The format has room for one failure a test: the first, with all of them in its text.
  private static func test(_ result: TestResult, of run: TestRun) -> String {
    let place = run.line(at: result.test.range)
    let report = TestReport(run)
    let failure = result.failures.first.map { first in
      let message = "expected \(first.expected); found \(first.found.joined(separator: "; "))"
      let texts = result.failures.map { escaped(report.text(of: $0, in: result)) }
      return "\n      "
        + tag(
          "failure", [("message", message), ("type", "expectation")],
          "\n" + texts.joined(separator: "\n\n") + "\n      ") + "\n    "
    }
    return "\n    "
      + tag(
        "testcase",
        [
          ("name", result.test.name), ("classname", run.loaded.name),
          ("file", String(place.place.dropLast("\(place.number)".count + 1))),
          ("line", "\(place.number)"),
        ], failure ?? "")
  }

  private static func unreadable(_ run: TestRun) -> String {
    let report = run.errors.map { $0.rendered(in: run.loaded.sources) }.joined(separator: "\n")
    let message = TestWording.unreadable(run.loaded.name)
    return "\n    "
      + tag(
        "testcase", [("name", TestWording.theFiles), ("classname", run.loaded.name)],
        "\n      " + tag("error", [("message", message), ("type", "check")], escaped(report))
          + "\n    ")
  }

  // MARK: - XML

  /// An element; its contents are XML already, its attributes are not.
  private static func tag(
    _ name: String, _ attributes: [(String, String)], _ contents: String
  ) -> String {
    let written = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return contents.isEmpty ? "<\(name)\(written)/>" : "<\(name)\(written)>\(contents)</\(name)>"
  }

  /// A text with what means something to XML spelled out, and what it cannot hold replaced.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "\n"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default:
        if isHostile(scalar) {
          result += "\u{FFFD}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
