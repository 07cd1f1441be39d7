/// How a cell looks: two colours and attributes.
public struct Style: Equatable, Hashable, Sendable {
  /// What sets a text off beside its colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each.
    public let rawValue: UInt8
    /// One bit for each.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier, on some terminals brighter.
    public static let bold = Attributes(rawValue: 1)
    /// A line below.
    public static let underline = Attributes(rawValue: 2)
    /// Slanted; many terminals show nothing.
    public static let italic = Attributes(rawValue: 4)
    /// Foreground and background changed about.
    public static let reverse = Attributes(rawValue: 8)
    /// Fainter; many terminals show nothing.
    public static let dim = Attributes(rawValue: 16)
  }

  /// Colour of the text.
  public var foreground: Color
  /// Colour behind the text.
  public var background: Color
  /// What sets it off beside its colour.
  public var attributes: Attributes

  /// The terminal's own look when nothing is given.
  public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()

  /// The same with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }

  /// The same text on the ground of `other`, as for a hint in a field or a hit in a lit row: the ground's underline
  /// and reversal stay, and a colour that cannot be read there (WCAG 2.2, 4.5:1) gives way to the ground's own.
  public func on(_ other: Style) -> Style {
    var style = self
    style.background = other.background
    style.attributes.formUnion(other.attributes.intersection([.underline, .reverse]))
    if let text = foreground.components, let ground = other.background.components,
      Contrast.ratio(text, ground) < ColorDepth.readable
    {
      style.foreground = other.foreground
    }
    return style
  }
}
