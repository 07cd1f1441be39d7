import Foundation

/// A colour by lightness and two axes of hue, in which equal distances look about equally large (B. Ottosson,
/// *A perceptual color space for image processing*, 2020).
struct OKLab: Equatable, Sendable {
  var lightness: Double
  var green: Double
  var blue: Double

  init(_ color: RGB) {
    let red = Contrast.linear(color.red)
    let green = Contrast.linear(color.green)
    let blue = Contrast.linear(color.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    self.green = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    self.blue = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// How different two colours look, squared.
  func distance(to other: OKLab) -> Double {
    let light = lightness - other.lightness
    let green = green - other.green
    let blue = blue - other.blue
    return light * light + green * green + blue * blue
  }

  /// Whether the colour could stand for `other`: it is grey, or both are colourful and of about the same hue.
  func isKin(of other: OKLab) -> Bool {
    let own = (green * green + blue * blue).squareRoot()
    let others = (other.green * other.green + other.blue * other.blue).squareRoot()
    if own < 0.05 { return true }
    return others >= 0.05 && green * other.green + blue * other.blue >= 0.75 * own * others
  }
}
