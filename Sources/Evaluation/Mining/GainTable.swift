/// What each candidate would gain for each behaviour, by a first count.
struct GainTable {
  let slopes: ClauseSlopes
  /// Behaviours.
  let count: Int
  /// Of candidate `c` and behaviour `b` at `c × count + b`.
  private var gains: [Gain] = []

  init(slopes: ClauseSlopes, count: Int) { (self.slopes, self.count) = (slopes, count) }

  /// Takes note that a candidate speaks in a clause.
  mutating func add(_ candidate: Int, in clause: Int) {
    while gains.count < (candidate + 1) * count { gains.append(Gain()) }
    for behaviour in 0..<count {
      let cell = clause * slopes.outcomes + behaviour
      gains[candidate * count + behaviour].add(slopes.slopes[cell], slopes.curvatures[cell])
    }
  }

  /// The candidates that gain most for a behaviour, by their texts, as many as the pool holds.
  func best(_ texts: [String], for behaviour: Int, without known: Set<String>) -> [String] {
    var found: [(text: String, gain: Double, place: Int)] = []
    for (place, text) in texts.enumerated() where !known.contains(text) {
      guard place * count + behaviour < gains.count else { break }
      let gain = gains[place * count + behaviour].gain
      if gain > 0 { found.append((text, gain, place)) }
    }
    // Of two that speak in the same places the one that says more is the better to read.
    found.sort { one, other in
      (one.gain, one.text.utf8.count, -one.place) > (
        other.gain, other.text.utf8.count, -other.place
      )
    }
    return found.prefix(MineSettings.pool).map(\.text)
  }
}
