/// What a piece of text is, for whoever has colours; never the only carrier of a meaning.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Labels and the title.
  case heading
  case push
  case pull
  /// What went well.
  case good
  /// What is worth another look.
  case warning
  /// Explanations and arithmetic.
  case quiet
  case plain
}

/// A piece of text in one role.
public struct StyledText: Hashable, Sendable {
  public var text: String
  public var role: Role

  public init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}

/// A line of the report, without its end: neighbouring spans differ in role, no space ends it.
///
/// It never holds a control character, whatever the record held.
public struct StyledLine: Hashable, Sendable {
  public private(set) var spans: [StyledText]

  /// The line without its roles, as a pipe gets it.
  public var text: String { spans.map(\.text).joined() }

  public init(_ spans: [StyledText]) {
    self.spans = []
    for span in spans where !span.text.isEmpty {
      // No-break spaces have done their work by now.
      let text = String(cleaned(span.text).map { $0 == "\u{A0}" ? " " : $0 })
      if let last = self.spans.indices.last, self.spans[last].role == span.role {
        self.spans[last].text += text
      } else {
        self.spans.append(StyledText(text, span.role))
      }
    }
    dropTrailingSpaces()
  }

  private mutating func dropTrailingSpaces() {
    while let last = spans.indices.last, spans[last].text.last == " " {
      spans[last].text.removeLast()
      if spans[last].text.isEmpty { spans.removeLast() }
    }
  }
}

/// Returns lines as text, each ended by a newline.
public func text(of lines: [StyledLine]) -> String {
  lines.map { $0.text + "\n" }.joined()
}
