import Conversation
import Diagnostics
import Hearing
import Record
import Reports
import RuleLanguage
import Scoring
import Terminal

/// A session at the prompt: answers and commands in, lines and the debrief out.
struct Rehearsal {
  var session: Session
  let name: String
  var reader: any LineReader
  let output: Output
  /// Asked afresh each time, since windows change.
  let page: () -> Page
  let manner: Manner
  private let completing: Completing
  /// What the person says clauses were; kept for this session.
  var overruling = Overruling()
  /// Hints given in this state so far.
  var hintsGiven = 0
  private var hasDebriefed = false
  private var unplayed = 0

  struct Manner {
    /// Whether answers are printed, because the person's own typing does not show.
    var echoes: Bool
    var offersHints: Bool
    /// Whether the running balance is shown.
    var isLive: Bool
  }

  init(
    session: Session, name: String, reader: any LineReader, output: Output,
    page: @escaping () -> Page,
    manner: Manner, completing: Completing
  ) {
    self.session = session
    self.name = name
    self.reader = reader
    self.output = output
    self.page = page
    self.manner = manner
    self.completing = completing
    completing.behaviours = session.program.hearing.behaviours.map(\.name)
  }

  var conversing: Conversing { Conversing(output: output) }

  /// Plays until the person leaves or the input ends; returns the exit status.
  mutating func run() -> Int32 {
    output.writeLine(Card(session.program.head).text(width: output.width))
    if !manner.echoes { conversing.say("\n" + Wording.howToAnswer) }
    output.writeLine()
    conversing.show(session.opening.events)
    while true {
      if session.isOver, !hasDebriefed { debrief() }
      if output.failure != nil { return Status.done }
      completing.clauses = session.turns.map(\.clauseCount)
      switch reader.read(prompt) {
      case .line(let bytes):
        if !take(bytes) { return finish() }
      case .cancelled: continue
      case .end: return finish()
      case .signalled(let signal): return 128 + signal
      case .tooLong(let bytes): conversing.say(Wording.tooLong(bytes), .warning)
      }
    }
  }

  private mutating func finish() -> Int32 {
    if unplayed > 0 { conversing.say(Wording.unplayed(unplayed)) }
    if !hasDebriefed { debrief() }
    return Status.done
  }

  private var prompt: Prompt {
    if session.isOver { return Prompt("> ") }
    if manner.isLive {
      let balance = Scoring.debrief(of: session.record(name: name)).balance
      return Prompt("> ", right: Reports.live(balance).text)
    }
    let phase = session.phase.map { " · \($0)" } ?? ""
    return Prompt("> ", right: "turn \(session.situation.turn + 1)\(phase)")
  }

  /// Takes a line; false when the person wants to leave.
  private mutating func take(_ bytes: [UInt8]) -> Bool {
    let text = sanitised(bytes)
    if text.hasPrefix(":"), !text.hasPrefix("::") {
      reader.remember(bytes)
      if manner.echoes {
        output.writeLine(Terminal.StyledText("\n> " + sanitisedLine(text), .quiet))
      }
      return perform(SessionCommand(sanitisedLine(text)))
    }
    guard bytes.count <= Limit.answerBytes else {
      conversing.say(Wording.tooLong(bytes.count), .warning)
      return true
    }
    let answer = text.hasPrefix("::") ? String(text.dropFirst()) : text
    if !answer.isEmpty { reader.remember(bytes) }
    play(answer)
    return true
  }

  private mutating func play(_ answer: String) {
    guard !session.isOver else {
      if manner.echoes { unplayed += 1 } else { conversing.say(Wording.afterwards) }
      return
    }
    if manner.echoes {
      output.writeLine()
      conversing.show(answer: answer)
    }
    let state = session.situation.state
    conversing.show(session.answer(answer))
    if session.situation.state != state { hintsGiven = 0 }
  }

  mutating func debrief() {
    hasDebriefed = true
    output.writeLine()
    let record = session.record(name: name)
    let debrief = Scoring.debrief(of: record)
    show(Reports.lines(of: debrief, beside: SecondView(overruling, of: record), on: page()))
    if session.isOver, !manner.echoes { conversing.say("\n" + Wording.afterwards) }
  }

  /// Goes back before a turn, and says again what was said before it.
  mutating func rewind(to turn: Int) {
    session.rewind(to: turn)
    overruling.rewind(to: turn)
    hintsGiven = 0
    hasDebriefed = false
    conversing.say(Wording.back(to: turn))
    conversing.show(session.turns.last?.events ?? session.opening.events)
  }

  func show(_ lines: [StyledLine]) {
    for line in lines { output.writeLine(Terminal.StyledText(line)) }
  }
}

extension Session.Played {
  /// Clauses that were heard in the answer.
  fileprivate var clauseCount: Int {
    for case .heard(let answer) in events { return answer.clauses.count }
    return 0
  }
}

extension Terminal.StyledText {
  /// Takes a line of a report, its roles with it.
  init(_ line: StyledLine) {
    self.init()
    for span in line.spans { append(span.text, Terminal.Role(span.role)) }
  }
}

extension Terminal.Role {
  init(_ role: Reports.Role) {
    self =
      switch role {
      case .heading: .heading
      case .push: .push
      case .pull: .pull
      case .good: .good
      case .warning: .warning
      case .quiet: .quiet
      case .plain: .plain
      }
  }
}
