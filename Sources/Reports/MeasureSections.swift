import Record
import Scoring

/// Opening and close, waiting, advice and feedback: each only where there is something to say.
extension Page {
  func opening(_ opening: Opening) -> Section {
    Section(
      Wording.opening, opening.reading.number == nil ? [] : [.text(Wording.opening(opening))])
  }

  /// Nothing where the other walked out: there was no close to make.
  func close(_ debrief: Debrief) -> Section {
    let isThere = debrief.close.reading.number != nil && debrief.objective.verdict != .left
    return Section(Wording.close, isThere ? [.text(Wording.close(debrief.close))] : [])
  }

  func waiting(_ waiting: Waiting) -> Section {
    let role: Role = waiting.ratio.part == waiting.ratio.whole ? .good : .plain
    return Section(
      Wording.waited, waiting.ratio.whole == 0 ? [] : [.text(Wording.waiting(waiting), role)])
  }

  func advice(_ advice: EarlyAdvice) -> Section {
    Section(
      Wording.advice, advice.early.isEmpty ? [] : [.text(Wording.advice(advice), .warning)])
  }

  func feedback(_ response: FeedbackResponse) -> Section {
    Section(
      Wording.feedback, response.events.isEmpty ? [] : [.text(Wording.feedback(response))])
  }
}
