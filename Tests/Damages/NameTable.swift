/// Where names are declared and used in a file, by what they name.
public struct NameTable: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case state, meter, fact, text, part, degree, signal, behaviour, `class`, bundle, phase, speaker,
      pitfall, file
  }

  public struct Place: Sendable {
    public var kind: Kind
    public var name: String
    public var line: Int
    /// Offsets of characters in the line's content.
    public var range: Range<Int>
    public var isDeclaration: Bool
  }

  public private(set) var places: [Place] = []
  /// Every name that is declared, here or in the files used.
  private var declared: [Kind: Set<String>] = [:]

  init(_ page: Page, beside others: [Page]) {
    for other in others { declare(other, isOwn: false) }
    declare(page, isOwn: true)
    for index in page.indices { findUses(in: page.lines[index], at: index) }
  }

  public func all(_ kind: Kind) -> [Place] { places.filter { $0.kind == kind } }

  public func declarations(_ kind: Kind) -> [Place] { all(kind).filter(\.isDeclaration) }

  public func uses(of declaration: Place) -> [Place] {
    places.filter {
      $0.kind == declaration.kind && $0.name == declaration.name && !$0.isDeclaration
    }
  }

  public func isDeclared(_ name: String) -> Bool { declared.values.contains { $0.contains(name) } }

  /// Lines where the names of a line are declared or used: its business elsewhere.
  public func ties(of line: Int) -> Set<Int> {
    let here = places.filter { $0.line == line }
    return Set(
      places.filter { place in
        here.contains { $0.kind == place.kind && $0.name == place.name }
          && ![.behaviour, .speaker, .phase].contains(place.kind)
      }.map(\.line))
  }

  // MARK: - Declarations

  private mutating func declare(_ page: Page, isOwn: Bool) {
    for (index, line) in page.lines.enumerated() {
      func add(_ kind: Kind, _ word: Word) {
        declared[kind, default: []].insert(word.text)
        guard isOwn else { return }
        places.append(
          Place(kind: kind, name: word.text, line: index, range: word.range, isDeclaration: true))
      }
      let words = Word.all(in: line.content)
      guard words.count > 1 else { continue }
      let kinds: [String: Kind] = [
        "state": .state, "meter": .meter, "fact": .fact, "text": .text, "number": .text,
        "signal": .signal, "words": .class, "rules": .bundle, "phase": .phase, "pitfall": .pitfall,
        "note": .pitfall,
      ]
      switch line.role {
      case .declaration("behaviour") where line.content.contains(":"): add(.behaviour, words[1])
      case .declaration("words") where words.count > 2 && words[2].text == "add": continue
      case .declaration(let word): if let kind = kinds[word] { add(kind, words[1]) }
      case .field("part"):
        add(.part, words[1])
        for word in words.dropFirst(2) { add(.degree, word) }
      case .field("with"):
        let name = line.content.dropFirst(4).drop { $0 == " " }.prefix { $0 != "," }
        let start = line.content.distance(from: line.content.startIndex, to: name.startIndex)
        add(.speaker, Word(text: String(name), range: start..<start + name.count))
      default: continue
      }
    }
  }

  // MARK: - Uses

  private mutating func findUses(in line: Page.Line, at index: Int) {
    func add(_ kind: Kind, _ word: Word) {
      places.append(
        Place(kind: kind, name: word.text, line: index, range: word.range, isDeclaration: false))
    }
    let words = Word.all(in: line.content)
    for word in words where word.before == "@" && declared[.class]?.contains(word.text) == true {
      add(.class, word)
    }
    for word in words where word.before == "{" && declared[.text]?.contains(word.text) == true {
      add(.text, word)
    }
    switch line.role {
    case .said: findSpeech(in: line, at: index)
    case .move where line.content.hasPrefix("->"): if let word = words.first { add(.state, word) }
    case .field("turns") where line.content.contains("->"):
      if let word = words.last { add(.state, word) }
    case .field("use"), .declaration("use"): for word in words.dropFirst() { add(.file, word) }
    case .label("use"): for word in words.dropFirst() { add(.bundle, word) }
    case .rule, .condition, .branch, .effect, .label("wants"), .label("expects"):
      var before = ""
      for word in words where !word.isQuoted {
        if let kind = kind(of: word.text, after: before) { add(kind, word) }
        before = word.text
      }
    default: break
    }
  }

  private mutating func findSpeech(in line: Page.Line, at index: Int) {
    guard let colon = line.content.firstIndex(of: ":") else { return }
    let head = String(line.content[..<colon])
    let name = head.prefix { $0 != "[" }.trimmed
    places.append(
      Place(
        kind: .speaker, name: name, line: index, range: 0..<name.count, isDeclaration: false))
    guard let bracket = head.firstIndex(of: "[") else { return }
    let start = head.distance(from: head.startIndex, to: bracket)
    for word in Word.all(in: head) where word.range.lowerBound > start {
      places.append(
        Place(kind: .signal, name: word.text, line: index, range: word.range, isDeclaration: false))
    }
  }

  private func kind(of word: String, after before: String) -> Kind? {
    if declared[.part]?.contains(before) == true, declared[.degree]?.contains(word) == true {
      return .degree
    }
    if ["heard", "answered", "missed"].contains(before) { return .signal }
    return [.behaviour, .meter, .fact, .text, .part, .pitfall].first {
      declared[$0]?.contains(word) == true
    }
  }
}

/// A word of letters, digits and hyphens in a line, by characters.
struct Word {
  var text: String
  var range: Range<Int>
  /// The character before it.
  var before: Character = " "
  var isQuoted = false

  static func all(in content: String) -> [Word] {
    var result: [Word] = []
    var isQuoted = false
    var word = ""
    var before: Character = " "
    var last: Character = " "
    for (offset, character) in (Array(content) + ["\n"]).enumerated() {
      if character.isLetter || character.isNumber || character == "-" && !word.isEmpty {
        if word.isEmpty { before = last }
        word.append(character)
      } else {
        if let first = word.first, first.isLetter {
          result.append(
            Word(
              text: word, range: offset - word.count..<offset, before: before, isQuoted: isQuoted))
        }
        word = ""
      }
      if character == "\"" { isQuoted.toggle() }
      last = character
    }
    return result
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  /// Returns the text with some of its characters replaced.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    let characters = Array(self)
    return String(characters[..<range.lowerBound]) + text + String(characters[range.upperBound...])
  }
}
