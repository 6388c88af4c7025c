import RuleLanguage

/// The brackets of a pattern, and the pattern with some of their alternatives left out.
struct Alternatives {
  /// One alternative; brackets are numbered as their opening signs stand.
  struct Place: Hashable {
    var bracket: Int
    var alternative: Int
  }

  let items: [PatternSyntax.Item]

  init(_ items: [PatternSyntax.Item]) { self.items = items }

  /// Every alternative of a bracket in which one must hold, inner brackets after outer ones.
  var places: [Place] {
    var found: [Place] = []
    var bracket = 0
    visit(items, &bracket, &found)
    return found
  }

  private func visit(_ items: [PatternSyntax.Item], _ bracket: inout Int, _ found: inout [Place]) {
    for item in items {
      switch item {
      case .choice(let alternatives):
        if alternatives.count > 1 {
          for index in alternatives.indices {
            found.append(Place(bracket: bracket, alternative: index))
          }
        }
        bracket += 1
        for inner in alternatives { visit(inner, &bracket, &found) }
      case .optional(let alternatives):
        bracket += 1
        for inner in alternatives { visit(inner, &bracket, &found) }
      default: break
      }
    }
  }

  /// The pattern without some alternatives; with `place`, only the ways that go through that one.
  func pattern(without left: Set<Place>, through place: Place? = nil) -> [PatternSyntax.Item] {
    var bracket = 0
    return built(items, &bracket, left, place).items
  }

  private func built(
    _ items: [PatternSyntax.Item], _ bracket: inout Int, _ left: Set<Place>, _ place: Place?
  ) -> (items: [PatternSyntax.Item], passes: Bool) {
    var result: [PatternSyntax.Item] = []
    var passes = false
    for item in items {
      guard let inner = item.alternatives else {
        result.append(item)
        continue
      }
      let number = bracket
      bracket += 1
      var kept: [[PatternSyntax.Item]] = []
      var passing: [[PatternSyntax.Item]] = []
      for (index, alternative) in inner.enumerated() {
        let here = Place(bracket: number, alternative: index)
        let part = built(alternative, &bracket, left, place)
        if left.contains(here), here != place { continue }
        kept.append(part.items)
        if part.passes || here == place { passing.append(part.items) }
      }
      if !passing.isEmpty {
        passes = true
        result.append(.choice(passing))
      } else if case .optional = item {
        result.append(.optional(kept))
      } else {
        result.append(.choice(kept))
      }
    }
    return (result, passes)
  }
}

extension PatternSyntax.Item {
  /// What stands between the bars of a bracket; nil for anything else.
  fileprivate var alternatives: [[PatternSyntax.Item]]? {
    switch self {
    case .choice(let alternatives), .optional(let alternatives): alternatives
    default: nil
    }
  }
}
