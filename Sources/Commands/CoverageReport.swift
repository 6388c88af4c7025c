import Authoring
import Terminal

/// What the tests of a scenario exercise: a table, then every place that they do not.
struct CoverageReport {
  private let run: TestRun
  private let items: [Coverage.Item]

  init(_ run: TestRun) {
    self.run = run
    guard run.isReadable else {
      items = []
      return
    }
    // A scenario is read before what it uses.
    var coverage = Coverage(of: run.loaded.program, source: 0)
    for result in run.results { coverage.add(result.session) }
    items = coverage.items
  }

  var lines: [StyledText] {
    guard !items.isEmpty else { return [] }
    return [""] + table + missing + [""]
  }

  private var table: [StyledText] {
    let rows = Coverage.Kind.allCases.compactMap { kind -> [String]? in
      let items = items.filter { $0.kind == kind }
      guard !items.isEmpty else { return nil }
      let both = items.count { $0.isTested || $0.hasExample }
      return [
        TestWording.name(of: kind),
        TestWording.share(items.count(where: \.isTested), of: items.count),
        items.contains(where: \.hasExample) ? TestWording.share(both, of: items.count) : "",
      ]
    }
    let all = [["", TestWording.byTests, TestWording.withExamples]] + rows
    let widths = [0, 1].map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      let line = "  " + (cells + [row[2]]).joined(separator: "  ")
      return StyledText(String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }

  /// Rules of other files are counted only: they are tried with the scenarios that need them.
  private var missing: [StyledText] {
    let missing = items.filter { !$0.isTested && $0.kind != .shared }
    guard !missing.isEmpty else { return [] }
    var lines: [StyledText] = ["", StyledText("  \(TestWording.untested)", .strong)]
    var last: String?
    for item in missing {
      let (place, _, text) = run.line(at: item.range)
      let example = item.hasExample ? "  \(TestWording.hasExample)" : ""
      // Several wordings of a line are one place.
      guard place != last else { continue }
      last = place
      lines.append(
        StyledText("  \(place)", .quiet) + StyledText("  \(text.drop { $0 == " " })")
          + StyledText(example, .quiet))
    }
    return lines
  }
}
