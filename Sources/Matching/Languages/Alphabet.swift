/// Words to look for a clause with: one for each set of positions that words satisfy.
///
/// A word that satisfies no more wanted positions than another and no fewer unwanted ones is left
/// out: wherever it stands in a clause, the other may stand too.
struct Alphabet {
  private(set) var words: [String] = []
  /// The words' numbers in the index.
  private(set) var numbers: [Int32] = []
  /// For each letter the positions it satisfies, `width` words each.
  private(set) var masks: [UInt64] = []
  /// What the letters mean to the runs of the edges; letters of different kinds are all kept.
  private var kinds: [Int32] = []
  private let width: Int
  private let unwantedWidth: Int

  /// Chooses among candidates, the preferred first, and the first stranger that satisfies nothing.
  ///
  /// `kind` says what a word means to the runs that matter here, 0 for nothing.
  init(
    of machine: Machine, candidates: [Int32], strangers: [Int32], index: WordIndex,
    kind: (Int32) -> Int32
  ) {
    width = machine.width
    unwantedWidth = machine.unwantedWidth
    var firstUse = [Int32](repeating: -1, count: index.symbolCount)
    var uses: [(bit: Int32, next: Int32)] = []
    var anyWord = [UInt64](repeating: 0, count: width)
    for (bit, label) in machine.labels.enumerated() where machine.targets[bit] >= 0 {
      if let label {
        uses.append((Int32(bit), firstUse[Int(label.id)]))
        firstUse[Int(label.id)] = Int32(uses.count - 1)
      } else {
        anyWord[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    var mask = anyWord
    for number in candidates {
      mask = anyWord
      for symbol in index.symbols(of: number) {
        var use = firstUse[Int(symbol.id)]
        while use >= 0 {
          let bit = Int(uses[Int(use)].bit)
          mask[bit >> 6] |= 1 << UInt64(bit & 63)
          use = uses[Int(use)].next
        }
      }
      insert(number, index.words[Int(number)], mask, kind(number))
    }
    let stranger = strangers.first { number in
      kind(number) == 0 && index.symbols(of: number).allSatisfy { firstUse[Int($0.id)] < 0 }
    }
    guard let stranger else { return }
    insert(stranger, index.words[Int(stranger)], anyWord, 0)
  }

  func satisfies(_ position: Int, _ letter: Int) -> Bool {
    masks[letter * width + position >> 6] >> UInt64(position & 63) & 1 == 1
  }

  /// A word of the set of positions that a letter satisfies.
  func mask(_ word: Int, _ letter: Int) -> UInt64 { masks[letter * width + word] }

  private mutating func insert(_ number: Int32, _ word: String, _ mask: [UInt64], _ kind: Int32) {
    var kept = 0
    for letter in words.indices {
      if kinds[letter] == kind {
        if isNoBetter(mask, than: letter) { return }
        if isBetter(mask, than: letter) { continue }
      }
      if kept < letter { move(letter, to: kept) }
      kept += 1
    }
    words.removeLast(words.count - kept)
    numbers.removeLast(numbers.count - kept)
    kinds.removeLast(kinds.count - kept)
    masks.removeLast(masks.count - kept * width)
    words.append(word)
    numbers.append(number)
    kinds.append(kind)
    masks += mask
  }

  private mutating func move(_ letter: Int, to place: Int) {
    words[place] = words[letter]
    numbers[place] = numbers[letter]
    kinds[place] = kinds[letter]
    for word in 0..<width { masks[place * width + word] = masks[letter * width + word] }
  }

  /// Whether a letter satisfies all wanted positions of a mask, and no unwanted one besides.
  private func isNoBetter(_ mask: [UInt64], than letter: Int) -> Bool {
    for word in 0..<width {
      let (new, old) = (mask[word], masks[letter * width + word])
      if word < unwantedWidth ? old & ~new != 0 : new & ~old != 0 { return false }
    }
    return true
  }

  private func isBetter(_ mask: [UInt64], than letter: Int) -> Bool {
    for word in 0..<width {
      let (new, old) = (mask[word], masks[letter * width + word])
      if word < unwantedWidth ? new & ~old != 0 : old & ~new != 0 { return false }
    }
    return true
  }
}
