import ArgumentParser
import FoundationEssentials
import Hearing
import Record
import RuleLanguage
import Terminal

struct Label: ParsableCommand, Performing {
  static let configuration = CommandConfiguration(
    abstract: "Show what the behaviour rules make of a sentence, and why.")

  @Argument(help: ArgumentHelp("What somebody said.", valueName: "text"))
  var text: [String]

  @Option(help: ArgumentHelp("What the other said just before.", valueName: "line"))
  var previous: String?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: Options

  func perform(in surroundings: Surroundings) throws -> Int32 {
    let library = Library(stated: options.library, in: surroundings)
    let output = options.output(in: surroundings)
    let files = library.repertoire
    guard !files.isEmpty else { throw FileFailure(message: Wording.noRules) }
    let loaded = try Loader.load(files, from: library)
    if loaded.hasErrors {
      options.output(in: surroundings, descriptor: 2).writeLine(StyledText(loaded.report))
      return Status.unreadable
    }
    let sentence = sanitised(text.joined(separator: " "))
    let previously = Previously(lines: previous.map { [sanitised($0)] } ?? [])
    let answer = hear(sentence, after: previously, by: loaded.program.hearing)
    if json {
      output.write(verbatim: try LabelledAnswer(answer).json.utf8)
    } else {
      for line in answer.clauses.flatMap({ LabelledClause($0).lines(indent: 0) }) {
        output.writeLine(line.wrapped(to: output.width, hanging: 4))
      }
      if answer.isSilence { output.writeLine(StyledText(ExplanationWording.silence)) }
    }
    return Status.done
  }
}

/// A likelihood to four decimal places.
private func shortened(_ likelihood: Double) -> Double {
  (likelihood * 10_000).rounded() / 10_000
}

/// The shape of `label --json`.
private struct LabelledAnswer: Encodable {
  var clauses: [Clause]

  struct Clause: Encodable {
    var text: String
    var readAs: String
    var isQuestion: Bool
    var behaviour: String?
    var side: String?
    var points: Int
    /// 0 where there is no move.
    var confidence: Double
    var evidence: [Evidence]
    var runnerUp: RunnerUp?
  }

  struct RunnerUp: Encodable {
    var behaviour: String
    var points: Int
    var confidence: Double
  }

  struct Evidence: Encodable {
    var cue: String
    var words: String
    var points: Int
    var file: String
    var line: Int
  }

  init(_ answer: HeardAnswer) {
    clauses = answer.clauses.map { clause in
      Clause(
        text: clause.text, readAs: clause.words.joined(separator: " "),
        isQuestion: clause.isQuestion, behaviour: clause.move?.behaviour,
        side: clause.move?.side.rawValue, points: clause.move?.points ?? 0,
        confidence: shortened(clause.move?.confidence ?? 0),
        evidence: clause.move?.evidence.map {
          Evidence(
            cue: $0.cue, words: $0.words, points: $0.points, file: $0.place.file,
            line: $0.place.line)
        } ?? [],
        runnerUp: clause.move?.runnerUp.map {
          RunnerUp(
            behaviour: $0.behaviour, points: $0.points, confidence: shortened($0.confidence))
        })
    }
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
