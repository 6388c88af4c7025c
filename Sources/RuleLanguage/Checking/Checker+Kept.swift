import Diagnostics

/// Words that are kept and come to nothing, and words that are read as two things.
extension Checker {
  /// A practice keeps words in order to say them; a plan or a debrief shows them by itself.
  mutating func checkTexts(of program: Program) {
    guard program.head.kind == "practice" else { return }
    let kept = program.keptTexts
    for (index, text) in program.texts.enumerated() {
      guard let place = places["name:\(text.name)"], place.source == Int32(files[main].source)
      else { continue }
      guard kept.contains(index), !used.contains("shown:\(text.name)") else { continue }
      report(.neverShown(text.name, at: place))
    }
  }

  /// The same words cannot be read as two things.
  mutating func checkReadings() {
    var meanings: [String: (meant: String, place: SourceRange)] = [:]
    for case .read(let typed, let meant) in files[main].declarations {
      let words = tokens(of: typed.text).map(\.word).joined(separator: " ")
      let known = meanings[words]
      if let known, known.meant != meant.text {
        report(.readTwice(typed.text, at: typed.range, earlier: known.place))
      }
      meanings[words] = known ?? (meant.text, typed.range)
    }
  }
}

extension Program {
  /// The texts that some rule, opening or fact keeps words in.
  fileprivate var keptTexts: Set<Int> {
    var kept: Set<Int> = []
    func visit(_ body: [Action]) {
      for action in body {
        switch action {
        case .keep(let text, _), .keepCaptured(let text): kept.insert(text)
        case .branch(_, let then, let otherwise):
          visit(then)
          visit(otherwise)
        default: continue
        }
      }
    }
    for rule in rules { visit(rule.body) }
    for state in states { visit(state.opening) }
    for fact in facts { visit(fact.body) }
    return kept
  }
}
