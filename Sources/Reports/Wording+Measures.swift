import Record
import Scoring

/// The sentences of the debrief about how one opened and closed, waited, advised and took feedback.
extension Wording {
  // MARK: - Opening and close

  static func opening(_ opening: Opening) -> String {
    let agreed = Opening.Slot.allCases.compactMap { slot in
      opening.filled[slot].map { (subject(slot), $0) }
    }
    let open = Opening.Slot.allCases.filter { opening.filled[$0] == nil }.map { slot in
      slot == .focus ? focus(opening) : subject(slot)
    }
    return slots("Agreed", agreed, "Left open", open)
  }

  private static func subject(_ slot: Opening.Slot) -> String {
    switch slot {
    case .time: "how long"
    case .focus: "what each wants to cover"
    case .record: "who notes what"
    }
  }

  /// The half of the focus that is missing.
  private static func focus(_ opening: Opening) -> String {
    if opening.own != nil { return "what the other wants to cover" }
    return opening.other == nil ? subject(.focus) : "what you want to cover"
  }

  static func close(_ close: Close) -> String {
    let said = Close.Slot.allCases.compactMap { slot in
      close.filled[slot].map { (subject(slot), $0) }
    }
    return slots(
      "Said", said, "Left out",
      Close.Slot.allCases.filter { close.filled[$0] == nil }.map(subject))
  }

  private static func subject(_ slot: Close.Slot) -> String {
    switch slot {
    case .summary: "a summary"
    case .evaluation: "a word on how the talk was"
    case .followUp: "who does what by when"
    }
  }

  /// "Said (turn 7): a summary and a word on the talk. Left out: who does what by when."
  private static func slots(
    _ done: String, _ filled: [(what: String, turn: Int)], _ undone: String, _ empty: [String]
  ) -> String {
    var sentences: [String] = []
    if let turn = filled.first?.turn, filled.allSatisfy({ $0.turn == turn }) {
      sentences.append("\(done) (\(turns([turn]))): \(list(filled.map(\.what))).")
    } else if !filled.isEmpty {
      let parts = filled.map { "\($0.what) (\(turns([$0.turn])))" }
      sentences.append("\(done): \(list(parts)).")
    }
    if !empty.isEmpty { sentences.append("\(undone): \(list(empty)).") }
    return sentences.joined(separator: " ")
  }

  // MARK: - Waiting, weasel words, advice, feedback

  static func waiting(_ waiting: Waiting) -> String {
    let all = waiting.ratio.whole
    guard waiting.waited.count < all else {
      return "You said what you expect and let it stand (\(turns(waiting.waited)))."
    }
    let how = [
      ("talked on over it", waiting.talkedOn), ("asked again at once", waiting.askedAgain),
    ]
    .filter { !$0.1.isEmpty }.map { "\($0.0) (\(turns($0.1)))" }
    return all == 1
      ? "You said what you expect and \(list(how)) \(Source.seed.label)."
      : "You let \(waiting.waited.count) of \(all) expectations stand. You \(list(how)) "
        + "\(Source.seed.label)."
  }

  static func weasel(_ weasel: WeaselCaught) -> String {
    "Weasel words caught (vague promises you asked about): \(weasel.ratio.part) of "
      + "\(weasel.ratio.whole)."
  }

  static func advice(_ advice: EarlyAdvice) -> String {
    "You gave advice before two open questions and a reflection (\(turns(advice.early))) "
      + "\(Source.seed.label)."
  }

  static func feedback(_ response: FeedbackResponse) -> String {
    let answers = response.events.map { event in
      let turn = "\(manner(event.manner)) (\(turns([event.turn])))"
      return event.recovered.map { "\(turn), and recovered (\(turns([$0])))" } ?? turn
    }
    return "Your first answer to it: \(answers.joined(separator: "; "))."
  }

  private static func manner(_ manner: FeedbackResponse.Manner) -> String {
    manner.rawValue
  }

  static func kind(_ kind: SignalKind) -> String {
    switch kind {
    case .resistance: "resistance"
    case .vague: "vague promises"
    case .feedback: "feedback"
    case .emotion: "things shown of oneself"
    case .buying: "signs of interest"
    }
  }
}
