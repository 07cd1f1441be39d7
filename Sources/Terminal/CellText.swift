import Foundation

/// What to send to a terminal for one character of the canvas.
///
/// Terminals do not agree on how wide joined emoji, flags and variation selectors are; a program that guesses
/// wrongly sees the rest of the line shifted. So only what every terminal measures alike is sent: one base
/// and its marks a cell, and the same number of columns as the canvas has.
enum CellText {
  /// The most scalars that ncurses keeps in a cell (CCHARW_MAX).
  private static let most = 5
  /// Stands for a character that the C library does not know.
  private static let unknown: [Unicode.Scalar] = ["□"]

  /// - Parameters:
  ///   - character: as it stands on the canvas.
  ///   - columns: how many cells it owns there, 1 or 2.
  ///   - width: columns that the C library counts for a scalar, −1 for one that it does not know (wcwidth).
  /// - Returns: the texts of its cells, one text for a wide character that the C library knows as wide.
  static func cells(
    of character: Character, columns: Int, width: (Unicode.Scalar) -> Int
  ) -> [[Unicode.Scalar]] {
    var scalars = Array(character.unicodeScalars)
    if scalars.count > 1, columns == 1 || scalars.count < 4 {
      scalars = Array(String(character).precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    guard let base = scalars.first else { return [] }
    let own = width(base)
    let rest = scalars.dropFirst()
    if own == columns { return [[base] + marks(rest, width)] }
    guard own == 1, columns == 2 else { return [unknown] + Array(repeating: [" "], count: columns - 1) }
    // The second letter of a flag, or a vowel sign with a place of its own; what is joined is left out.
    let second = rest.firstIndex { width($0) != 0 } ?? rest.endIndex
    if second < rest.endIndex, width(rest[second]) == 1, rest[..<second].allSatisfy(isMark) {
      return [[base] + marks(rest, width), [rest[second]] + marks(rest[(second + 1)...], width)]
    }
    return [[base] + marks(rest, width), [" "]]
  }

  /// The same in ASCII, for a canvas that was drawn in Unicode by mistake: as much of what is written for the
  /// character as its cells hold.
  static func ascii(for character: Character, columns: Int) -> [[Unicode.Scalar]] {
    let written = Transliteration.ascii(String(character)).unicodeScalars.prefix(columns).map { [$0] }
    return written + Array(repeating: [" "], count: columns - written.count)
  }

  private static func marks(
    _ scalars: ArraySlice<Unicode.Scalar>, _ width: (Unicode.Scalar) -> Int
  ) -> [Unicode.Scalar] {
    Array(scalars.prefix { width($0) == 0 }.filter(isMark).prefix(most - 1))
  }

  /// Marks that every terminal puts on the letter before; joiners, variation selectors and tags change
  /// widths.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x034F: false
    default: true
    }
  }
}
