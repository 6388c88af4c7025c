/// The cues of all behaviours by what they listen for, so that only those that may speak are asked.
public struct CueIndex: Hashable, Sendable {
  /// A cue by its behaviour and its place there.
  public struct Entry: Hashable, Sendable {
    public var behaviour: Int32
    public var cue: Int32
  }

  /// What it takes to know whether a cue speaks; its points may change, and stay with the cue.
  public struct Listing: Hashable, Sendable {
    public var entry: Entry
    public var sign: Cue.Sign
    /// Whether there are patterns that silence it.
    public var isSilenceable: Bool

    init(_ cue: Cue, _ entry: Entry) {
      self.entry = entry
      sign = cue.sign
      isSilenceable = !cue.without.isEmpty
    }
  }

  /// Cues of pattern `i`: `listings[firsts[i]..<firsts[i + 1]]`.
  private var firsts: [Int32] = [0]
  private var listings: [Listing] = []
  /// Cues that listen for something else than a pattern.
  public private(set) var others: [Listing] = []

  public init() {}

  /// Indexes the cues of behaviours over so many patterns.
  init(_ behaviours: [BehaviourRule], patternCount: Int) {
    firsts = [Int32](repeating: 0, count: patternCount + 1)
    var pairs: [(pattern: Int, listing: Listing)] = []
    for (index, behaviour) in behaviours.enumerated() {
      for (place, cue) in behaviour.cues.enumerated() {
        let listing = Listing(cue, Entry(behaviour: Int32(index), cue: Int32(place)))
        if case .pattern(let pattern) = cue.sign {
          pairs.append((pattern, listing))
          firsts[pattern + 1] += 1
        } else {
          others.append(listing)
        }
      }
    }
    for pattern in 0..<patternCount { firsts[pattern + 1] += firsts[pattern] }
    let sorted = pairs.indices.sorted { (pairs[$0].pattern, $0) < (pairs[$1].pattern, $1) }
    listings = sorted.map { pairs[$0].listing }
  }

  /// Where the cues stand that listen for a pattern.
  public func places(of pattern: Int) -> Range<Int> {
    guard pattern + 1 < firsts.count else { return 0..<0 }
    return Int(firsts[pattern])..<Int(firsts[pattern + 1])
  }

  public subscript(place: Int) -> Listing { listings[place] }
}
