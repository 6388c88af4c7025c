import Diagnostics
import Record

/// Behaviours with their cues, forms of questions, what signals want.
extension Checker {
  mutating func lowerHearing() {
    for file in files {
      for declaration in file.declarations {
        if case .behaviour(let syntax) = declaration {
          lowerBehaviour(syntax)
        } else if case .question(let pattern) = declaration {
          questions.append(lower(pattern))
        } else if case .signal(let syntax) = declaration, let index = signals[syntax.name.text] {
          signalRules[index].wants = syntax.wants.compactMap { act($0) }
        }
      }
    }
  }

  private mutating func lowerBehaviour(_ syntax: BehaviourSyntax) {
    guard case .behaviour(let index) = entities[syntax.name.text] else {
      if syntax.side == nil {
        report(unknown("behaviour", syntax.name, in: .behaviours))
      }
      return
    }
    checkTwice(syntax.cues)
    checkTwice(syntax.examples)
    for example in syntax.examples where example.text.text.isEmpty {
      report(.emptyUnlike(at: example.text.range))
    }
    behaviours[index].cues += syntax.cues.map { lower($0) }
    behaviours[index].examples += syntax.examples
  }

  private mutating func lower(_ cue: CueSyntax) -> Cue {
    let sign: Cue.Sign
    switch cue.kind {
    case .pattern(let pattern): sign = .pattern(lower(pattern))
    case .question: sign = .question
    case .short: sign = .short
    case .long(let count): sign = .long(count)
    case .opens: sign = .opens
    case .closes: sign = .closes
    case .afterQuestion: sign = .afterQuestion
    case .echo(let count): sign = .echo(count)
    }
    let source = sources[Int(cue.range.source)].text(cue.range.bytes)
    let text = String(source.drop { $0 == "+" || $0 == "-" || $0.isNumber || $0 == " " })
    return Cue(
      points: cue.points, sign: sign, without: cue.without.map { lower($0) }, text: text,
      range: cue.range)
  }
}
