import Evaluation
import Foundation
import Testing

/// Our own arithmetic, held against the library's.
@Suite struct ArithmeticTests {
  @Test func powersOfEAreAsGood() {
    for step in -4000...4000 {
      let x = Double(step) / 37
      #expect(abs(exponential(x) / exp(x) - 1) < 1e-14, "\(x)")
    }
    #expect(exponential(0) == 1)
    #expect(exponential(-1e9) == exponential(-700) && exponential(1e9).isFinite)
  }

  @Test func logarithmsAreAsGood() {
    for step in 1...4000 {
      for x in [Double(step) / 1000, Double(step) * 1e9, 1 / Double(step)] {
        #expect(abs(logarithm(x) - log(x)) <= 1e-14 * max(1, abs(log(x))), "\(x)")
      }
    }
    #expect(logarithm(1) == 0)
  }

  /// The bottom of a bowl: (x − 3)² + 10 (y + 1)².
  @Test func bowlsHaveABottom() {
    let place = Minimiser().place(from: [0, 0]) { place, gradient in
      let (x, y) = (place[0] - 3, place[1] + 1)
      (gradient[0], gradient[1]) = (2 * x, 20 * y)
      return x * x + 10 * y * y
    }
    #expect(abs(place[0] - 3) < 1e-4 && abs(place[1] + 1) < 1e-4)
  }

  /// Rosenbrock's valley, 100 (y − x²)² + (1 − x)²: narrow, bent, lowest at (1, 1).
  @Test func valleysAreFollowedToTheirEnd() {
    let place = Minimiser().place(from: [-1.2, 1]) { place, gradient in
      let (x, y) = (place[0], place[1])
      let off = y - x * x
      gradient[0] = -400 * x * off - 2 * (1 - x)
      gradient[1] = 200 * off
      return 100 * off * off + (1 - x) * (1 - x)
    }
    #expect(abs(place[0] - 1) < 1e-3 && abs(place[1] - 1) < 1e-3, "\(place)")
  }
}
