import Conversation
import Hearing
import Record
import RuleLanguage

/// Where claims are played: an answer is heard and rules are read by the engine.
struct Stage {
  let program: Program
  private var heard: [Prepared: HeardAnswer] = [:]

  private struct Prepared: Hashable {
    var text: String
    var lines: [String]
    var expected: Int?
  }

  init(_ program: Program) { self.program = program }

  mutating func hear(_ text: String, after previous: Previously = Previously()) -> HeardAnswer {
    let key = Prepared(text: text, lines: previous.lines, expected: previous.expected)
    if let known = heard[key] { return known }
    let answer = Hearing.hear(text, after: previous, by: program.hearing)
    heard[key] = answer
    return answer
  }

  /// Returns an answer's moment, in a situation with the values that a model leaves open.
  func moment(
    _ answer: HeardAnswer, in place: Place, _ values: [Int: UInt64], _ claims: Claims,
    _ possible: Possible?
  ) -> Moment {
    var situation = Situation(of: program)
    situation.state = place.state ?? 0
    situation.turn = 1
    if let possible {
      for (meter, rule) in program.meters.enumerated() {
        let values = possible[claims.cells.meters.lowerBound + meter]
        situation.meters[meter] = usual(rule.start, in: values)
      }
      for fact in program.facts.indices {
        situation.facts[fact] = usual(0, in: possible[claims.cells.facts.lowerBound + fact]) == 1
      }
      for part in program.parts.indices {
        situation.degrees[part] = usual(0, in: possible[claims.cells.degrees.lowerBound + part])
      }
    }
    situation.openLine = place.line
    var assumed: [Quantity: Int] = [:]
    for (variable, bits) in values.sorted(by: { $0.key < $1.key }) {
      let domain = claims.domains[variable]
      switch claims.variables[variable] {
      case .quantity(.meter(let meter)):
        situation.meters[meter] = usual(situation.meters[meter], in: bits)
      case .quantity(.share(let side)): assumed[.share(side)] = domain.lowest(of: bits) / 2
      case .quantity(.length), .quantity(.questions), .quantity(.echo): break
      case .quantity(let quantity): assumed[quantity] = domain.lowest(of: bits)
      case .fact(let fact): situation.facts[fact] = usual(0, in: bits) == 1
      case .degree(let part): situation.degrees[part] = usual(situation.degrees[part], in: bits)
      case .heard(let signal): if bits == 0b10 { situation.lastSignals.insert(signal) }
      case .waited(let act): if bits == 0b10 { situation.deeds = [Deeds(endingIn: act)] }
      case .first(let rule): if let rule { situation.answered[rule] = bits == 0b01 ? 1 : 0 }
      case .loose: break
      }
    }
    if let push = assumed[.share(.push)] { assumed[.share(.pull)] = 100 - push }
    situation.deeds.append(Deeds(answer))
    return Moment(program: program, situation: situation, answer: answer, assumed: assumed)
  }

  private func usual(_ value: Int, in bits: UInt64) -> Int {
    bits >> UInt64(value) & 1 == 1 || bits == 0 ? value : bits.trailingZeroBitCount
  }

  /// Returns what answers, as far down as `rule`; rules that answer once have done so already.
  ///
  /// The candidates are what the answer calls of a place's rules, in the order of reading. Nil when
  /// neither the rule nor any above it holds, and when the rule cannot.
  func winner(among candidates: [Int], _ moment: Moment, downTo rule: Int) -> Int? {
    guard let place = candidates.firstIndex(of: rule) else { return nil }
    return candidates[...place].first { candidate in
      if candidate != rule, program.rules[candidate].isOnce { return false }
      guard let condition = program.rules[candidate].condition else { return false }
      return moment.holds(condition, rule: candidate)
    }
  }
}
