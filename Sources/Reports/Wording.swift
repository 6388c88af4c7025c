import Record
import Scoring

/// The catalogue: every word of the reports that is not the content's.
///
/// This file has the labels and what all sentences share; `Wording+Debrief` has the sentences of the
/// debrief, `Wording+Balance` those of the balance, `Wording+SecondView` those of the person's own view,
/// `Wording+Measures` those about opening, close and answers, `Wording+Score` those of the
/// arithmetic, whose formulas and norms are the measures' own. Sentences are whole, so that a screen reader can
/// read them on their own. No other file holds a word for a person.
enum Wording {
  // MARK: - Labels

  typealias Label = Section.Label

  static let afterwards = Label(drawn: "AFTERWARDS", spoken: "Afterwards:")
  static let objective = Label(drawn: "OBJECTIVE", spoken: "Objective:")
  static let balance = Label(drawn: "BALANCE", spoken: "Balance:")
  static let timeline = Label(drawn: "TIMELINE", spoken: "Timeline:")
  static let stretches = Label(drawn: "STRETCHES", spoken: "Stretches:")
  static let agility = Label(drawn: "AGILITY", spoken: "Agility:")
  static let opening = Label(drawn: "OPENING", spoken: "Opening:")
  static let close = Label(drawn: "CLOSE", spoken: "Close:")
  static let waited = Label(drawn: "WAITED", spoken: "Waited:")
  static let weasel = Label(drawn: "WEASELS", spoken: "Weasel words:")
  static let advice = Label(drawn: "ADVICE", spoken: "Advice:")
  static let feedback = Label(drawn: "FEEDBACK", spoken: "Feedback:")
  static let curiosity = Label(drawn: "CURIOSITY", spoken: "Curiosity:")
  static let mean = Label(drawn: "MEAN", spoken: "Mean:")
  static let questions = Label(drawn: "QUESTIONS", spoken: "Questions:")
  static let reflections = Label(drawn: "LISTENING", spoken: "Listening:")
  static let talk = Label(drawn: "TALK", spoken: "Talk:")
  static let longest = Label(drawn: "LONGEST", spoken: "Longest turn:")
  static let repertoire = Label(drawn: "REPERTOIRE", spoken: "Repertoire:")
  static let notYet = Label(drawn: "NOT YET", spoken: "Not yet used:")
  static let worked = Label(drawn: "+ WORKED", spoken: "What worked:", role: .good)
  static let moment = Label(drawn: "! MOMENT", spoken: "A hard moment:", role: .warning)
  static let pitfall = Label(drawn: "! PITFALL", spoken: "Pitfall:", role: .warning)
  static let unmatched = Label(drawn: "UNMATCHED", spoken: "Unmatched:")
  static let doubtful = Label(drawn: "DOUBTFUL", spoken: "Doubtful:")
  static let nextTime = Label(drawn: "NEXT TIME", spoken: "Next time:")
  static let score = Label(drawn: "SCORE", spoken: "Score:")

  static func label(_ bar: ScoreCard.Bar) -> Label {
    switch bar {
    case .objective: objective
    case .balance: balance
    case .agility: agility
    case .curiosity: curiosity
    case .close: close
    }
  }

  static func used(_ ratio: Ratio) -> Label {
    Label(
      drawn: "USED \(ratio.part)/\(ratio.whole)",
      spoken: "Used \(ratio.part) of \(ratio.whole) behaviours.")
  }

  static let you = Section.Lead(drawn: "you", spoken: "You said:")
  static let tryThis = Section.Lead(drawn: "try", spoken: "Try:")

  static func speaker(_ name: String) -> Section.Lead {
    Section.Lead(drawn: name, spoken: "\(name) said:")
  }

  // MARK: - Numbers and names

  /// A space at which no line breaks.
  static let glue = "\u{A0}"

  /// "1 turn", "2 turns".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number)\(glue)\(noun)\(number == 1 ? "" : "s")"
  }

  /// "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  static func turns(_ numbers: [Int]) -> String {
    "turn\(numbers.count == 1 ? "" : "s")\(glue)" + list(numbers.map(String.init))
  }

  static func turns(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? turns([range.lowerBound])
      : "turns\(glue)\(range.lowerBound) to\(glue)\(range.upperBound)"
  }

  static func percent(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == 0
      ? "up to \(range.upperBound)%" : "\(range.lowerBound) to \(range.upperBound)%"
  }

  static func quoted(_ words: String) -> String {
    words.allSatisfy(\.isWhitespace) ? "(silence)" : "\"\(words)\""
  }

  /// With its first letter in upper case and a full stop.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + ended(text.dropFirst())
  }

  /// With a full stop, unless it ends in a mark of its own.
  static func ended(_ text: some StringProtocol) -> String {
    guard let last = text.last, !".:!?。！？".contains(last) else { return String(text) }
    return text + "."
  }

  static let unrecognised = "not\(glue)recognised"

  static func mode(_ mode: Mode) -> String {
    switch mode {
    case .push, .pull, .pause, .neutral, .silence: mode.rawValue
    case .unmatched: unrecognised
    case .both: "push and pull"
    }
  }
}
