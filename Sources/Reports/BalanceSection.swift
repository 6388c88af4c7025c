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
    guard let likely = balance.likely else { return [] }
    var rows: [Section.Row] =
      drawing == .sentences
      ? [.text(Wording.share(percent, likely: likely.range))]
      : picture(percent, likely: likely.range, usual: balance.band)
    if let usual = balance.band {
      let text = Wording.band(usual, balance, likely)
      rows.append(.text(text, likely.fit(in: usual) == .inside ? .good : .plain))
    }
    return rows
  }

  /// The bar, and the brackets under it: where the share may well be, and what is usual.
  func picture(
    _ percent: Int, likely: ClosedRange<Int>, usual: ClosedRange<Int>? = nil
  ) -> [Section.Row] {
    let push = isNarrow ? Wording.push(percent) : Wording.push(percent, likely: likely)
    let names = [Wording.likely, usual == nil ? "" : Wording.usual]
    let lead = ([push] + names).map(columns(of:)).reduce(0, max) + 1
    let bar = barColumns(lead: lead)
    let filled = (bar * percent + 50) / 100
    var rows: [Section.Row] = [
      .drawn([
        StyledText(padded(push, to: lead)),
        StyledText(line(of: symbols.bar.push, columns: filled), .push),
        StyledText(line(of: symbols.bar.pull, columns: bar - filled), .pull),
        StyledText(" " + Wording.pull(100 - percent)),
      ]),
      .drawn(bracket(likely, Wording.likely, lead: lead, bar: bar)),
    ]
    if let usual { rows.append(.drawn(bracket(usual, Wording.usual, lead: lead, bar: bar))) }
    if isNarrow { rows.append(.text(Wording.likely(likely), .quiet)) }
    return rows
  }

  /// Columns of the bar: what the page leaves, a multiple of ten, 40 at most.
  private func barColumns(lead: Int) -> Int {
    let room = width - Self.labelColumns - lead - columns(of: Wording.pull(100)) - 1
    return min(40, max(10, room / 10 * 10))
  }

  /// A range as a bracket under the bar, over the same scale.
  private func bracket(
    _ band: ClosedRange<Int>, _ name: String, lead: Int, bar: Int
  ) -> [StyledText] {
    let start = (bar * min(max(band.lowerBound, 0), 100) + 50) / 100
    let end = (bar * min(max(band.upperBound, 0), 100) + 50) / 100
    let inner = max(0, end - start - 2)
    let middle = line(of: symbols.band.middle, columns: inner)
    let bracket = symbols.band.left + middle + symbols.band.right
    let offset = String(repeating: " ", count: min(start, bar - 2))
    return [StyledText(padded(name, to: lead) + offset + bracket, .quiet)]
  }
}
