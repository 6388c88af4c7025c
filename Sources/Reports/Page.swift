/// How a report is to be laid out.
public struct Page: Sendable {
  /// What drawings are made of.
  public enum Drawing: String, Sendable, CaseIterable {
    /// Blocks, arrows and lines.
    case unicode
    /// The same pictures in ASCII. Texts of the content keep their characters.
    case ascii
    /// No pictures and no columns: the same facts as sentences, for screen readers.
    case sentences
  }

  /// The widths a page can have, in columns.
  public static let widths = 40...200

  /// Columns, within `widths`.
  public let width: Int
  public let drawing: Drawing
  /// Columns of a character, 0 to 2; less than 0, for a character that can not be shown, counts as 0.
  public let columns: @Sendable (Unicode.Scalar) -> Int

  /// Makes a page; a width outside `widths` becomes the nearest one inside.
  public init(
    width: Int, drawing: Drawing, columns: @escaping @Sendable (Unicode.Scalar) -> Int
  ) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.drawing = drawing
    self.columns = columns
  }

  /// Columns of the labels: the longest, and a space.
  static let labelColumns = 11
  /// Below this width the timeline takes the whole of it, in blocks of ten turns at most.
  static let narrow = 60

  /// Returns the columns a text takes.
  func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, columns($1)) }
  }

  /// Returns the text with spaces after it, up to a number of columns.
  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// Returns the text with spaces before it, up to a number of columns.
  func aligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text))) + text
  }

  /// Returns `count` columns of a symbol; one column short where the symbol is two wide.
  func line(of symbol: Character, columns count: Int) -> String {
    String(repeating: symbol, count: max(0, count) / max(1, columns(of: String(symbol))))
  }

  /// Returns the text cut to a number of columns, three dots where something is missing.
  ///
  /// Cut between words where there are any, else between characters.
  func shortened(_ text: String, to limit: Int) -> String {
    let text = cleaned(text)
    guard columns(of: text) > limit else { return text }
    let dots = drawing == .unicode ? "…" : "..."
    var kept = ""
    var used = columns(of: dots)
    for character in text {
      used += columns(of: String(character))
      guard used <= limit else { break }
      kept.append(character)
    }
    if let space = kept.lastIndex(of: " "), space > kept.startIndex {
      kept = String(kept[..<space])
    }
    return kept + dots
  }
}
