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

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }

  /// The contrast that text must keep (WCAG 2.2, success criterion 1.4.3, level AA).
  public static let readable = 4.5

  /// What to show of a style.
  ///
  /// Each colour becomes the nearest there is. Where text that was readable no longer would be, its colour moves to the nearest that is;
  /// where a background that set it off is gone, foreground and background change about.
  /// - Parameters:
  ///   - style: as the theme has it.
  ///   - screen: the background of the empty screen, as the theme has it.
  /// - Returns: a style whose colours are `.standard`, or `.indexed` below this depth's count, or for `.direct` any.
  public func reduce(_ style: Style, screen: Color) -> Style {
    if self == .direct { return style }
    var reduced = style
    reduced.background = nearest(style.background)
    reduced.foreground = nearest(style.foreground)
    if self == .none {
      reduced.foreground = .standard
      reduced.background = .standard
    } else {
      reduced.foreground = readable(style, reduced)
    }
    if self <= .sixteen, stoodOut(style, from: screen), reduced.background == nearest(screen) {
      reduced.attributes.formSymmetricDifference(.reverse)
    }
    // Bold black is dark grey where bold means bright, and then cannot be read on white.
    if self == .eight, reduced.foreground == .indexed(0) { reduced.attributes.remove(.bold) }
    return reduced
  }

  /// Whether the background was meant to be seen: it is far from the screen's, or at least something else marks it too.
  private func stoodOut(_ style: Style, from screen: Color) -> Bool {
    guard style.background != screen else { return false }
    if !style.attributes.isDisjoint(with: [.bold, .underline]) { return true }
    guard let one = style.background.components, let other = screen.components else { return false }
    return Contrast.ratio(one, other) >= 3
  }

  private func readable(_ style: Style, _ reduced: Style) -> Color {
    guard let wanted = style.foreground.components, let behind = style.background.components,
      let now = reduced.foreground.components, let nowBehind = reduced.background.components,
      Contrast.ratio(wanted, behind) >= Self.readable, Contrast.ratio(now, nowBehind) < Self.readable
    else { return reduced.foreground }
    let candidates = palette.filter { Contrast.ratio(Palette.color($0), nowBehind) >= Self.readable }
    let best = candidates.min { Palette.distance($0, wanted) < Palette.distance($1, wanted) }
    return best.map(Color.indexed) ?? reduced.foreground
  }

  /// Numbers of the colours to choose among. The first 16 of 256 are left out, for their owner may have changed them.
  private var palette: ClosedRange<UInt8> {
    switch self {
    case .none, .eight: 0...7
    case .sixteen: 0...15
    case .indexed, .direct: 16...255
    }
  }

  private func nearest(_ color: Color) -> Color {
    switch color {
    case .standard: return .standard
    case .indexed(let number) where Int(number) < rawValue: return color
    default:
      guard let wanted = color.components else { return .standard }
      let best = palette.min { Palette.distance($0, wanted) < Palette.distance($1, wanted) }
      return best.map(Color.indexed) ?? .standard
    }
  }
}
