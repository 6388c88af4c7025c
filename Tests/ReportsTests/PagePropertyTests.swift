import Foundation
import Record
import Reports
import Scoring
import TestSupport
import Testing

private let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

/// Every page there is, or nearly.
private let pages: [(width: Int, drawing: Page.Drawing)] = [40, 47, 59, 60, 61, 80, 120, 200]
  .flatMap { width in Page.Drawing.allCases.map { (width, $0) } }

private func everyReport(of debrief: Debrief, on page: Page) -> [StyledLine] {
  lines(of: debrief, on: page) + score(of: debrief, on: page) + bars(of: debrief, on: page)
    + [live(debrief.balance)]
}

/// Columns of a rendered line.
private func columns(of line: StyledLine) -> Int {
  line.text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

/// What holds of every debrief, however odd its record.
@Suite struct PagePropertyTests {
  /// Records the first line of each page that is too long, ends in a space or holds a control character.
  private func check(_ debrief: Debrief, _ name: String) {
    for (width, drawing) in pages {
      let page = Page(width: width, drawing: drawing, columns: columns(of:))
      let odd = everyReport(of: debrief, on: page).first { line in
        columns(of: line) > width || line.text.last == " "
          || line.text.unicodeScalars.contains(where: acts)
      }
      #expect(odd == nil, "\(name), \(width) \(drawing): \(odd?.text.debugDescription ?? "")")
    }
  }

  /// Whether a scalar does something to a terminal instead of being seen.
  private func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  @Test(arguments: Golden.all(in: cases).map(\.file.lastPathComponent))
  func linesFitAndOnlyShow(_ name: String) throws {
    let golden = try Golden(file: cases.appending(path: name))
    check(debrief(of: record(golden.input)), name)
  }

  /// Random records: long words, wide and combining characters, escape codes, odd meters.
  @Test(arguments: 1...40)
  func oddRecordsFitToo(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    check(debrief(of: chance.record()), "seed \(seed)")
  }

  /// Drawings and sentences in ASCII stay so, whatever else the page could show.
  @Test(arguments: ["balanced", "all-push", "walk-out", "long-transcript"])
  func asciiIsASCII(_ name: String) throws {
    let golden = try Golden(file: cases.appending(path: "\(name).golden"))
    let debrief = debrief(of: record(golden.input))
    for drawing in [Page.Drawing.ascii, .sentences] {
      let page = Page(width: 80, drawing: drawing, columns: columns(of:))
      for line in everyReport(of: debrief, on: page) {
        #expect(line.text.utf8.allSatisfy { $0 < 0x80 }, "\(line.text)")
        #expect(drawing != .sentences || !line.text.contains("  "), "\(line.text)")
      }
    }
  }

  /// A terminal where the drawing characters are two columns wide, as some in East Asia are.
  @Test func drawingsFitWhereTheyAreWide() throws {
    let golden = try Golden(file: cases.appending(path: "balanced.golden"))
    let wide: @Sendable (Unicode.Scalar) -> Int = { $0.value >= 0x2000 ? 2 : 1 }
    let page = Page(width: 80, drawing: .unicode, columns: wide)
    for line in lines(of: debrief(of: record(golden.input)), on: page) {
      let columns = line.text.unicodeScalars.reduce(0) { $0 + wide($1) }
      #expect(columns <= 80, "\(line.text)")
    }
  }

  /// Forty columns: a column is 2.5 points, the nearest column wins.
  @Test(arguments: [(3, 5, 15), (5, 3, 25), (1, 8, 4), (8, 0, 40), (0, 8, 0), (4, 4, 20)])
  func barsAreTrue(_ push: Int, _ pull: Int, _ filled: Int) {
    let script =
      String(repeating: "> [reasoning] x\n", count: push)
      + String(repeating: "> [asking] x\n", count: pull)
    let page = Page(width: 80, drawing: .unicode, columns: columns(of:))
    let shown = text(of: lines(of: debrief(of: record(script)), on: page))
    let bar = shown.split(separator: "\n").first { $0.hasPrefix("BALANCE") } ?? ""
    #expect(bar.count { $0 == "█" } == filled)
    #expect(bar.count { $0 == "░" } == 40 - filled)
  }

  @Test(arguments: [(-3, 40), (0, 40), (39, 40), (60, 60), (200, 200), (5000, 200)])
  func widthsStayWithinReason(_ asked: Int, _ given: Int) {
    #expect(Page(width: asked, drawing: .ascii, columns: columns(of:)).width == given)
  }

  @Test func rolesTellPushFromPull() throws {
    let golden = try Golden(file: cases.appending(path: "balanced.golden"))
    let page = Page(width: 80, drawing: .unicode, columns: columns(of:))
    let debrief = debrief(of: record(golden.input))
    let spans = lines(of: debrief, on: page).flatMap(\.spans)
    #expect(spans.contains(StyledText(String(repeating: "█", count: 24), .push)))
    #expect(spans.contains(StyledText(String(repeating: "░", count: 16), .pull)))
    #expect(spans.contains { $0.role == .warning && $0.text.hasPrefix("! MOMENT") })
    #expect(
      live(debrief.balance).spans == [
        StyledText("push 9", .push), StyledText(" "), StyledText("pull 6", .pull),
      ])
  }
}
