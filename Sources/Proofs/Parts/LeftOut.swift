import RuleLanguage

/// A condition with one of its parts left out.
struct LeftOut {
  /// Where the part stands.
  struct Place: Hashable {
    /// Positions from the whole condition down to what holds the part.
    var path: [Int]
    /// Which part of that it is; of a clause, its things as they stand on the page.
    var part: Int
    /// Which thing of a bracket of things; nil for all of them.
    var alternative: Int?
  }

  var place: Place
  /// The whole condition without the part.
  var rest: Condition
  /// Whether less is asked without the part: `rest` holds wherever the whole does.
  var asksLess: Bool
  /// Whether the part is one of several ways to hold, not one of several things asked.
  var isAlternative: Bool
  /// The part by itself, and what stands beside it, each by itself.
  var part: Condition
  var others: [Condition]

  /// Every way to leave a part out, the last part first.
  static func all(of condition: Condition, captures: (Int) -> Bool) -> [LeftOut] {
    var found: [LeftOut] = []
    switch condition {
    case .all(let parts), .any(let parts):
      let isAll = if case .all = condition { true } else { false }
      func joined(_ parts: [Condition]) -> Condition {
        parts.count == 1 ? parts[0] : isAll ? .all(parts) : .any(parts)
      }
      for index in parts.indices.reversed() {
        var rest = parts
        let part = rest.remove(at: index)
        if !rest.isEmpty, !part.patterns.contains(where: captures) {
          found.append(
            LeftOut(
              place: Place(path: [], part: index), rest: joined(rest), asksLess: isAll,
              isAlternative: !isAll, part: part, others: rest))
        }
        for inner in all(of: part, captures: captures) {
          var changed = parts
          changed[index] = inner.rest
          found.append(inner.within(index, joined(changed)))
        }
      }
    case .not(let inner):
      for part in all(of: inner, captures: captures) {
        var outer = part.within(0, .not(part.rest))
        outer.asksLess.toggle()
        found.append(outer)
      }
    case .clause(let scope, let wanted, let unwanted):
      // What a clause is asked for decides which one words are kept from.
      if condition.patterns.contains(where: captures) { return [] }
      found = ClauseParts(scope: scope, wanted: wanted, unwanted: unwanted).leftOut
    case .silent, .question, .first, .only, .waited, .heard, .fact, .degree, .compare: break
    }
    return found
  }

  private func within(_ index: Int, _ whole: Condition) -> LeftOut {
    var result = self
    result.place.path.insert(index, at: 0)
    result.rest = whole
    return result
  }
}

/// What one clause is asked for, things left out of it one at a time.
private struct ClauseParts {
  var scope: ConditionSyntax.Scope
  var wanted: [Thing]
  var unwanted: [Thing]

  /// The parts are numbered with the wanted things first.
  var leftOut: [LeftOut] {
    var found: [LeftOut] = []
    for index in (0..<wanted.count + unwanted.count).reversed() {
      let isWanted = index < wanted.count
      let position = isWanted ? index : index - wanted.count
      let thing = isWanted ? wanted[position] : unwanted[position]
      if !isWanted || wanted.count > 1 {
        var rest = self
        if isWanted { rest.wanted.remove(at: position) } else { rest.unwanted.remove(at: position) }
        let others =
          rest.wanted.map { alone($0) } + rest.unwanted.map { Condition.not(alone($0)) }
        let part = isWanted ? alone(thing) : .not(alone(thing))
        found.append(rest.leftOut(index, nil, asksLess: true, part: part, others: others))
      }
      guard case .any(let things) = thing, things.count > 1 else { continue }
      for alternative in things.indices.reversed() {
        var (left, rest) = (things, self)
        let part = alone(left.remove(at: alternative))
        let thing = left.count == 1 ? left[0] : Thing.any(left)
        if isWanted { rest.wanted[position] = thing } else { rest.unwanted[position] = thing }
        found.append(
          rest.leftOut(
            index, alternative, asksLess: !isWanted, part: part, others: left.map { alone($0) }))
      }
    }
    return found
  }

  private func leftOut(
    _ part: Int, _ alternative: Int?, asksLess: Bool, part condition: Condition,
    others: [Condition]
  ) -> LeftOut {
    LeftOut(
      place: LeftOut.Place(path: [], part: part, alternative: alternative),
      rest: .clause(scope, wanted: wanted, unwanted: unwanted), asksLess: asksLess,
      isAlternative: alternative != nil, part: condition, others: others)
  }

  private func alone(_ thing: Thing) -> Condition {
    .clause(scope, wanted: [thing], unwanted: [])
  }
}

extension Condition {
  /// Every pattern in it.
  var patterns: [Int] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.patterns)
    case .not(let inner): inner.patterns
    case .clause(_, let wanted, let unwanted): (wanted + unwanted).flatMap(\.patterns)
    case .silent, .question, .first, .only, .waited, .heard, .fact, .degree, .compare: []
    }
  }
}

extension Thing {
  fileprivate var patterns: [Int] {
    switch self {
    case .pattern(let pattern): [pattern]
    case .any(let things): things.flatMap(\.patterns)
    case .act, .question: []
    }
  }
}
