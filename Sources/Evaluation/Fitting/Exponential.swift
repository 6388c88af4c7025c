/// Returns e to the power of `x`, the same bits on every machine.
///
/// A library's own differs in its last bit from one version and processor to another, and after a
/// hundred steps that bit may be a point. x = k·ln 2 + r with |r| ≤ ln 2 / 2, and of r the Taylor series
/// to r¹³, whose rest is below 10⁻¹⁷. Beyond ±700 it stays what it is there.
package func exponential(_ x: Double) -> Double {
  let x = min(max(x, -700), 700)
  let k = (x * 1.442_695_040_888_963_4).rounded()
  // ln 2 in two parts, so that k times the first is exact.
  let r = (x - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10
  var sum = 1.0
  for n in stride(from: 13.0, through: 1, by: -1) { sum = 1 + sum * r / n }
  return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
}

/// Returns the natural logarithm of a normal number above 0, the same bits on every machine.
///
/// x = m·2ᵏ with m from √½ to √2, and ln m = 2 (s + s³/3 + …) with s = (m − 1) / (m + 1), to s²¹.
package func logarithm(_ x: Double) -> Double {
  precondition(x >= .leastNormalMagnitude, "only normal numbers above 0 have a logarithm here")
  var (m, k) = (x.significand, Double(x.exponent))
  if m > 1.414_213_562_373_095_1 { (m, k) = (m / 2, k + 1) }
  let s = (m - 1) / (m + 1)
  var sum = 0.0
  for n in stride(from: 21.0, through: 1, by: -2) { sum = sum * s * s + 1 / n }
  return 2 * s * sum + k * 0.693_147_180_559_945_3
}
