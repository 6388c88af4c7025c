import Record
import Scoring

extension Page {
  /// Signals answered and missed, and the longest stretch in one mode.
  func agility(_ debrief: Debrief) -> Section {
    var rows: [Section.Row] = [.text(Wording.agility(debrief.agility))]
    if !debrief.agility.missed.isEmpty {
      rows.append(.text(Wording.missed(debrief.agility.missed)))
    }
    if debrief.weaselCaught.ratio.whole > 0 {
      rows.append(.text(Wording.weasel(debrief.weaselCaught)))
    }
    if let longest = Wording.longest(debrief.stretches) { rows.append(.text(longest)) }
    if let long = Wording.longPush(debrief.stretches) { rows.append(.text(long, .warning)) }
    return Section(Wording.agility, rows)
  }

  func questions(_ debrief: Debrief) -> Section {
    Section(
      Wording.questions,
      [
        .text(Wording.questions(debrief.questions)),
        .text(Wording.reflections(debrief.reflections)),
      ])
  }

  func talk(_ debrief: Debrief) -> Section {
    var rows: [Section.Row] = []
    if let percent = debrief.talk.ratio.percent {
      rows.append(.text(Wording.talk(debrief.talk, percent: percent, role: debrief.role)))
    }
    if let longest = debrief.longestTurn {
      rows.append(.text(Wording.longest(longest), longest.isLong ? .warning : .plain))
    }
    return Section(Wording.talk, rows)
  }

  /// Behaviours used, a line for each side, and those not used yet.
  func repertoire(_ breadth: Breadth) -> [Section] {
    guard breadth.ratio.whole > 0 else { return [] }
    let sides: [(Side, Role)] = [(.push, .push), (.pull, .pull), (.away, .plain)]
    let used = sides.compactMap { side, role -> Section.Row? in
      let names = Wording.behaviours(breadth.used.filter { $0.side == side })
      let name = drawing == .sentences ? Wording.sentence(side.rawValue + ":") : side.rawValue + ":"
      return names.isEmpty ? nil : .text([StyledText("\(name) ", role), StyledText(ended(names))])
    }
    let none: [Section.Row] = [.text(Wording.noneUsed)]
    let missing = Wording.behaviours(breadth.notYet)
    return [
      Section(Wording.used(breadth.ratio), used.isEmpty ? none : used),
      Section(Wording.notYet, missing.isEmpty ? [] : [.text(ended(missing))]),
    ]
  }

  /// A list of names is a list in a picture, and a sentence among sentences.
  private func ended(_ names: String) -> String {
    drawing == .sentences ? Wording.ended(names) : names
  }
}
