/// The automata of a question, side by side: their positions are the bits of one set.
///
/// Bits of unwanted patterns come first, those of wanted ones begin a word of their own.
struct Machine {
  private(set) var labels: [Symbol?] = []
  private(set) var targets: [Int32] = []
  private(set) var accepts: [Anchors.Sets] = []
  private(set) var firstNext: [Int32] = [0]
  private(set) var next: [Automaton.Next] = []
  /// The places where unwanted patterns begin, and those where wanted ones do.
  private(set) var unwantedEntries: [Int32] = []
  private(set) var wantedEntries: [Int32] = []
  /// Words of a set of unwanted positions; sets of all positions are `width` words.
  private(set) var unwantedWidth = 0
  private(set) var width = 0
  /// Whether some pattern looks at the clause's start, or its end.
  let looksAtStart: Bool
  let looksAtEnd: Bool

  init(wanted: [Automaton], unwanted: [Automaton]) {
    looksAtStart = (wanted + unwanted).contains(where: \.usesStart)
    looksAtEnd = (wanted + unwanted).contains(where: \.usesEnd)
    for automaton in unwanted { unwantedEntries.append(add(automaton)) }
    unwantedWidth = (labels.count + 63) / 64
    while labels.count < unwantedWidth * 64 {
      labels.append(nil)
      targets.append(-1)
    }
    for automaton in wanted { wantedEntries.append(add(automaton)) }
    width = max((labels.count + 63) / 64, 1)
  }

  private mutating func add(_ automaton: Automaton) -> Int32 {
    let (position, place) = (Int32(labels.count), Int32(accepts.count))
    let following = Int32(next.count)
    labels += automaton.labels
    for target in automaton.targets { targets.append(target + place) }
    accepts += automaton.accepts
    for first in automaton.firstNext.dropFirst() { firstNext.append(first + following) }
    for step in automaton.next {
      next.append(Automaton.Next(position: step.position + position, under: step.under))
    }
    return automaton.entry + place
  }

  /// Indices in `next` of what may follow at a place.
  func following(_ place: Int32) -> Range<Int> {
    Int(firstNext[Int(place)])..<Int(firstNext[Int(place) + 1])
  }
}
