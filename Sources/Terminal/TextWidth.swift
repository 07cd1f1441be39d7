/// How much room text takes on the screen, counted in columns.
///
/// A character (extended grapheme cluster, UAX #29) takes the sum of its scalars' columns, at most 2; one
/// with variation selector 16 after an emoji takes 2 (UTS #51). Control characters, escape sequences, bidi
/// controls and other invisible characters take none; a tab takes one.
public enum TextWidth {
  /// Columns that one character takes: 0, 1 or 2.
  public static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    var sum = 0
    var index = scalars.startIndex
    let first = scalars[index]
    if first == "\t" { return 1 }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.value == 0xFE0F, first.properties.isEmoji { return 2 }
      sum += ScalarWidth.columns(scalar)
      index = scalars.index(after: index)
    }
    return min(2, sum)
  }

  /// Columns that a text takes when it is drawn on one line.
  /// - Parameters:
  ///   - text: may hold anything; what is not seen counts nothing.
  ///   - charset: the canvas's; in ASCII some letters take more room (æ is written ae).
  public static func columns(of text: String, in charset: Charset = .unicode) -> Int {
    GlyphReader.read(text, in: charset) { reader in
      var sum = 0
      while let glyph = reader.next() { sum += glyph.columns }
      return sum
    }
  }

  /// As much of the beginning as fits in so many columns.
  public static func prefix(_ text: String, columns: Int, in charset: Charset = .unicode) -> String {
    let end = GlyphReader.read(text, in: charset) { reader in
      var used = 0
      var end = 0
      while let glyph = reader.next() {
        used += glyph.columns
        if used > columns { break }
        end = glyph.bytes.upperBound
      }
      return end
    }
    return String(text[..<text.utf8.index(text.startIndex, offsetBy: end)])
  }

  /// The text itself when it fits, else its beginning and the ellipsis.
  /// - Parameters:
  ///   - text: what to fit.
  ///   - columns: how much room there is.
  ///   - ellipsis: stands for what was left out; itself left out when there is no room for it.
  ///   - charset: the canvas's.
  public static func fitted(
    _ text: String, columns: Int, ellipsis: String = "…", in charset: Charset = .unicode
  ) -> String {
    if fits(text, columns, charset) { return text }
    let sign = self.columns(of: ellipsis, in: charset)
    guard sign <= columns else { return prefix(text, columns: columns, in: charset) }
    return prefix(text, columns: columns - sign, in: charset) + ellipsis
  }

  /// `fitted`, and filled up with spaces to exactly so many columns.
  public static func padded(_ text: String, columns: Int, in charset: Charset = .unicode) -> String {
    let short = fitted(text, columns: columns, in: charset)
    let missing = columns - self.columns(of: short, in: charset)
    return missing > 0 ? short + String(repeating: " ", count: missing) : short
  }

  private static func fits(_ text: String, _ columns: Int, _ charset: Charset) -> Bool {
    GlyphReader.read(text, in: charset) { reader in
      var used = 0
      while used <= columns, let glyph = reader.next() { used += glyph.columns }
      return used <= columns
    }
  }
}
