import Conversation
import Diagnostics
import Reports
import RuleLanguage
import Scoring
import Terminal

/// A line that begins with a colon.
struct SessionCommand: Hashable {
  var name: String
  var argument: String
  /// The words after the name.
  var words: [String]

  static let names = [":help", ":hint", ":label", ":quit", ":retry", ":score", ":undo", ":why"]

  init(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    name = parts.first.map(String.init) ?? ":"
    words = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace).map(String.init) : []
    argument = parts.count > 1 ? parts[1].filter { !$0.isWhitespace } : ""
  }

  /// The turn named by the argument, 1 and up; nil when it is no such number.
  var turn: Int? { Int(argument).flatMap { $0 > 0 ? $0 : nil } }
}

/// What Tab knows of a session; shared with the reader, which is opened before the first answer.
final class Completing {
  /// Clauses of each answer given so far: what `:why`, `:retry` and `:label` can name.
  var clauses: [Int] = []
  /// What `:label` can say a clause was.
  var behaviours: [String] = []

  /// Completes the names of commands, and the turns they take.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    guard line.hasPrefix(":") else { return .none }
    guard line.contains(" ") else {
      return Completion.word(in: line, at: cursor, from: SessionCommand.names)
    }
    let turns = clauses.indices.map { "\($0 + 1)" }
    if line.hasPrefix(":why ") {
      let more = line.hasPrefix(":why s") ? ["score"] : []
      return Completion.word(in: line, at: cursor, from: turns + more)
    }
    guard !turns.isEmpty else { return .none }
    if line.hasPrefix(":retry ") { return Completion.word(in: line, at: cursor, from: turns) }
    guard line.hasPrefix(":label ") else { return .none }
    let isFirst = !line.utf8.prefix(cursor).dropFirst(":label ".utf8.count).contains(0x20)
    return Completion.word(
      in: line, at: cursor, from: isFirst ? places : behaviours + LabelRequest.words)
  }

  /// Turns of one clause by their number, the others clause by clause.
  private var places: [String] {
    clauses.enumerated().flatMap { index, count in
      count == 1 ? ["\(index + 1)"] : (0..<count).map { "\(index + 1).\($0 + 1)" }
    }
  }
}

extension Rehearsal {
  /// Performs a command; false when the person wants to leave.
  mutating func perform(_ command: SessionCommand) -> Bool {
    switch command.name {
    case ":quit", ":q": return false
    case ":help", ":h", ":?": conversing.say(Wording.help)
    case ":hint": hint()
    case ":label": label(command.words)
    case ":why": why(command)
    case ":score": show(Reports.bars(of: debriefed, beside: view, on: page()))
    case ":undo":
      session.turns.isEmpty
        ? conversing.say(Wording.nothingToUndo) : rewind(to: session.turns.count)
    case ":retry":
      if let turn = command.turn, (1...max(1, session.turns.count)).contains(turn),
        !session.turns.isEmpty
      {
        rewind(to: turn)
      } else {
        conversing.say(Wording.noTurn(session.turns.count))
      }
    default:
      let near = nearest(to: command.name, among: SessionCommand.names)
      conversing.say(Wording.unknownCommand(command.name, near: near))
    }
    return true
  }

  /// Gives the next hint of the state, the last one again when there are no more.
  private mutating func hint() {
    guard manner.offersHints else { return conversing.say(Wording.hintsOff) }
    let hints = session.program.states[session.situation.state].hints
    guard !hints.isEmpty, !session.isOver else { return conversing.say(Wording.noHint) }
    conversing.say(hints[min(hintsGiven, hints.count - 1)], .coach)
    hintsGiven += 1
  }

  private var debriefed: Debrief { Scoring.debrief(of: session.record(name: name)) }

  /// The person's own view of the talk; nil where they labelled nothing.
  private var view: SecondView? { SecondView(overruling, of: session.record(name: name)) }

  private func why(_ command: SessionCommand) {
    if command.argument == "score" {
      return show(Reports.score(of: debriefed, beside: view, on: page()))
    }
    let turn = command.argument.isEmpty ? session.turns.count : command.turn ?? 0
    guard session.turns.indices.contains(turn - 1) else {
      return conversing.say(Wording.noTurn(session.turns.count))
    }
    for line in Explanation(turn: turn, of: session, overruling).lines {
      output.writeLine(line.wrapped(to: output.width, hanging: 4))
    }
  }
}
