import Hearing
import Matching
import RuleLanguage

/// Words to say: answers that are as a model wants them.
struct Samples {
  private let program: Program
  /// For each behaviour a few clauses that are likely to be it.
  private var likely: [Int: [String]] = [:]

  init(of program: Program) { self.program = program }

  /// Returns answers that may be as the model says; whether they are is for the engine to say.
  mutating func answers(
    for model: Solver.Model, on stage: inout Stage, _ search: inout ClauseSearch
  ) -> [String] {
    let clauses = [model.first].compactMap(\.self) + model.some + [model.last].compactMap(\.self)
    if clauses.isEmpty { return [""] }
    var texts: [String] = []
    for clause in clauses {
      guard let text = realised(clause, on: &stage, &search) else { return [] }
      texts.append(text)
    }
    return [texts.joined(separator: " ")]
  }

  /// Returns a sentence of one clause with the model's patterns and, as heard, one of its moves.
  private mutating func realised(
    _ model: ClauseSearch.Model, on stage: inout Stage, _ search: inout ClauseSearch
  ) -> String? {
    let words = model.words.joined(separator: " ")
    for text in candidates(words, model, &search) {
      for end in model.mustAsk ? ["?"] : [".", "?"] {
        let answer = stage.hear(text + end)
        guard answer.clauses.count == 1, let clause = answer.clauses.first,
          model.wanted.allSatisfy(clause.holds), !model.unwanted.contains(where: clause.holds),
          model.moves.contains(clause.behaviour ?? program.hearing.behaviours.count)
        else { continue }
        return text + end
      }
    }
    return nil
  }

  private mutating func candidates(
    _ words: String, _ model: ClauseSearch.Model, _ search: inout ClauseSearch
  ) -> [String] {
    var texts = words.isEmpty ? [] : [words]
    let behaviours = model.moves.members.filter { $0 < program.hearing.behaviours.count }
    for behaviour in behaviours.prefix(Samples.behaviours) {
      for sample in samples(of: behaviour, &search) {
        texts += words.isEmpty ? [sample] : ["\(words) \(sample)", "\(sample) \(words)"]
      }
    }
    return texts.isEmpty ? ["hm"] : texts
  }

  /// How many of the behaviours that would do are tried, and how many examples and cues of each.
  private static let behaviours = 4
  private static let samplesEach = 4

  /// Returns clauses that are likely to be a behaviour: its examples, and what its strongest cues hear.
  private mutating func samples(of index: Int, _ search: inout ClauseSearch) -> [String] {
    if let known = likely[index] { return known }
    let behaviour = program.hearing.behaviours[index]
    var texts = behaviour.examples.filter(\.isLike).prefix(Samples.samplesEach).map { example in
      example.text.text.filter { !".,!?;:".contains($0) }
    }
    let strongest = behaviour.cues.enumerated().sorted {
      ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
    }
    var joined = (text: "", points: 0)
    for (_, cue) in strongest.prefix(Samples.samplesEach) where cue.points > 0 {
      guard case .pattern(let pattern) = cue.sign else { continue }
      let found = search.clause(with: [pattern], without: cue.without)
      guard case .clause(let words) = found else { continue }
      let text = words.joined(separator: " ")
      texts.append(text)
      joined.points += cue.points
      joined.text += joined.text.isEmpty ? text : " " + text
      if joined.points >= pointsForAMove { texts.append(joined.text) }
    }
    likely[index] = texts
    return texts
  }
}
