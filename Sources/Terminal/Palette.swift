/// xterm's palette of 256 colours: 16 as xterm sets them when its user does not, a cube of 6×6×6, 24 greys
/// (xterm's 256colres.h).
enum Palette {
  /// Red, green and blue of a number.
  static func color(_ number: UInt8) -> RGB {
    switch number {
    case 0...15: return first[Int(number)]
    case 16...231:
      let place = Int(number) - 16
      return RGB(red: steps[place / 36], green: steps[place / 6 % 6], blue: steps[place % 6])
    default:
      let grey = 8 + 10 * (number - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  /// How different a number's colour looks from another: the weighted Euclidean distance of T. Riemersma's *Colour metric*
  /// ("redmean"), squared.
  static func distance(_ number: UInt8, _ other: RGB) -> Int {
    let color = color(number)
    let mean = (Int(color.red) + Int(other.red)) / 2
    let red = Int(color.red) - Int(other.red)
    let green = Int(color.green) - Int(other.green)
    let blue = Int(color.blue) - Int(other.blue)
    return ((512 + mean) * red * red >> 8) + 4 * green * green + ((767 - mean) * blue * blue >> 8)
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let first: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map(RGB.init(hex:))
}
