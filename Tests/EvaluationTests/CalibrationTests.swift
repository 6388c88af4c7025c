import Evaluation
import Testing

/// Numbers by hand.
@Suite struct CalibrationTests {
  @Test func confidenceIsHeldAgainstWhatIsRight() throws {
    var calibration = Calibration()
    // From .6: mean .65, half of them right. From .9: mean .95, all right. At 1: the last tenth as well.
    for (confidence, isRight) in [(0.6, true), (0.7, false), (0.6, false), (0.7, true)] {
      calibration.add(confidence, isRight: isRight)
    }
    calibration.add(0.9, isRight: true)
    calibration.add(1, isRight: true)
    #expect(calibration.all.rows == 6)
    #expect(abs(try #require(calibration.all.confidence) - 4.5 / 6) < 1e-12)
    #expect(calibration.all.accuracy == 4.0 / 6)
    #expect(calibration.tenths.map(\.rows) == [0, 0, 0, 0, 0, 0, 2, 2, 0, 2])
    var rounded = Calibration()
    for tenth in 0...9 { rounded.add((Double(tenth) / 10).nextDown, isRight: true) }
    #expect(rounded.tenths.map(\.rows) == [1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(calibration.tenths[6].accuracy == 0.5)
    // (2 · |.6 − .5| + 2 · |.7 − .5| + 2 · |.95 − 1|) / 6
    #expect(abs(try #require(calibration.expectedError) - 0.7 / 6) < 1e-12)
    #expect(abs(try #require(calibration.tenths[9].gap) + 0.05) < 1e-12)
  }

  @Test func nothingIsCalibratedOfNothing() {
    let nothing = Calibration()
    #expect(nothing.expectedError == nil && nothing.all.gap == nil)
    #expect(nothing.tenths.allSatisfy { $0.accuracy == nil })
  }
}
