import Evaluation
import Record
import RuleLanguage
import Testing

/// Predictions made by hand against labels made by hand.
@Suite struct AgreementTests {
  private static let header = "conversation,turn,speaker,text,behaviour,side\n"
  private static let names = [
    "asking", "checking", "proposing", "reasoning", "greeting", "acknowledging", "pausing",
  ]

  /// Evaluates files whose rows are `speaker text-words behaviour side > prediction confidence`.
  private func evaluated(_ files: [[String]]) -> EvaluationResult {
    var rows = LabelledRows(scheme: LabelScheme(of: smallRules))
    var predictions: [Prediction] = []
    for (index, file) in files.enumerated() {
      var csv = AgreementTests.header
      for line in file {
        let halves = line.split(separator: ">")
        let fields = halves[0].split(separator: " ").map { $0 == "-" ? "" : String($0) }
        csv += "\(fields[0]),1,\(fields[1]),\(fields[2]),\(fields[3]),\(fields[4])\n"
        let predicted = halves[1].split(separator: " ")
        let behaviour = AgreementTests.names.firstIndex(of: String(predicted[0]))
        let side = behaviour.map { smallRules.behaviours[$0].side }
        let row = RowPrediction(
          behaviour: behaviour, side: side ?? .neutral, confidence: Double(predicted[1]) ?? 0)
        predictions.append(Prediction(row: row))
      }
      #expect(rows.add(file: "file\(index).csv", Array(csv.utf8)).isEmpty)
    }
    return evaluate(rows, predictions, by: smallRules)
  }

  private let talk = [
    "a Kim Why? asking pull > checking .8",
    "a Lee x proposing push > proposing .9",
    "a Kim x reasoning push > - 0",
    "a Lee x - - > greeting .7",
    "b Kim x neutral neutral > acknowledging .6",
    "b Lee x neutral neutral > - 0",
    "b Kim x - push > asking .5",
    "b Lee x reasoning push > pausing .5",
  ]

  @Test func sidesAndBehavioursAreCounted() throws {
    let all = evaluated([talk]).all
    #expect(all.values[.rows] == 8 && all.values[.scoredRows] == 7)
    #expect(all.values[.coverage] == 6.0 / 8)
    // push: 1 right of 4, 1 predicted: 2/5; pull: 1 of 1, 2 predicted: 2/3; neutral: 2 of 2, 3: 4/5.
    let sides = try #require(all.values[.sideMacroF1])
    let expectedSides = (0.4 + 2.0 / 3 + 0.8) / 3
    #expect(abs(sides - expectedSides) < 1e-12)
    // Of rows that push or pull the same, since none that is neutral was predicted to.
    let moves = try #require(all.values[.pushPullMacroF1])
    let expectedMoves = (0.4 + 2.0 / 3) / 2
    #expect(abs(moves - expectedMoves) < 1e-12)
    // A closed question is right for an open one, anything neutral for `neutral`: 1, 1, 0, 4/5.
    let behaviours = try #require(all.values[.behaviourMacroF1])
    #expect(abs(behaviours - 2.8 / 4) < 1e-12)
    #expect(all.values[.behaviourAccuracy] == 4.0 / 6)
    #expect(all.values[.unmatched] == 1.0 / 5)
    // Three words or fewer are neutral by the rule of thumb: pull 1, push 0, neutral 2 of 2, 6: 1/2.
    let yardstick = try #require(all.values[.yardstickMacroF1])
    #expect(abs(yardstick - 0.5) < 1e-12)
    let ahead = try #require(all.values[.overYardstick])
    #expect(abs(ahead - (sides - yardstick)) < 1e-12)
  }

