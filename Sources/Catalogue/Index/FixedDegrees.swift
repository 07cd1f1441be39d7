/// Degrees as whole ten-millionths, about a centimetre.
enum FixedDegrees {
  static func fixed(_ degrees: Double) -> Int32 { Int32((degrees * 1e7).rounded()) }
  static func degrees(_ fixed: Int32) -> Double { Double(fixed) / 1e7 }
}
