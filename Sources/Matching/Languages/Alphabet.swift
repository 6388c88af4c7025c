/// Words to look for a clause with: one for each set of positions that words satisfy.
///
/// A word that satisfies no more wanted positions than another and no fewer unwanted ones is left
/// out: wherever it stands in a clause, the other may stand too.
struct Alphabet {
  /// The letters' words as numbers in the index.
  private(set) var numbers: [Int32] = []
  /// What each letter means to runs, as a number from 0 on.
  private(set) var columns: [Int32] = []
  /// A word of each column.
  private(set) var columnWords: [Int32] = []
  /// For each letter the positions it satisfies, `width` words each.
  private var masks: [UInt64] = []
  private let width: Int
  private let unwantedWidth: Int
  private var knownColumns: [Int32: Int32] = [:]
  private var knownLetters: [UInt64: [Int]] = [:]

  /// More letters are not compared one by one; a letter too many does no harm.
  private static let fewLetters = 48

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
      for word in mask.indices { mask[word] = anyWord[word] }
      for symbol in index.symbols(of: number) {
        var use = firstUse[Int(symbol.id)]
        while use >= 0 {
          let bit = Int(uses[Int(use)].bit)
          mask[bit >> 6] |= 1 << UInt64(bit & 63)
          use = uses[Int(use)].next
        }
      }
      insert(number, mask, kind(number))
    }
    let stranger = strangers.first { number in
      kind(number) == 0 && index.symbols(of: number).allSatisfy { firstUse[Int($0.id)] < 0 }
    }
    if let stranger { insert(stranger, anyWord, 0) }
    if numbers.count <= Alphabet.fewLetters { keepBest() }
  }

  /// Adds a letter unless there is one that satisfies the same.
  private mutating func insert(_ number: Int32, _ mask: [UInt64], _ kind: Int32) {
    let column = knownColumns[kind] ?? Int32(columnWords.count)
    if Int(column) == columnWords.count {
      knownColumns[kind] = column
      columnWords.append(number)
    }
    var hash = UInt64(UInt32(bitPattern: column))
    for word in mask { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 31) }
    for letter in knownLetters[hash] ?? [] where columns[letter] == column {
      if mask.indices.allSatisfy({ masks[letter * width + $0] == mask[$0] }) { return }
    }
    knownLetters[hash, default: []].append(numbers.count)
    numbers.append(number)
    columns.append(column)
    masks += mask
  }

  /// Leaves out letters that others of their column can stand for.
  private mutating func keepBest() {
    let kept = numbers.indices.filter { letter in
      !numbers.indices.contains { other in
        other != letter && columns[other] == columns[letter] && stands(other, for: letter)
      }
    }
    numbers = kept.map { numbers[$0] }
    columns = kept.map { columns[$0] }
    masks = kept.flatMap { masks[$0 * width..<($0 + 1) * width] }
  }

  /// Whether a letter satisfies all wanted positions of another, and no unwanted one besides.
  private func stands(_ letter: Int, for other: Int) -> Bool {
    for word in 0..<width {
      let (better, worse) = (masks[letter * width + word], masks[other * width + word])
      if word < unwantedWidth ? better & ~worse != 0 : worse & ~better != 0 { return false }
    }
    return true
  }

  /// Whether a letter satisfies no unwanted position that another does not.
  func isNoMoreUnwanted(_ letter: Int, than other: Int) -> Bool {
    for word in 0..<unwantedWidth where mask(word, letter) & ~mask(word, other) != 0 {
      return false
    }
    return true
  }

  func satisfies(_ position: Int, _ letter: Int) -> Bool {
    masks[letter * width + position >> 6] >> UInt64(position & 63) & 1 == 1
  }

  /// A word of the set of positions that a letter satisfies.
  func mask(_ word: Int, _ letter: Int) -> UInt64 { masks[letter * width + word] }
}
