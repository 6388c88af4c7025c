extension StyledText {
  /// Returns the text in rows of at most `width` columns, broken between words.
  ///
  /// Rows after the first begin with `hanging` spaces, those after a newline in the text too. A
  /// word wider than a row is broken between characters. Spaces at a break go.
  public func wrapped(to width: Int, hanging: Int = 0) -> StyledText {
    var filler = RowFiller(width: width, hanging: hanging)
    for run in runs {
      for character in run.text { filler.add(character, run.role) }
    }
    return filler.finished()
  }

  /// The columns of the widest row.
  public var columns: Int {
    text.split(separator: "\n").map { CharacterWidth.columns(of: $0) }.max() ?? 0
  }
}

extension String {
  /// Returns the text in rows of at most `width` columns; see ``StyledText/wrapped(to:hanging:)``.
  public func wrapped(to width: Int, hanging: Int = 0) -> String {
    StyledText(self).wrapped(to: width, hanging: hanging).text
  }
}

/// Fills rows character by character; a word waits until its end shows whether it still fits.
private struct RowFiller {
  private typealias Piece = (character: Character, role: Role, columns: Int)

  private let width: Int
  private let hanging: Int
  private var filled = StyledText()
  private var column = 0
  private var isAtStart = true
  private var spaces: [Piece] = []
  private var word: [Piece] = []
  private var wordColumns = 0

  init(width: Int, hanging: Int) {
    self.width = max(1, width)
    // A hanging indent that leaves no room for words helps nobody.
    self.hanging = hanging <= width / 2 ? max(0, hanging) : 0
  }

  mutating func add(_ character: Character, _ role: Role) {
    switch character {
    case "\n":
      place()
      spaces = []
      breakRow()
    case " ":
      if !word.isEmpty { place() }
      spaces.append((character, role, 1))
    default:
      let columns = CharacterWidth.columns(of: character)
      word.append((character, role, columns))
      wordColumns += columns
    }
  }

  mutating func finished() -> StyledText {
    place()
    return filled
  }

  /// Puts the waiting word into this row or the next.
  private mutating func place() {
    guard !word.isEmpty else { return }
    let fits = column + spaces.count + wordColumns <= width
    if fits {
      put(spaces)
    } else if !isAtStart {
      breakRow()
    }
    spaces = []
    put(word)
    word = []
    wordColumns = 0
  }

  private mutating func put(_ pieces: [Piece]) {
    for piece in pieces {
      if column + piece.columns > width && !isAtStart { breakRow() }
      // Not when the row begins: an empty row has no spaces at its end.
      if isAtStart { filled.append(String(repeating: " ", count: column)) }
      filled.append(String(piece.character), piece.role)
      column += piece.columns
      isAtStart = false
    }
  }

  private mutating func breakRow() {
    filled.append("\n")
    column = hanging
    isAtStart = true
  }
}
