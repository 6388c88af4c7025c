import Diagnostics
import Record
import RuleLanguage

/// Whether the objective can be met, and which ends can come.
extension FlowProver {
  mutating func proveVerdicts() {
    let endings = possible.found.endings.reduce(into: Set()) { $0.formUnion($1) }
    let isNeverMet = !program.parts.isEmpty && !endings.contains(.met)
    if isNeverMet { proveNeverMet() }
    for verdict in Verdict.allCases where program.epilogues[verdict] != nil {
      if verdict == .met, isNeverMet { continue }
      // A walk-out without an epilogue of its own gets that of `unmet`.
      let isForLeft = verdict == .unmet && program.epilogues[.left] == nil
      guard !endings.contains(verdict), !(isForLeft && endings.contains(.left)) else { continue }
      guard let range = manuscript.epilogue(verdict), isOwn(range) else { continue }
      report(.epilogueNever(verdict.rawValue, at: range))
    }
  }

  private mutating func proveNeverMet() {
    let everywhere = (possible.inState + possible.whenRead + [possible.found.atEnd]).compactMap(
      \.self)
    guard let scenario = manuscript.scenario else { return }
    var isSaid = false
    for (index, part) in program.parts.enumerated() where index < scenario.parts.count {
      let full: UInt64 = 1 << UInt64(min(63, part.degrees.count))
      let cell = cells.degrees.lowerBound + index
      guard everywhere.allSatisfy({ $0[cell] & full == 0 }), let last = part.degrees.last else {
        continue
      }
      report(.degreeNever(part.name, last, at: scenario.parts[index].name.range))
      isSaid = true
    }
    if !isSaid { report(.neverMet(at: scenario.objective?.range ?? scenario.range)) }
  }
}
