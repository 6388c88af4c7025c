/// A part of a report under one label.
struct Section {
  /// The label in the margin, and as the beginning of a sentence.
  struct Label {
    var drawn: String
    var spoken: String
    var role = Role.heading
  }

  enum Row {
    /// Sentences, wrapped.
    case text([StyledText])
    /// Someone's words, or a suggestion, after a short name.
    case said(Lead, [StyledText])
    /// A line of a picture, right of the margin; it must fit.
    case drawn([StyledText])
    /// A line of a picture that takes the margin too; it must fit.
    case wide([StyledText])
  }

  /// Who says it, in a picture and in a sentence.
  struct Lead {
    var drawn: String
    var spoken: String
  }

  var label: Label
  var rows: [Row]

  init(_ label: Label, _ rows: [Row]) {
    self.label = label
    self.rows = rows
  }
}

extension Section.Row {
  static func text(_ text: String, _ role: Role = .plain) -> Self {
    .text([StyledText(text, role)])
  }
}

extension Page {
  /// Returns the lines of a section; none if it has no rows.
  func lines(of section: Section) -> [StyledLine] {
    section.rows.enumerated().flatMap { index, row in
      drawing == .sentences
        ? spoken(row, label: index == 0 ? section.label : nil)
        : drawn(row, label: index == 0 ? section.label : nil)
    }
  }

  private func drawn(_ row: Section.Row, label: Section.Label?) -> [StyledLine] {
    let indent = Self.labelColumns
    let margin = StyledText(padded(label?.drawn ?? "", to: indent), label?.role ?? .plain)
    switch row {
    case .text(let spans):
      return wrapped(spans, after: [margin], indent: indent)
    case .said(let lead, let spans):
      let name = padded(lead.drawn, to: 4) + " "
      return wrapped(
        spans, after: [margin, StyledText(name, .quiet)], indent: indent + columns(of: name))
    case .drawn(let spans):
      return [StyledLine([margin] + spans)]
    case .wide(let spans):
      return (label == nil ? [] : [StyledLine([margin])]) + [StyledLine(spans)]
    }
  }

  private func spoken(_ row: Section.Row, label: Section.Label?) -> [StyledLine] {
    let lead = label.map { [StyledText($0.spoken + " ", $0.role)] } ?? []
    switch row {
    case .text(let spans), .drawn(let spans), .wide(let spans):
      return wrapped(lead + spans)
    case .said(let name, let spans):
      return wrapped(lead + [StyledText(name.spoken + " ")] + spans)
    }
  }
}
