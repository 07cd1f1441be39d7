import Foundation

/// How well two colours can be told apart, as WCAG 2.2 counts it.
enum Contrast {
  /// 1 for equal colours up to 21 for black and white (WCAG 2.2, *contrast ratio*).
  static func ratio(_ one: RGB, _ other: RGB) -> Double {
    let first = luminance(one)
    let second = luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// 0 for black, 1 for white (WCAG 2.2, *relative luminance*).
  static func luminance(_ color: RGB) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The share of light that 0–255 of sRGB stands for (IEC 61966-2-1).
  static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
