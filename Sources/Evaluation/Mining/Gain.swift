/// What a cue more would gain, told from how the loss bends where it has no points.
///
/// With g its slope and h its curvature, added up over the clauses in which it speaks, and the l₁ and l₂
/// that hold points back: points −sign(g) (|g| − l₁) / (h + 2 l₂), gain (|g| − l₁)² / (2 (h + 2 l₂)).
/// Della Pietra, Della Pietra and Lafferty, "Inducing features of random fields", 1997, with the
/// quadratic in place of their line search.
struct Gain {
  private(set) var slope = 0.0
  private(set) var curvature = 0.0
  static let settings = FitSettings()

  mutating func add(_ slope: Double, _ curvature: Double) {
    self.slope += slope
    self.curvature += curvature
  }

  /// The slope that is left when what holds points back is overcome; 0 where it is not.
  private var pull: Double { max(0, abs(slope) - Gain.settings.l1) }
  private var stiffness: Double { curvature + 2 * Gain.settings.l2 }
  var gain: Double { pull * pull / (2 * stiffness) }
  var points: Double { (slope > 0 ? -pull : pull) / stiffness }
}
