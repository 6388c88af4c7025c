import Evaluation
import Hearing
import LanguageSupport
import RuleLanguage
import Testing

/// Points learned from rows of which the best can be worked out by hand.
@Suite struct FitTests {
  /// Two behaviours that data speak of and one neutral one, a cue each.
  private static let rules = rules("")

  private static func rules(_ examples: String) -> HearingRules {
    let reading = Reading(
      case: """
        small a
        behaviour proposing: push "Proposes"
          +3 "perhaps"
          -1 "never"
        \(examples)
        behaviour reasoning: push "Gives reasons"
          +3 "since"
        behaviour greeting: neutral "Says hello"
          +3 "hello"
        """)
    #expect(reading.diagnostics.isEmpty, "\(reading.report(reading.diagnostics))")
    return reading.program.hearing
  }

  /// So many rows of each text and label, a conversation each.
  private func rows(_ files: [[(count: Int, text: String, label: String)]]) -> LabelledRows {
    var rows = LabelledRows(scheme: LabelScheme(of: Self.rules))
    for (file, kinds) in files.enumerated() {
      var csv = "conversation,turn,speaker,text,behaviour,side\n"
      var turn = 0
      for kind in kinds {
        for _ in 0..<kind.count {
          turn += 1
          csv += "c\(turn),\(turn),Kim,\(kind.text),\(kind.label),\n"
        }
      }
      #expect(rows.add(file: "file\(file)", Array(csv.utf8)).isEmpty)
    }
    return rows
  }

  /// Nothing holds points back.
  private var freely: FitSettings {
    var settings = FitSettings()
    (settings.l1, settings.l2) = (0, 0)
    return settings
  }

  /// Of n rows with the cue k are proposals and the others neutral, so k/n is the best likelihood.
  ///
  /// 1.85ʷ / (1.85ʷ + 1.85³ + 1.85⁰) = k/n, with "none" at three points and greeting at none. So
  /// w = ln (k/(n − k) · 7.332) / ln 1.85, which is 5.0 for three of four, 3.24 for half, 1.45 for a
  /// quarter.
  @Test(arguments: [(3, 1, 5.024), (1, 1, 3.238), (1, 3, 1.453)])
  func theBestWeightIsFound(_ right: Int, _ wrong: Int, _ weight: Double) {
    let rows = rows([[(right * 20, "perhaps", "proposing"), (wrong * 20, "perhaps", "neutral")]])
    let fitted = Fitter(rows, by: Self.rules, freely).fit()
    #expect(abs(fitted.weights[0] - weight) < 0.005, "\(fitted.weights)")
    #expect(fitted.points == [Int(weight.rounded()), -1, 3, 3])
    #expect(fitted == Fitter(rows, by: Self.rules, freely).fit())
  }

  /// Pulls that balance: at w the rows pull by ln 1.85 · √(1000/n) · (k − n p), l₂ by 2 l₂ (w − 3).
  @Test func pointsAreHeldBack() {
    let rows = rows([[(60, "perhaps", "proposing"), (20, "perhaps", "neutral")]])
    var settings = freely
    settings.l1 = 1000
    #expect(Fitter(rows, by: Self.rules, settings).fit().points == [3, -1, 3, 3])
    (settings.l1, settings.l2) = (0, 2)
    let weight = Fitter(rows, by: Self.rules, settings).fit().weights[0]
    let odds = exponential(weight * logarithm(oddsOfAPoint))
    let share = odds / (odds + 7.3316)
    let pull = logarithm(oddsOfAPoint) * (1000.0 / 80).squareRoot() * (60 - 80 * share)
    #expect(abs(pull - 4 * (weight - 3)) < 0.01 && weight > 3.5, "\(weight)")
  }

  /// A cue that only misleads comes to nothing: it keeps a point, goes, or turns.
  @Test func cuesThatMislead() {
    let rows = rows([[(40, "since", "neutral"), (40, "never", "proposing"), (1, "a", "reasoning")]])
    #expect(Fitter(rows, by: Self.rules, freely).fit().points == [3, -1, 1, 3])
    var settings = freely
    settings.prunes = true
    #expect(Fitter(rows, by: Self.rules, settings).fit().points == [3, 0, 0, 3])
    settings.turns = true
    settings.l2 = 0.02
    let points = Fitter(rows, by: Self.rules, settings).fit().points
    #expect(points[1] > 3 && points[2] < 0 && points[0] == 3, "\(points)")
    settings.isFree = [true, true, false, true]
    #expect(Fitter(rows, by: Self.rules, settings).fit().points[2] == 3)
  }

  /// A file speaks about what its labels hold: none of these was asked to mark reasons.
  @Test func filesSpeakOfWhatTheyKnow() {
    let kinds = [(40, "since perhaps", "proposing"), (40, "a", "neutral")]
    let fitted = Fitter(rows([kinds]), by: Self.rules, freely).fit()
    #expect(fitted.points[0] > 3 && fitted.points[2] == 3, "\(fitted)")
    var settings = freely
    settings.complete = [0]
    let complete = Fitter(rows([kinds]), by: Self.rules, settings).fit()
    #expect(complete.points[2] == 1, "\(complete)")
  }

  /// Twice the rows of one kind in a file count as much as its weight says; what is left out, nothing.
  @Test func filesCountAsTheyAreTold() {
    let kinds = [[(40, "perhaps", "proposing")], [(40, "perhaps", "neutral")]]
    var settings = freely
    settings.complete = [0, 1]
    settings.importance = [0: 3]
    // Three of one kind to one of the other, with reasoning at 1.85⁰ as well: ln (3 · 8.332) / ln 1.85.
    let weight = Fitter(rows(kinds), by: Self.rules, settings).fit().weights[0]
    #expect(abs(weight - 5.232) < 0.005, "\(weight)")
    settings.leftOut = [0]
    #expect(Fitter(rows(kinds), by: Self.rules, settings).fit().points[0] == 1)
  }

  /// The rows would have it that "perhaps" is nothing; the author's example says what it must be.
  @Test func examplesAreKept() {
    let rules = Self.rules("  like perhaps we go\n  unlike a perhaps, hello hello")
    let rows = rows([[(40, "perhaps", "neutral"), (1, "a", "proposing")]])
    #expect(Fitter(rows, by: rules, freely).fit().points[0] == 3)
    var settings = freely
    settings.examples = 0
    let fitter = Fitter(rows, by: rules, settings)
    #expect(fitter.exampleCount == 0 && fitter.rowCount == 41)
    #expect(fitter.fit().points[0] == 1)
  }

  @Test func firesAreRows() {
    let rows = rows([[(2, "perhaps. perhaps", "proposing"), (1, "hello", "neutral"), (4, "a", "")]])
    let fitter = Fitter(rows, by: Self.rules, freely)
    #expect(fitter.rowCount == 3 && fitter.fires == [2, 0, 0, 1])
  }

  /// What holds within half of the conversations is known of the other half.
  @Test func heldOutRowsArePredicted() {
    let rows = rows([
      [(40, "since", "neutral"), (40, "perhaps", "proposing"), (1, "a", "reasoning")]
    ])
    let predictions = Fitter(rows, by: Self.rules, freely).heldOut(parts: 2)
    #expect(predictions.count == 81)
    #expect(predictions[..<40].allSatisfy { $0.row == .unmatched })
    #expect(predictions[40..<80].allSatisfy { $0.row.behaviour == 0 })
  }
}
