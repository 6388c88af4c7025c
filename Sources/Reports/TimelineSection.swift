import Record
import Scoring

/// Turns in a row in one phase.
struct PhaseRun {
  var name: String
  var turns: ClosedRange<Int>
}

extension Timeline {
  /// The phases as they followed each other; turns without one are left out.
  var phases: [PhaseRun] {
    var runs: [PhaseRun] = []
    for entry in entries {
      guard let phase = entry.phase else { continue }
      if let last = runs.last, last.name == phase, last.turns.upperBound == entry.turn - 1 {
        runs[runs.count - 1].turns = last.turns.lowerBound...entry.turn
      } else {
        runs.append(PhaseRun(name: phase, turns: entry.turn...entry.turn))
      }
    }
    return runs
  }

  /// The modes of another timeline of the same turns; nil where it has the same ones, or none is given.
  func others(_ other: Timeline?) -> [Mode]? {
    guard let other, other.entries.count == entries.count else { return nil }
    let modes = other.entries.map(\.mode)
    return modes == entries.map(\.mode) ? nil : modes
  }

  /// The meter after each turn, where it is known.
  var levels: [(turn: Int, level: Int)] {
    entries.compactMap { entry in entry.level.map { (entry.turn, $0) } }
  }
}

extension Page {
  /// The timeline: turns as columns, or as sentences; the signs of the person's own view below.
  func timeline(_ timeline: Timeline, beside own: Timeline? = nil) -> Section {
    var rows =
      drawing == .sentences ? sentences(timeline, beside: own) : picture(timeline, beside: own)
    if let meter = timeline.meter, let course = Wording.course(meter, levels: timeline.levels) {
      rows.append(.text(course, .quiet))
    }
    return Section(Wording.timeline, rows)
  }

  private func picture(_ timeline: Timeline, beside own: Timeline?) -> [Section.Row] {
    let grid = TimelineGrid(timeline, beside: own, on: self)
    var rows: [Section.Row] = []
    for start in stride(from: 0, to: timeline.entries.count, by: grid.turnsInBlock) {
      if start > 0 { rows.append(.drawn([])) }
      let end = min(start + grid.turnsInBlock, timeline.entries.count)
      let block = grid.rows(of: Array(timeline.entries[start..<end]))
      rows += block.map { isNarrow ? .wide($0) : .drawn($0) }
    }
    rows.append(.text(legend(timeline, timeline.others(own) ?? [])))
    if !grid.drawsPhases, !timeline.phases.isEmpty {
      rows.append(.text(Wording.phases(timeline.phases), .quiet))
    }
    return rows
  }

  var isNarrow: Bool { width < Self.narrow }

  /// The symbols that occur, with their meanings.
  private func legend(_ timeline: Timeline, _ own: [Mode]) -> [StyledText] {
    let modes = Set(timeline.entries.map(\.mode) + own)
    // No-break spaces keep a symbol and its meaning on one line.
    var items = Mode.allCases.filter(modes.contains).map { mode in
      StyledText("\(symbols[mode])\u{A0}\(Wording.legend(mode))", mode.role)
    }
    if let doubtful = timeline.entries.first(where: \.isDoubtful) {
      let sign = symbols[doubtful.mode] + symbols.doubtful
      items.append(StyledText("\(sign)\u{A0}\(Wording.doubtfulSign)", .quiet))
    }
    return Array(items.map { [$0] }.joined(separator: [StyledText(", ")]))
  }

  private func sentences(_ timeline: Timeline, beside own: Timeline?) -> [Section.Row] {
    let modes = timeline.others(own)
    var before = timeline.meter?.start
    var phase: String?
    return timeline.entries.map { entry in
      let isNew = entry.phase != phase
      defer {
        before = entry.level
        phase = entry.phase
      }
      return .text(
        Wording.turn(
          entry, own: modes?[entry.turn - 1], newPhase: isNew ? entry.phase : nil,
          meter: timeline.meter?.name, before: before))
    }
  }
}
