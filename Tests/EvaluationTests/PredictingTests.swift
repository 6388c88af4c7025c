import Evaluation
import Record
import RuleLanguage
import Testing

/// Rows heard in their places.
@Suite struct PredictingTests {
  private func predicted(_ lines: [String]) -> (rows: LabelledRows, predictions: [Prediction]) {
    var rows = LabelledRows(scheme: LabelScheme(of: smallRules))
    let csv = "conversation,turn,speaker,text,behaviour,side\n" + lines.joined(separator: "\n")
    #expect(rows.add(file: "f", Array(csv.utf8)).isEmpty)
    return (rows, rows.predicted(by: smallRules))
  }

  private func names(_ lines: [String]) -> [String?] {
    predicted(lines).predictions.map { $0.row.behaviour.map { smallRules.behaviours[$0].name } }
  }

  /// What somebody else said just before is context; what one said oneself is not.
  @Test func othersLastRowsAreWhatWasSaidBefore() {
    #expect(
      names([
        "a,1,Kim,Why the delay?,,", "a,2,Lee,No idea.,,", "a,3,Lee,No idea.,,",
        "a,4,Kim,A delay then.,,",
      ]) == ["asking", "acknowledging", nil, nil])
    // Kim takes up a word that Lee said two rows ago, with Mo's row between.
    #expect(
      names(["a,1,Lee,The printer broke.,,", "a,2,Mo,No.,,", "a,3,Kim,The printer again.,,"])
        == [nil, nil, "acknowledging"])
    // Another conversation, of the same speakers, between the rows of this one.
    #expect(
      names(["a,1,Kim,Why the delay?,,", "b,1,Lee,No idea.,,", "a,2,Lee,No idea.,,"])
        == ["asking", nil, "acknowledging"])
  }

  /// Longer clauses count for more, by the square root of their words.
  @Test func clausesAreWeighed() {
    // Push by √6 of one clause; neutral by √1 of the other.
    #expect(names(["a,1,K,\"Hello. We could do it like that.\",,"]) == ["proposing"])
    // Two behaviours of one side against a longer clause of another: √3 + √3 > √6.
    #expect(
      names(["a,1,K,\"We could go. Because of rain. Hello to you all in here.\",,"])
        == ["proposing"])
    #expect(names(["a,1,K,Nothing of note.,,"]) == [nil])
  }

  @Test func confidenceIsAProbability() {
    let (_, predictions) = predicted(["a,1,K,We could go.,,", "a,2,K,Fine by me.,,"])
    #expect(predictions[0].row.confidence > 0 && predictions[0].row.confidence <= 1)
    #expect(predictions[1].row == .unmatched && predictions[1].row.confidence == 0)
  }

  /// Cues that lose are counted as those that win, each once a row; right is what people say.
  @Test func cuesAreCountedWhereverTheySpeak() {
    let (rows, predictions) = predicted([
      "a,1,K,What if we could,proposing,push", "a,2,L,Who says who?,asking,pull",
      "a,3,L,\"Who? Who?\",asking,pull", "a,4,L,Because.,neutral,neutral", "a,5,L,Hello.,,",
    ])
    let result = evaluate(rows, predictions, by: smallRules)
    // Fires, judged, right, misled.
    let counts = result.cues.map { [$0.total, $0.judged, $0.right, $0.misled] }
    #expect(counts[0] == [3, 3, 2, 1])
    // A cue against asking, in what is a question; the rules heard one all the same.
    #expect(counts[1] == [1, 1, 0, 0])
    // No row is labelled as checking, and asking stands for it.
    #expect(counts[2] == [3, 3, 2, 1])
    #expect(counts[3] == [1, 1, 1, 0])
    // No row is labelled as reasoning, so the side speaks: it is not push.
    #expect(counts[4] == [1, 1, 0, 1])
    #expect(counts[5] == [1, 0, 0, 0])
    #expect(result.cues[5].precision == nil && result.cues[0].precision == 2.0 / 3)
  }
}
