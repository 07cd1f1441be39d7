/// A colour as a theme asks for it; what the terminal can show is worked out by `ColorDepth`.
public enum Color: Equatable, Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// One of xterm's 256: 0–15 as the user set them, 16–231 a cube of 6×6×6, 232–255 greys.
  case indexed(UInt8)
  /// Red, green and blue in sRGB, 0–255.
  case rgb(UInt8, UInt8, UInt8)

  /// `0xRRGGBB`.
  public init(hex: UInt32) {
    self = .rgb(
      UInt8(truncatingIfNeeded: hex >> 16), UInt8(truncatingIfNeeded: hex >> 8),
      UInt8(truncatingIfNeeded: hex))
  }
}
