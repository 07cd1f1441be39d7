/// One step through a text: what a person sees as one character, or something that is not seen at all.
struct Glyph {
  /// What there is to draw.
  enum Content {
    /// A character of one Unicode scalar.
    case scalar(UInt32)
    /// A character of several scalars: letter and accent, emoji joined to one.
    case cluster(Character)
    /// A space or tab, where a line may be broken.
    case space
    /// The end of a line.
    case lineBreak
    /// A control character, an escape sequence, an invisible format character.
    case nothing
  }

  /// Its place in the text, in bytes of UTF-8.
  var bytes: Range<Int>
  /// Columns on the screen: 0, 1 or 2 (more only where ASCII stands in for Unicode).
  var columns: Int
  /// What there is to draw.
  var content: Content
}
