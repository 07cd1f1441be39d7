/// How many colours a terminal has, and how a style looks with so few.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  /// None: two colours, or `NO_COLOR` is set (no-color.org).
  case none = 2
  /// The eight of ISO 6429.
  case eight = 8
  /// Those eight and bright ones.
  case sixteen = 16
  /// xterm's palette.
  case indexed = 256
  /// Every colour by its red, green and blue.
  case direct = 16_777_216

  /// Fewer colours come first.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }

  /// The contrast that text must keep (WCAG 2.2, success criterion 1.4.3, level AA).
  public static let readable = 4.5

  /// What to show of a style.
  ///
  /// Each colour becomes the nearest there is. Where text that was readable no longer would be, its colour
  /// moves to the nearest that is; where a background that set it off is gone, foreground and background
  /// change about.
  /// - Parameters:
  ///   - style: as the theme has it.
  ///   - screen: the background of the empty screen, as the theme has it.
  /// - Returns: a style whose colours are `.standard`, or `.indexed` below this depth's count, or for
  ///   `.direct` any.
  public func reduce(_ style: Style, screen: Color) -> Style {
    if self == .direct { return style }
    var reduced = Style(attributes: style.attributes)
    if self != .none {
      reduced.background = nearest(style.background, among: grounds)
      reduced.foreground = readable(style, on: reduced.background)
    }
    if self <= .sixteen, stoodOut(style, from: screen),
      self == .none || reduced.background == nearest(screen, among: grounds)
    {
      reduced.attributes.formSymmetricDifference(.reverse)
    }
    // With eight colours bold often means bright, and bright text on a light ground cannot be read.
    if self == .eight, Self.isDarkOnLight(reduced) { reduced.attributes.remove(.bold) }
    return reduced
  }

  private static func isDarkOnLight(_ style: Style) -> Bool {
    guard let text = style.foreground.components, let ground = style.background.components else {
      return false
    }
    return (Contrast.luminance(text) < Contrast.luminance(ground)) != style.attributes.contains(.reverse)
  }

  /// Whether the background was meant to be seen: it is far from the screen's, or at least something else
  /// marks it too.
  private func stoodOut(_ style: Style, from screen: Color) -> Bool {
    guard style.background != screen else { return false }
    if !style.attributes.isDisjoint(with: [.bold, .underline]) { return true }
    guard let one = style.background.components, let other = screen.components else { return false }
    return Contrast.ratio(one, other) >= 3
  }

  /// The colour nearest to a style's foreground that can be read on `ground`; merely the nearest where the
  /// style itself cannot be read.
  private func readable(_ style: Style, on ground: Color) -> Color {
    let first = nearest(style.foreground, among: Array(palette))
    guard let wanted = style.foreground.components, let behind = style.background.components,
      Contrast.ratio(wanted, behind) >= Self.readable, Palette.contrast(first, ground) < Self.readable
    else { return first }
    let candidates = palette.filter { Palette.contrast(.indexed($0), ground) >= Self.readable }
    if let best = Palette.nearest(to: wanted, among: candidates) { return .indexed(best) }
    let strongest = palette.max {
      Palette.contrast(.indexed($0), ground) < Palette.contrast(.indexed($1), ground)
    }
    return strongest.map(Color.indexed) ?? first
  }

  /// Numbers of the colours to choose among. The first 16 of 256 are left out, for their owner may have
  /// changed them.
  private var palette: ClosedRange<UInt8> {
    switch self {
    case .none, .eight: 0...7
    case .sixteen: 0...15
    case .indexed, .direct: 16...255
    }
  }

  /// Those of them on which text can be read: with 256 there is always black or white for it.
  private var grounds: [UInt8] {
    switch self {
    case .none, .eight: Self.groundsOfEight
    case .sixteen: Self.groundsOfSixteen
    case .indexed, .direct: Array(palette)
    }
  }

  private static let groundsOfEight = readableGrounds(0...7)
  private static let groundsOfSixteen = readableGrounds(0...15)

  private static func readableGrounds(_ palette: ClosedRange<UInt8>) -> [UInt8] {
    palette.filter { ground in
      palette.contains { Palette.contrast(.indexed($0), .indexed(ground)) >= Self.readable }
    }
  }

  private func nearest(_ color: Color, among candidates: [UInt8]) -> Color {
    switch color {
    case .standard: return .standard
    case .indexed(let number) where Int(number) < rawValue: return color
    default:
      guard let wanted = color.components else { return .standard }
      return Palette.nearest(to: wanted, among: candidates).map(Color.indexed) ?? .standard
    }
  }
}
