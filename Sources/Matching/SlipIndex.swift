/// Tells at once of most words that no word of a lexicon is meant by them.
///
/// It knows the named words with a letter dropped, so that nobody has to try every letter.
struct SlipIndex: Sendable {
  /// Open addressing over mixed words; zero in a free slot; at most half are taken.
  private var slots = [UInt64](repeating: 0, count: 16)
  private var count = 0
  /// Whether a word too long to be packed is named, which only longer ones could be slips for.
  private var hasLong = false

  /// Beginnings shorter than this are met by chance.
  static let leastBeginning = 5

  init(words: some Sequence<String>, beginnings: [String]) {
    for word in words where word.utf8.count > 6 { addDropped(word) }
    for text in beginnings where text.utf8.count >= SlipIndex.leastBeginning { addDropped(text) }
  }

  private mutating func addDropped(_ text: String) {
    guard let word = PackedWord(text) else {
      hasLong = true
      return
    }
    guard word.isPlain else { return }
    for index in 0..<word.count { insert(word.dropping(index).key) }
  }

  private mutating func insert(_ key: UInt64) {
    guard !contains(key) else { return }
    if 2 * count >= slots.count {
      let old = slots
      slots = [UInt64](repeating: 0, count: 4 * old.count)
      for key in old where key != 0 { place(key) }
    }
    place(key)
    count += 1
  }

  private mutating func place(_ key: UInt64) {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] != 0 { index = (index &+ 1) & mask }
    slots[index] = key
  }

  private func contains(_ key: UInt64) -> Bool {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] != 0 {
      if slots[index] == key { return true }
      index = (index &+ 1) & mask
    }
    return false
  }

  /// Whether a letter put into the word may give a named word, or the beginning of one.
  func mayHaveDropped(_ word: PackedWord, _ beginnings: Beginnings) -> Bool {
    if contains(word.key) || hasLong && word.count >= PackedWord.most - 1 { return true }
    for length in beginnings.lengths where length >= SlipIndex.leastBeginning {
      guard length <= word.count + 1 else { break }
      if contains(word.prefix(length - 1).key) { return true }
    }
    return false
  }
}

extension Lexicon {
  /// Whether a word could be a slip of the fingers for a named one; false is certain.
  ///
  /// A slip has two neighbours swapped, one letter doubled or one dropped.
  ///
  /// - Complexity: O(letters × lengths of beginnings) look-ups.
  public func mayBeSlip(_ text: String) -> Bool {
    guard let word = PackedWord(text), word.count < PackedWord.most else { return true }
    if slips.mayHaveDropped(word, beginnings) { return true }
    for index in 1..<max(1, word.count) {
      let isDoubled = word.byte(index) == word.byte(index - 1)
      if names(isDoubled ? word.dropping(index) : word.swapping(index)) { return true }
    }
    return false
  }

  /// Finds the word that is meant by one that nobody knows.
  ///
  /// - Parameter word: Plain letters, one less than can be packed or fewer.
  /// - Returns: The only word that is named, wholly or by its beginning, for which it is a slip of
  ///   the fingers; nil where there is none, or several.
  /// - Complexity: O(letters × lengths of beginnings) look-ups, and times the alphabet for a word
  ///   that seems to lack a letter.
  public func meant(by word: PackedWord) -> PackedWord? {
    var meant: PackedWord?
    /// Whether a candidate leaves it open which word is meant.
    func isSecond(_ candidate: PackedWord) -> Bool {
      guard candidate != meant, names(candidate) else { return false }
      defer { meant = candidate }
      return meant != nil
    }
    for index in 1..<max(1, word.count) {
      let isDoubled = word.byte(index) == word.byte(index - 1)
      if isSecond(isDoubled ? word.dropping(index) : word.swapping(index)) { return nil }
    }
    guard slips.mayHaveDropped(word, beginnings) else { return meant }
    for index in 0...word.count {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        if isSecond(word.inserting(letter, at: index)) { return nil }
      }
    }
    return meant
  }

  /// Whether the word itself is named, or a beginning of it that is not met by chance.
  private func names(_ word: PackedWord) -> Bool {
    if let number = words.number(of: word), literals[number] >= 0 { return true }
    for length in beginnings.lengths where length >= SlipIndex.leastBeginning {
      guard length <= word.count else { break }
      if beginnings.contains(word.prefix(length)) { return true }
    }
    return false
  }
}

extension PackedWord {
  /// Whether all of it are lower-case letters.
  fileprivate var isPlain: Bool { (0..<count).allSatisfy { byte($0) &- UInt8(ascii: "a") < 26 } }

  /// A number that is never zero, hardly ever the same for two words.
  fileprivate var key: UInt64 {
    var key = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
    key ^= key >> 32
    return key | 1 << 63
  }

  func byte(_ index: Int) -> UInt8 {
    let part = index < 8 ? low : high
    return UInt8(truncatingIfNeeded: part >> UInt64(8 * (index & 7)))
  }

  /// The word without one of its bytes.
  fileprivate func dropping(_ dropped: Int) -> PackedWord {
    var result = PackedWord()
    for index in 0..<count where index != dropped { result.append(byte(index)) }
    return result
  }

  /// The word with a byte put in before another, or at its end.
  fileprivate func inserting(_ byte: UInt8, at place: Int) -> PackedWord {
    var result = prefix(place)
    result.append(byte)
    for index in place..<count { result.append(self.byte(index)) }
    return result
  }

  /// The word with a byte and the one before it swapped.
  fileprivate func swapping(_ index: Int) -> PackedWord {
    var result = PackedWord()
    for place in 0..<count {
      result.append(byte(place == index ? index - 1 : place == index - 1 ? index : place))
    }
    return result
  }
}
