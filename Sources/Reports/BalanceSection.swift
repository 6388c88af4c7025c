import Scoring

extension Page {
  /// The balance: a share with its bar and band, or why there is none; then the counts.
  func balance(_ balance: Balance) -> Section {
    var rows: [Section.Row] = []
    switch balance.finding {
    case .share(let percent): rows = share(percent, of: balance)
    case .tooShort: rows = [.text(Wording.tooShort(balance))]
    case .tooUnclear: rows = [.text(Wording.tooUnclear(balance), .warning)]
    }
    rows.append(.text(Wording.counted(balance), .quiet))
    if let others = Wording.notCounted(balance) { rows.append(.text(others, .quiet)) }
    return Section(Wording.balance, rows)
  }

  private func share(_ percent: Int, of balance: Balance) -> [Section.Row] {
    var rows: [Section.Row] = []
    let push = Wording.push(percent)
    let pull = Wording.pull(100 - percent)
    if drawing == .sentences {
      rows = [.text(Wording.share(percent))]
    } else {
      let lead = columns(of: push) + 1
      let bar = barColumns(lead: lead)
      let filled = (bar * percent + 50) / 100
      rows.append(
        .drawn([
          StyledText(padded(push, to: lead)),
          StyledText(line(of: symbols.bar.push, columns: filled), .push),
          StyledText(line(of: symbols.bar.pull, columns: bar - filled), .pull),
          StyledText(" " + pull),
        ]))
      if let band = balance.band { rows.append(.drawn(self.band(band, lead: lead, bar: bar))) }
    }
    if let band = balance.band, let outside = balance.pointsOutside {
      rows.append(.text(Wording.band(band, pointsOutside: outside), outside == 0 ? .good : .plain))
    }
    return rows
  }

  /// Columns of the bar: what the page leaves, a multiple of ten, 40 at most.
  private func barColumns(lead: Int) -> Int {
    let room = width - Self.labelColumns - lead - columns(of: Wording.pull(100)) - 1
    return min(40, max(10, room / 10 * 10))
  }

  /// The band as a bracket under the bar, over the same scale.
  private func band(_ band: ClosedRange<Int>, lead: Int, bar: Int) -> [StyledText] {
    let start = (bar * min(max(band.lowerBound, 0), 100) + 50) / 100
    let end = (bar * min(max(band.upperBound, 0), 100) + 50) / 100
    let inner = max(0, end - start - 2)
    let middle = line(of: symbols.band.middle, columns: inner)
    let bracket = symbols.band.left + middle + symbols.band.right
    let offset = String(repeating: " ", count: min(start, bar - 2))
    return [StyledText(padded(Wording.usual, to: lead) + offset + bracket, .quiet)]
  }
}
