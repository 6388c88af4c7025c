/// A word of at most sixteen ASCII bytes in two numbers, which is how most words are compared.
public struct PackedWord: Hashable, Sendable {
  /// The first eight bytes and the next eight, the first byte lowest; zero after the last.
  var low: UInt64 = 0
  var high: UInt64 = 0
  /// How many bytes the word has.
  public private(set) var count = 0

  public init() {}

  /// Packs a word; nil for one that is longer, or not all ASCII.
  public init?(_ word: String) {
    guard word.utf8.count <= PackedWord.most else { return nil }
    for byte in word.utf8 {
      guard byte &- 1 < 0x7F else { return nil }
      append(byte)
    }
  }

  /// Words of more bytes are not packed.
  public static let most = 16

  /// Appends a byte.
  ///
  /// - Precondition: It is ASCII and not zero, and the word has less than sixteen.
  public mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) &<< UInt64(8 &* count)
    } else {
      high |= UInt64(byte) &<< UInt64(8 &* (count &- 8))
    }
    count &+= 1
  }

  /// The first bytes of the word.
  ///
  /// - Precondition: It has so many.
  func prefix(_ length: Int) -> PackedWord {
    var result = self
    result.count = length
    if length < 8 {
      result.low &= (1 &<< UInt64(8 &* length)) &- 1
      result.high = 0
    } else if length < 16 {
      result.high &= (1 &<< UInt64(8 &* (length &- 8))) &- 1
    }
    return result
  }

  /// The word as text.
  public var text: String { String(decoding: (0..<count).map { byte($0) }, as: UTF8.self) }

  var mixed: Int {
    let mixed = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 32)
  }
}

/// Words, numbered in the order in which they came.
struct WordTable: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// The word's number and one; zero in a free slot.
    var mark: Int32 = 0
  }

  /// Open addressing; at most half of the slots are taken.
  private var slots = [Slot](repeating: Slot(), count: 16)
  /// Words that cannot be packed; two that Unicode holds equal are one.
  private var others: [String: Int32] = [:]
  private(set) var words: [String] = []

  var count: Int { words.count }

  /// Returns a word's number, or nil.
  func number(of word: String) -> Int? {
    guard let packed = PackedWord(word) else { return others[word].map(Int.init) }
    return number(of: packed)
  }

  func number(of word: PackedWord) -> Int? {
    let mask = slots.count &- 1
    var index = word.mixed & mask
    while slots[index].mark != 0 {
      if slots[index].low == word.low, slots[index].high == word.high {
        return Int(slots[index].mark) - 1
      }
      index = (index &+ 1) & mask
    }
    return nil
  }

  /// Returns a word's number, a new one if it is new.
  mutating func insert(_ word: String) -> Int {
    if let known = number(of: word) { return known }
    words.append(word)
    guard let packed = PackedWord(word) else {
      others[word] = Int32(words.count - 1)
      return words.count - 1
    }
    if words.count * 2 > slots.count { grow() }
    place(Slot(low: packed.low, high: packed.high, mark: Int32(words.count)), packed)
    return words.count - 1
  }

  private mutating func place(_ slot: Slot, _ word: PackedWord) {
    let mask = slots.count &- 1
    var index = word.mixed & mask
    while slots[index].mark != 0 { index = (index &+ 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.mark != 0 {
      var word = PackedWord()
      (word.low, word.high) = (slot.low, slot.high)
      place(slot, word)
    }
  }
}