  /// Shares: Kim in a has .5, heard as 0; Lee in a 1 and 1; Kim in b 1 and 0; Lee in b 1 and none.
  @Test func peopleKeepTheirShares() throws {
    let all = evaluated([talk]).all
    #expect(all.people.people == 4 && all.people.unpredicted == 1)
    #expect(abs(try #require(all.values[.shareError]) - 1.5 / 3) < 1e-12)
    #expect(abs(try #require(all.values[.shareBias]) + 1.5 / 3) < 1e-12)
    #expect(all.peopleByEvidence.map(\.people) == [4, 0, 0, 0])
    // (.5, 1, 1) against (0, 1, 0): 1/3 / √(1/6 · 2/3); by rank the same.
    #expect(abs(try #require(all.values[.sharePearson]) - 0.5) < 1e-12)
    #expect(abs(try #require(all.values[.shareSpearman]) - 0.5) < 1e-12)
  }

  /// Confidence counts where something was predicted that the labels name: checking stands for asking.
  @Test func confidenceIsJudgedWhereLabelsSpeak() throws {
    let result = evaluated([talk])
    #expect(result.all.calibration.all.rows == 3)
    #expect(result.all.calibrations[1].all.accuracy == 1)
    #expect(result.all.calibrations[6].all.rows == 0)
    // (.2 + .1 + .4) / 3
    #expect(abs(try #require(result.all.values[.calibrationError]) - 0.7 / 3) < 1e-12)
  }

  @Test func filesAreMeasuredAloneTogetherAndInTheMean() throws {
    let other = [
      "a Kim x proposing push > proposing .9", "a Lee Why? asking pull > proposing .9",
      "c Lee Why? asking pull > asking .9",
    ]
    let result = evaluated([talk, other])
    #expect(result.byFile.map { $0.values[.scoredRows] } == [7, 3])
    #expect(result.byFile.map(\.conversations) == [2, 2] && result.all.conversations == 4)
    let alone = evaluated([talk]).all
    #expect(result.byFile[0].values == alone.values)
    #expect(result.byFile[0].intervals == alone.intervals)
    let second = try #require(result.byFile[1].values[.sideMacroF1])
    #expect(abs(second - 2.0 / 3) < 1e-12)
    let first = try #require(alone.values[.sideMacroF1])
    let mean = try #require(result.means[.sideMacroF1])
    #expect(abs(mean - (first + second) / 2) < 1e-12)
    #expect(result.means[.rows] == nil)
    #expect(evaluated([talk]).byFile.isEmpty && evaluated([talk]).means.isEmpty)
  }

  /// The same rows give the same intervals; they hold the value; one conversation gives none.
  @Test func intervalsAreDrawnTheSameEveryTime() throws {
    let (first, second) = (evaluated([talk]).all, evaluated([talk]).all)
    #expect(!first.intervals.isEmpty && first.intervals == second.intervals)
    for (measure, interval) in first.intervals {
      let value = try #require(first.values[measure])
      #expect(interval.low <= value && value <= interval.high, "\(measure)")
    }
    #expect(evaluated([Array(talk.prefix(4))]).all.intervals.isEmpty)
    // Two conversations: a quarter of the draws are the first one twice, a quarter the other.
    let interval = try #require(first.intervals[.unmatched])
    #expect(interval.low == 0 && interval.high == 1.0 / 3)
  }

  @Test func nothingIsMeasuredOfContext() {
    let result = evaluated([["a Kim x - - > asking .8", "a Lee x - - > - 0"]])
    #expect(result.all.values == [.rows: 2, .scoredRows: 0, .coverage: 0.5])
    #expect(evaluated([[]]).all.values == [.rows: 0, .scoredRows: 0])
  }

  /// The first numbers of the published generator from seed 1234567.
  @Test func chanceIsSplitMix64() {
    var chance = SplitMix64(seed: 1_234_567)
    #expect(chance.next() == 6_457_827_717_110_365_317)
    #expect(chance.next() == 3_203_168_211_198_807_973)
    #expect((0..<100).allSatisfy { _ in (0..<7).contains(chance.next(below: 7)) })
  }
}
