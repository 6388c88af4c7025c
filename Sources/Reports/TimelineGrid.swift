import Record
import Scoring

/// The timeline's columns: a name, then a cell for each turn.
struct TimelineGrid {
  /// The longest a row's name may be, in columns.
  private static let longestName = 10

  private let page: Page
  /// The signs of each turn by the person's own labels; nil where they are the same.
  private let own: [Mode]?
  private let meter: Meter?
  private let meterName: String
  private let phases: [PhaseRun]
  /// Columns of the names, a space included.
  private let nameColumns: Int
  /// Columns of a turn.
  private let cell: Int
  /// Turns beside each other, 1 and up: all if they fit, else tens, so that blocks begin alike; ten at
  /// most on a narrow page.
  let turnsInBlock: Int
  /// Whether every phase's name has room above its turns.
  private(set) var drawsPhases = false

  init(_ timeline: Timeline, beside own: Timeline?, on page: Page) {
    self.page = page
    self.own = timeline.others(own)
    meter = timeline.meter
    phases = timeline.phases
    meterName = page.shortened(timeline.meter?.name ?? "", to: Self.longestName)
    let names = [Wording.turnRow, Wording.youRow, Wording.ownRow, Wording.phaseRow, meterName]
    nameColumns = (names.map(page.columns(of:)).max() ?? 0) + 1
    cell = max(3, String(timeline.entries.last?.turn ?? 0).count + 1)
    let margin = page.isNarrow ? 0 : Page.labelColumns
    // A mark of doubt stands behind its sign, in the cell of the next turn if there is one.
    let mark = timeline.entries.contains(where: \.isDoubtful) ? 1 : 0
    let room = (page.width - margin - nameColumns - mark) / cell
    let fitting = page.isNarrow ? min(room, 10) : room
    let isWhole = timeline.entries.count <= fitting
    turnsInBlock = max(1, isWhole || fitting < 10 ? fitting : fitting / 10 * 10)
    drawsPhases = !phases.isEmpty && blocksHaveRoom(for: timeline.entries)
  }

  /// The rows of one block: turn, you, the meter, the phases.
  func rows(of entries: [Timeline.Entry]) -> [[StyledText]] {
    var rows = [
      [name(Wording.turnRow)]
        + entries.map { StyledText(page.aligned("\($0.turn)", to: cell), .quiet) },
      [name(Wording.youRow)] + signs(of: entries),
    ]
    if let own {
      rows.append(
        [name(Wording.ownRow)]
          + entries.map { entry in
            let mode = own[entry.turn - 1]
            return StyledText(page.aligned(page.symbols[mode], to: cell), mode.role)
          })
    }
    if let meter, entries.contains(where: { $0.level != nil }) {
      rows.append(
        [name(meterName)]
          + entries.map { entry in
            let level = entry.level.map { page.symbols.level($0, of: meter.maximum) } ?? ""
            return StyledText(page.aligned(level, to: cell))
          })
    }
    if drawsPhases { rows.append([name(Wording.phaseRow)] + strip(of: entries)) }
    return rows
  }

  /// The sign of each turn under the end of its number, and a mark behind those that are doubtful.
  private func signs(of entries: [Timeline.Entry]) -> [StyledText] {
    var isMarked = false
    var signs: [StyledText] = []
    for entry in entries {
      signs.append(StyledText(isMarked ? page.symbols.doubtful : " ", .quiet))
      let sign = page.aligned(page.symbols[entry.mode], to: cell - 1)
      signs.append(StyledText(sign, entry.mode.role))
      isMarked = entry.isDoubtful
    }
    return signs + (isMarked ? [StyledText(page.symbols.doubtful, .quiet)] : [])
  }

  private func name(_ text: String) -> StyledText {
    StyledText(page.padded(text, to: nameColumns), .quiet)
  }

  // MARK: - Phases

  /// The turns each phase has in a block, and turns without a phase as nil.
  private func segments(of entries: [Timeline.Entry]) -> [(name: String?, turns: Int)] {
    var segments: [(name: String?, turns: Int)] = []
    for entry in entries {
      if let last = segments.last, last.name == entry.phase {
        segments[segments.count - 1].turns += 1
      } else {
        segments.append((entry.phase, 1))
      }
    }
    return segments
  }

  /// A name begins under the tens of its first turn and ends a column before the next one begins.
  private func room(for turns: Int) -> Int { turns * cell - 1 }

  private func strip(of entries: [Timeline.Entry]) -> [StyledText] {
    let lead = String(repeating: " ", count: cell - 2)
    return [StyledText(lead)]
      + segments(of: entries).map { segment in
        let room = room(for: segment.turns)
        guard let phase = segment.name.map(cleaned) else {
          return StyledText(String(repeating: " ", count: room + 1))
        }
        let rule = page.line(of: page.symbols.rule, columns: room - page.columns(of: phase))
        return StyledText(phase + rule + " ", .quiet)
      }
  }

  /// Whether all names fit; the last of a block may run on to the edge of the page.
  private func blocksHaveRoom(for entries: [Timeline.Entry]) -> Bool {
    stride(from: 0, to: entries.count, by: turnsInBlock).allSatisfy { start in
      let block = Array(entries[start..<min(start + turnsInBlock, entries.count)])
      let segments = segments(of: block)
      let margin = page.isNarrow ? 0 : Page.labelColumns
      let spare = page.width - margin - nameColumns - block.count * cell
      return segments.enumerated().allSatisfy { index, segment in
        let extra = index == segments.count - 1 ? spare : 0
        return page.columns(of: segment.name ?? "") <= room(for: segment.turns) + extra
      }
    }
  }
}
