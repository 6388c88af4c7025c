/// Finds where a smooth function of many numbers is least: L-BFGS with a backtracking line search.
///
/// Nocedal and Wright, "Numerical optimization", 2006, algorithms 7.4 and 7.5. No chance is in it: the
/// same function and start give the same place.
package struct Minimiser {
  /// Steps at the most.
  package var steps = 120
  /// Past steps from which the curvature is told.
  package var memory = 10
  /// Ends where a step gains less than this share of the value.
  package var gain = 1e-8

  package init() {}

  /// The value at a place; fills in its gradient.
  package typealias Function = (_ place: [Double], _ gradient: inout [Double]) -> Double

  private struct Step {
    var move: [Double]
    /// How the gradient changed.
    var turn: [Double]
    /// 1 / (move · turn).
    var weight: Double
  }

  /// - Complexity: O(steps × (function + memory × numbers)).
  package func place(from start: [Double], of function: Function) -> [Double] {
    var place = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = function(place, &gradient)
    var history: [Step] = []
    var (trial, trialGradient) = (place, gradient)
    for _ in 0..<steps {
      var direction = descent(gradient, history)
      var slope = dot(direction, gradient)
      if slope >= 0 {
        // The memory misleads: begin anew, straight downhill.
        history = []
        direction = gradient.map { -$0 }
        slope = dot(direction, gradient)
      }
      guard slope < 0 else { break }
      // Without a memory the scale is unknown; a move of length 1 is a point.
      var length = history.isEmpty ? min(1, 1 / (-slope).squareRoot()) : 1
      var trialValue = Double.infinity
      for _ in 0..<30 {
        for index in place.indices { trial[index] = place[index] + length * direction[index] }
        trialValue = function(trial, &trialGradient)
        if trialValue <= value + 1e-4 * length * slope { break }
        length /= 2
      }
      guard trialValue < value else { break }
      remember(place, gradient, trial, trialGradient, &history)
      let gained = value - trialValue
      (place, value) = (trial, trialValue)
      swap(&gradient, &trialGradient)
      if gained < gain * max(1, abs(value)) { break }
    }
    return place
  }

  private func remember(
    _ place: [Double], _ gradient: [Double], _ newPlace: [Double], _ newGradient: [Double],
    _ history: inout [Step]
  ) {
    let move = zip(newPlace, place).map { $0 - $1 }
    let turn = zip(newGradient, gradient).map { $0 - $1 }
    let curvature = dot(move, turn)
    // Where it curves the other way it would point uphill.
    guard curvature > 1e-10 * dot(turn, turn) else { return }
    if history.count == memory { history.removeFirst() }
    history.append(Step(move: move, turn: turn, weight: 1 / curvature))
  }

  /// The gradient, turned back by the inverse curvature that the steps show.
  private func descent(_ gradient: [Double], _ history: [Step]) -> [Double] {
    var direction = gradient
    var factors: [Double] = []
    for step in history.reversed() {
      let factor = step.weight * dot(step.move, direction)
      add(-factor, step.turn, to: &direction)
      factors.append(factor)
    }
    let last = history.last
    let scale = last.map { 1 / ($0.weight * dot($0.turn, $0.turn)) } ?? 1
    for index in direction.indices { direction[index] *= -scale }
    // From here on the direction is downhill, so signs are the other way round.
    for (step, factor) in zip(history, factors.reversed()) {
      let back = -step.weight * dot(step.turn, direction)
      add(back - factor, step.move, to: &direction)
    }
    return direction
  }
}

private func dot(_ one: [Double], _ other: [Double]) -> Double {
  var sum = 0.0
  for index in one.indices { sum += one[index] * other[index] }
  return sum
}

private func add(_ factor: Double, _ addend: [Double], to sum: inout [Double]) {
  for index in sum.indices { sum[index] += factor * addend[index] }
}
