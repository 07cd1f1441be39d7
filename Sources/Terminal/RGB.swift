/// Red, green and blue in sRGB.
struct RGB: Equatable, Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `0xRRGGBB`.
  init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// `0xRRGGBB`.
  var hex: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }
}

extension Color {
  /// Red, green and blue; nil for the terminal's own, which nobody knows.
  var components: RGB? {
    switch self {
    case .standard: nil
    case .indexed(let number): Palette.color(number)
    case .rgb(let red, let green, let blue): RGB(red: red, green: green, blue: blue)
    }
  }
}
