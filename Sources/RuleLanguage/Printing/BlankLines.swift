extension [PrintedLine] {
  /// Decides where blank lines stand: an author's groups are kept, and declarations kept apart.
  mutating func settleBlankLines() {
    var above: PrintedLine?
    for index in indices {
      let line = self[index]
      // None at the start of a file or a block, and none within a statement.
      if above.map({ $0.base < line.depth }) ?? true || continues(at: index) {
        self[index].hasBlankAbove = false
      }
      above = line
    }
    separateDeclarations()
  }

  /// Whether the line, or the one that the comments here stand above, goes on with a statement.
  private func continues(at index: Int) -> Bool {
    let next = self[index...].first { !$0.isComment }
    return next?.isContinuation ?? false
  }

  private mutating func separateDeclarations() {
    var previous: DeclarationKind?
    for index in indices where self[index].depth == 0 && !self[index].isComment {
      let kind = DeclarationKind(
        self[index].keyword, hasBody: index + 1 < count && self[index + 1].depth > 0)
      if let previous, previous != kind || kind.standsAlone {
        self[startOfComments(above: index)].hasBlankAbove = true
      }
      previous = kind
    }
  }

  /// The first of the comments that stand right above a declaration, or the declaration.
  private func startOfComments(above index: Int) -> Int {
    var first = index
    while first > 0, !self[first].hasBlankAbove, self[first - 1].isComment,
      self[first - 1].depth == 0
    {
      first -= 1
    }
    return first
  }
}

/// What declarations may stand close together.
private enum DeclarationKind: Hashable {
  case kept, told, pack, words, use, epilogue, phase, block

  init(_ keyword: Substring, hasBody: Bool) {
    switch keyword {
    case "meter", "text", "number": self = .kept
    case "fact": self = hasBody ? .told : .kept
    case "read", "filler", "small", "common", "cut", "forms", "question": self = .pack
    case "words": self = .words
    case "use": self = .use
    case "epilogue": self = .epilogue
    case "phase": self = .phase
    default: self = .block
    }
  }

  /// States, bundles and the like have a blank line between them even among themselves.
  var standsAlone: Bool { self == .block }
}
