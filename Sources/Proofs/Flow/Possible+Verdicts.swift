import Conversation
import Record
import RuleLanguage

extension Possible {
  /// The verdicts that the parts of the objective can give.
  func earnedVerdicts(of program: Program, _ cells: Cells) -> [Verdict] {
    let parts = zip(cells.degrees, program.parts).map { cell, part in
      let set = self[cell]
      let full: UInt64 = 1 << UInt64(min(63, part.degrees.count))
      return (
        canBeFull: set & full != 0, canBeLess: set & ~full != 0, canBeNone: set & 1 != 0,
        canBeSome: set & ~1 != 0, canBeBetween: set & ~full & ~1 != 0
      )
    }
    var verdicts: [Verdict] = []
    if parts.allSatisfy(\.canBeFull) { verdicts.append(.met) }
    if parts.allSatisfy(\.canBeNone), !parts.isEmpty { verdicts.append(.unmet) }
    let isMixed = parts.indices.contains { less in
      parts[less].canBeLess
        && parts.indices.contains { some in
          parts[some].canBeSome && (some != less || parts[some].canBeBetween)
        }
    }
    if isMixed { verdicts.append(.partly) }
    return verdicts
  }
}
