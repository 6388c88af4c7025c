import Diagnostics
import RuleLanguage

/// Where a part of a condition stands on the page.
struct PartPlace {
  var range: SourceRange
  /// What is taken out with the part, and its joining word; nil where brackets are in the way.
  var cut: SourceRange?

  /// Finds a part that was left out of a condition as it was lowered.
  init?(of place: LeftOut.Place, in syntax: ConditionSyntax, of source: Source) {
    let holder = syntax.part(place.path[...])
    switch holder.kind {
    case .all(let parts), .any(let parts):
      self.init(place.part, of: parts.map(\.range), in: source, joinedBy: ["and", "or"])
    case .clause(_, let requirements):
      // Wanted things are numbered first.
      let order =
        requirements.indices.filter { requirements[$0].isWanted }
        + requirements.indices.filter { !requirements[$0].isWanted }
      guard place.part < order.count else { return nil }
      if let alternative = place.alternative {
        guard case .any(let things) = requirements[order[place.part]].thing else { return nil }
        let ranges = things.compactMap(\.range)
        guard ranges.count == things.count else { return nil }
        self.init(alternative, of: ranges, in: source, joinedBy: ["or"])
      } else {
        let ranges = requirements.compactMap(\.thing.range)
        guard ranges.count == requirements.count else { return nil }
        self.init(order[place.part], of: ranges, in: source, joinedBy: ["with", "without"])
      }
    default: return nil
    }
  }

  private init?(
    _ index: Int, of ranges: [SourceRange], in source: Source, joinedBy words: [String]
  ) {
    guard index < ranges.count, ranges.count > 1 else { return nil }
    range = ranges[index]
    let neighbour = index > 0 ? ranges[index - 1] : ranges[1]
    let between =
      index > 0
      ? neighbour.bytes.upperBound..<range.bytes.lowerBound
      : range.bytes.upperBound..<neighbour.bytes.lowerBound
    guard between.lowerBound <= between.upperBound else { return nil }
    let joint = source.text(between).split { $0 == " " || $0 == "\n" }
    // A first thing that is followed by `without` cannot be taken out with it.
    guard joint.count == 1, words.contains(String(joint[0])), index > 0 || joint[0] != "without"
    else { return }
    var cut = range
    if index > 0 { cut.lower = neighbour.upper } else { cut.upper = neighbour.lower }
    self.cut = cut
  }
}

extension ThingSyntax {
  /// Where the thing stands; nil for a bracket, whose signs are not kept, and for a bare `question`.
  fileprivate var range: SourceRange? {
    switch self {
    case .pattern(let pattern): pattern.range
    case .act(let name): name.range
    case .question, .any: nil
    }
  }
}
