import Scoring

extension Page {
  /// The balance by the person's own labels, what else differs, and how often both agree.
  ///
  /// `isWhole` where the labels themselves stand beside it, so that nothing needs to be looked up.
  func secondView(_ view: SecondView, of heard: Debrief, isWhole: Bool = false) -> Section {
    let own = view.debrief.balance
    var rows: [Section.Row] = []
    if case .share(let percent) = own.finding, let likely = own.likely {
      rows =
        drawing == .sentences
        ? [.text(Wording.share(percent, likely: likely.range))]
        : picture(percent, likely: likely.range)
    }
    rows.append(.text(Wording.bothShares(own, rules: heard.balance)))
    let differences = view.differences(from: heard)
    if !differences.isEmpty { rows.append(.text(Wording.differences(differences))) }
    rows.append(.text(Wording.agreement(view.agreement), .quiet))
    if !isWhole { rows.append(.text(Wording.lookUp, .quiet)) }
    return Section(Wording.yourView, rows)
  }
}
