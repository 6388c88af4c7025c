import Hearing
import RuleLanguage

/// Words to say: answers that are as a model wants them.
struct Samples {
  private let program: Program
  /// For each behaviour a few clauses that are likely to be it.
  private let likely: [[String]]

  init(of program: Program) {
    self.program = program
    likely = program.hearing.behaviours.map { behaviour in
      behaviour.examples.filter(\.isLike).prefix(4).map { $0.text.text }
    }
  }

  /// Returns answers that may be as the model says; whether they are is for the engine to say.
  func answers(for model: Solver.Model, on stage: inout Stage) -> [String] {
    let clauses = [model.first].compactMap(\.self) + model.some + [model.last].compactMap(\.self)
    if clauses.isEmpty { return [""] }
    var texts: [String] = []
    for clause in clauses {
      guard let text = realised(clause, on: &stage) else { return [] }
      texts.append(text)
    }
    return [texts.joined(separator: " ")]
  }

  /// Returns a sentence of one clause with the model's patterns and, as heard, one of its moves.
  private func realised(_ model: ClauseSearch.Model, on stage: inout Stage) -> String? {
    let end = model.mustAsk ? "?" : "."
    let words = model.words.joined(separator: " ")
    for text in candidates(words, model) {
      let answer = stage.hear(text + end)
      guard answer.clauses.count == 1, let clause = answer.clauses.first else { continue }
      guard model.wanted.allSatisfy(clause.holds), !model.unwanted.contains(where: clause.holds),
        model.moves.contains(clause.behaviour ?? program.hearing.behaviours.count)
      else { continue }
      return text + end
    }
    return nil
  }

  private func candidates(_ words: String, _ model: ClauseSearch.Model) -> [String] {
    var texts = words.isEmpty ? [] : [words]
    for behaviour in model.moves.members.prefix(4) where behaviour < likely.count {
      for sample in likely[behaviour] {
        let plain = sample.filter { !".,!?;:".contains($0) }
        texts += words.isEmpty ? [plain] : ["\(words) \(plain)", "\(plain) \(words)"]
      }
    }
    return texts.isEmpty ? ["hm"] : texts
  }
}
