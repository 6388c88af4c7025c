/// The cues of all behaviours by what they listen for, so that only those that may speak are asked.
public struct CueIndex: Hashable, Sendable {
  /// A cue by its behaviour and its place there.
  public struct Entry: Hashable, Sendable {
    public var behaviour: Int32
    public var cue: Int32
  }

  /// Cues of pattern `i`: `entries[firsts[i]..<firsts[i + 1]]`.
  private var firsts: [Int32] = [0]
  private var entries: [Entry] = []
  /// Cues that listen for something else than a pattern.
  public private(set) var others: [Entry] = []

  public init() {}

  /// Indexes the cues of behaviours over so many patterns.
  init(_ behaviours: [BehaviourRule], patternCount: Int) {
    firsts = [Int32](repeating: 0, count: patternCount + 1)
    var pairs: [(pattern: Int, entry: Entry)] = []
    for (index, behaviour) in behaviours.enumerated() {
      for (place, cue) in behaviour.cues.enumerated() {
        let entry = Entry(behaviour: Int32(index), cue: Int32(place))
        if case .pattern(let pattern) = cue.sign {
          pairs.append((pattern, entry))
          firsts[pattern + 1] += 1
        } else {
          others.append(entry)
        }
      }
    }
    for pattern in 0..<patternCount { firsts[pattern + 1] += firsts[pattern] }
    var next = firsts
    entries = [Entry](repeating: Entry(behaviour: 0, cue: 0), count: pairs.count)
    for (pattern, entry) in pairs {
      entries[Int(next[pattern])] = entry
      next[pattern] += 1
    }
  }

  /// The cues that listen for a pattern.
  public func cues(of pattern: Int) -> ArraySlice<Entry> {
    guard pattern + 1 < firsts.count else { return [] }
    return entries[Int(firsts[pattern])..<Int(firsts[pattern + 1])]
  }
}
