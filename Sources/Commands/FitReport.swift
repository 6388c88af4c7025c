import Diagnostics
import Evaluation
import RuleLanguage
import Terminal

/// What a fit found, for a person to read.
struct FitReport {
  let outcome: FitOutcome
  /// Changes to show at the most.
  let limit: Int
  /// Columns.
  let width: Int
  let isDryRun: Bool

  typealias Words = FitWording

  init(_ outcome: FitOutcome, limit: Int, width: Int, isDryRun: Bool) {
    (self.outcome, self.limit, self.width) = (outcome, limit, width)
    self.isDryRun = isDryRun
  }

  var lines: [String] {
    let fitter = outcome.fitter
    let summary = Words.summary(
      rows: fitter.rowCount, files: outcome.rows.files.count - outcome.settings.leftOut.count,
      examples: fitter.exampleCount, cues: fitter.numbering.count)
    return wrapped(summary) + [""] + measures + changes + broken + verdict
  }

  // MARK: - How well

  private var measures: [String] {
    guard let before = outcome.before, let after = outcome.after else { return [] }
    let hasHeldOut = outcome.parts != nil
    var rows: [[String]] = [[Words.measured] + Words.columns]
    var seesLearned = false
    for (file, name) in outcome.rows.files.enumerated() {
      let isLeftOut = outcome.settings.leftOut.contains(file)
      let how = isLeftOut ? Words.left : hasHeldOut ? Words.held : Words.learned
      seesLearned = seesLearned || how == Words.learned
      let values = [before, after].map { ($0.byFile.isEmpty ? $0.all : $0.byFile[file]).values }
      rows.append([Files.stem(of: name), how] + cells(values[0], values[1]))
    }
    if outcome.rows.files.count > 1 {
      rows.append([Words.mean, ""] + cells(before.means, after.means))
    }
    let explained =
      wrapped(Words.measuredExplained) + (seesLearned ? wrapped(Words.learnedExplained) : [])
    return rows.map(line) + explained + [""]
  }

  private func cells(
    _ before: [AgreementMeasure: Double], _ after: [AgreementMeasure: Double]
  ) -> [String] {
    [AgreementMeasure.sideMacroF1, .behaviourMacroF1].flatMap { measure in
      [before[measure], after[measure]].map { $0.map { decimal($0, places: 3) } ?? "-" }
    }
  }

  private func line(_ cells: [String]) -> String {
    padded(cells[0], 24) + padded(cells[1], 10)
      + cells.dropFirst(2).map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
  }

  // MARK: - What changes

  private var changes: [String] {
    guard outcome.isChanged else { return [Words.unchanged] }
    let shown = outcome.changes.prefix(limit)
    let heading = Words.changed(outcome.changes.count, shown: shown.count)
    let rows = shown.map { change in
      let line = outcome.source.line(at: Int(change.cue.range.lower))
      return [
        signed(change.cue.points), change.points == 0 ? Words.gone : signed(change.points),
        String(change.fires), String(line), change.behaviour, change.cue.text,
      ]
    }
    return [heading] + ([Words.changeColumns] + rows).map(row) + [""]
  }

  private func row(_ cells: [String]) -> String {
    let numbers = zip(cells, [5, 6, 7, 7]).map { cell, width in
      String(repeating: " ", count: max(1, width - cell.count)) + cell
    }
    let head = numbers.joined() + "  " + padded(cells[4], 20)
    return head + cut(cells[5], to: max(20, width - head.count))
  }

  private var broken: [String] {
    guard !outcome.broken.isEmpty else { return [] }
    return [Words.broken(outcome.broken.count)]
      + outcome.broken.flatMap { wrapped(Words.broken($0)) + indented($0.key.text) } + [""]
  }

  private var verdict: [String] {
    if outcome.isWritten { return [Words.written(outcome.source.name)] }
    return isDryRun ? [Words.dryRun] : []
  }

  // MARK: - Layout

  private func wrapped(_ text: String) -> [String] {
    let lines: String = text.wrapped(to: width, hanging: 2)
    return lines.split(separator: "\n").map(String.init)
  }

  private func indented(_ text: String) -> [String] { wrapped(text).map { "  " + $0 } }

  private func padded(_ text: String, _ width: Int) -> String {
    let text = cut(text, to: width - 1)
    return text + String(repeating: " ", count: width - text.count)
  }

  private func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
