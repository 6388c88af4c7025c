import RuleLanguage

/// What can be the case when an answer is given in each state.
///
/// It contains everything that can really be, and may contain combinations that cannot: a value
/// outside is a proof, a value inside is none.
struct Possibilities {
  /// One entry a state; nil for a state that is never waited in.
  let inState: [Possible?]

  init(of program: Program) {
    inState = program.states.map { _ in Possible(everythingOf: program) }
  }
}

/// For each variable the values it can have, as a set of bits: bit v for the value v.
struct Possible: Hashable {
  var meters: [UInt64]
  /// Bit 0 for not set, bit 1 for set.
  var facts: [UInt64]
  /// How many degrees of a part are reached.
  var degrees: [UInt64]

  init(everythingOf program: Program) {
    meters = program.meters.map { $0.maximum >= 63 ? ~0 : (1 << UInt64($0.maximum + 1)) - 1 }
    facts = program.facts.map { _ in 0b11 }
    degrees = program.parts.map {
      $0.degrees.count >= 63 ? ~0 : (1 << UInt64($0.degrees.count + 1)) - 1
    }
  }
}
