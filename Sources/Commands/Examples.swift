import Record
import RuleLanguage

/// Lines of a rule file that hold what a person said of clauses the rules heard otherwise.
///
/// A clause is an example (`like`) of what it was, or, where it was no move, of what its behaviour is not
/// (`unlike`). The lines can be pasted into any rule file; `check` then says that the rules do not hear
/// them so yet, which is what an author wants to know.
struct Examples {
  /// Empty where nothing was heard otherwise.
  let lines: [String]

  init(_ overruling: Overruling, of record: Record) {
    var examples: [String: [String]] = [:]
    for (place, verdict) in overruling.all {
      guard let clause = record.clause(at: place), let text = Self.text(of: clause) else {
        continue
      }
      switch verdict {
      case .behaviour(let name) where name != clause.move?.behaviour:
        examples[name, default: []].append("  like \(text)")
      case .nothing:
        guard let heard = clause.move else { continue }
        examples[heard.behaviour, default: []].append("  unlike \(text)")
      case .behaviour: continue
      }
    }
    lines = record.repertoire.flatMap { behaviour in
      examples[behaviour.name].map { ["behaviour \(behaviour.name)"] + $0 } ?? []
    }
  }

  /// The words of a clause as one line of a rule file; nil where they make none.
  ///
  /// A line break is a space; a question keeps its mark, which the clause has lost; no colon stands in
  /// front, which would look like a slip after `like`.
  static func text(of clause: Clause) -> String? {
    var words = clause.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = String(words.drop { $0 == ":" || $0.isWhitespace })
    if clause.isQuestion, words.last != "?" { words += "?" }
    let isTooLong = words.utf8.count > Limit.lineBytes - 16
    return words.isEmpty || isTooLong ? nil : words
  }
}
