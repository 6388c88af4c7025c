import Diagnostics
import Record
import RuleLanguage

/// Whether the objective can be met, and which ends can come.
extension FlowProver {
  mutating func proveVerdicts() {
    let endings = possible.found.endings.reduce(into: Set()) { $0.formUnion($1) }
    let isNeverMet = !program.parts.isEmpty && !endings.contains(.met)
    if isNeverMet { proveNeverMet() }
    // Those of `partly` and `unmet` are often written for the sake of completeness.
    for verdict in [Verdict.met, .left] where program.epilogues[verdict] != nil {
      if endings.contains(verdict) || verdict == .met && isNeverMet { continue }
      guard let range = manuscript.epilogue(verdict), isOwn(range) else { continue }
      report(.epilogueNever(verdict.rawValue, at: range))
    }
    searchRuns(to: endings)
  }

  /// Looks for a conversation to each end that matters; of those that can come, as far as is known.
  private mutating func searchRuns(to endings: Set<Verdict>) {
    var wanted = Set(program.epilogues.keys)
    if !program.parts.isEmpty { wanted.insert(.met) }
    if program.epilogues[.unmet] != nil, program.epilogues[.left] == nil { wanted.remove(.unmet) }
    wanted.formIntersection(endings)
    let untold = endings.filter { lacksEpilogue($0) }
    guard !wanted.isEmpty else { return }
    let search = RunSearch(program, for: wanted.union(untold), budget: FlowProver.answers)
    for verdict in Verdict.allCases {
      if let answers = search.runs[verdict] {
        findings.runs.append(Findings.Run(verdict: verdict, answers: answers))
        checkEpilogue(of: verdict, after: answers)
      } else if wanted.contains(verdict), let place = place(of: verdict) {
        findings.unproven.append(.endNotSeen(verdict.rawValue, at: place))
      }
    }
  }

  /// Answers that are played to find the ends.
  private static let answers = 1500

  /// Where a verdict is told of, or the objective whose it is.
  private mutating func place(of verdict: Verdict) -> SourceRange? {
    if let range = manuscript.epilogue(verdict) { return range }
    return manuscript.scenario.map { $0.objective?.range ?? $0.range }
  }

  /// Whether other ends have an epilogue and this one has none.
  private func lacksEpilogue(_ verdict: Verdict) -> Bool {
    guard !program.parts.isEmpty, !program.epilogues.isEmpty else { return false }
    if verdict == .left, program.epilogues[.unmet] != nil { return false }
    return program.epilogues[verdict] == nil
  }

  private mutating func checkEpilogue(of verdict: Verdict, after answers: [String]) {
    guard lacksEpilogue(verdict),
      let first = Verdict.allCases.first(where: { program.epilogues[$0] != nil }),
      let range = manuscript.epilogue(first), isOwn(range)
    else { return }
    report(.epilogueMissing(verdict.rawValue, after: answers, at: range))
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
