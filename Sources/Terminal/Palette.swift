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

  /// The number among `candidates` whose colour looks most like another; nil when there is none. Among the
  /// first 16 no colour is better than a wrong one: red does not stand for green because it is as dark.
  static func nearest(to color: RGB, among candidates: some Sequence<UInt8>) -> UInt8? {
    let wanted = OKLab(color)
    return candidates.filter { $0 > 15 || looks[Int($0)].isKin(of: wanted) }.min {
      looks[Int($0)].distance(to: wanted) < looks[Int($1)].distance(to: wanted)
    }
  }

  /// The contrast of two colours, for the first 16 the worse of xterm's and the VGA palette, which the Linux
  /// console and others have; 21 when one of them is the terminal's own, which nobody knows.
  static func contrast(_ one: Color, _ other: Color) -> Double {
    guard let first = one.components, let second = other.components else { return 21 }
    let usual = Contrast.ratio(first, second)
    return min(usual, Contrast.ratio(vga(one) ?? first, vga(other) ?? second))
  }

  private static func vga(_ color: Color) -> RGB? {
    guard case .indexed(let number) = color, number < 16 else { return nil }
    return oldFirst[Int(number)]
  }

  private static let looks: [OKLab] = (0...255).map { OKLab(color($0)) }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let first: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map(RGB.init(hex:))

  private static let oldFirst: [RGB] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ].map(RGB.init(hex:))
}
